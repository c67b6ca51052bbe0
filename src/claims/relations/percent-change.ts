import { CUE } from '../cues.ts'
import type { Figure } from '../figure.ts'
import { constant, isPlain, leaf, likeness, scaleBeside } from '../leaves.ts'
import type { Search } from '../search.ts'
import { isEarlier, isGap } from './moves.ts'

const hundred = constant(100, '100')

/** 100 × (new − old) ÷ old: either of two may be the old one; the words and the order say which. */
export function tryChange(search: Search, later: Figure, earlier: Figure): void {
  const { figure } = search
  const isPercent = figure.kind === 'percent'
  const { lead, trail } = figure
  // "34 percent of the 147,840" is a share.
  if (isPercent && search.base && search.base.trail & CUE.last) return
  const isMove = isEarlier(earlier, later)
  if (isMove === false) return
  const [laterScale, earlierScale] = [scaleBeside(later, earlier), scaleBeside(earlier, later)]
  const change = Math.abs(later.value / laterScale / (earlier.value / earlierScale) - 1)
  // "A rise of 20 percent" is one over the smaller of two, "20 percent less" one from the greater.
  const said = directionOf(search, later)
  if ((said === CUE.up || said === CUE.down) && isLess(later, earlier) !== (said === CUE.down)) return
  const [first, last] = later.index < earlier.index ? [later.index, earlier.index] : [earlier.index, later.index]
  // "From 412 to 284 million, minus 31 percent"
  const sign = figure.value < 0 && isLess(later, earlier) ? -1 : 1
  if (!search.mayBe((isPercent ? 100 : 1) * change, first, last)) return
  let support = (lead | trail) & CUE.change ? 2 : 0
  if (later.index < earlier.index) support -= 0.3
  if (isMove) support += 1.5
  support += likeness(later, earlier)
  const isSaid = ((lead | trail) & CUE.change) !== 0
  const isWritten = isFromTo(search, earlier, later)
  search.try(
    {
      rule: 'arithmetic/percentage',
      support: support,
      value: (isPercent ? 100 : 1) * change * sign,
      working: () => {
        const terms = [leaf(later, laterScale, isPlain(later)), leaf(earlier, earlierScale, isPlain(earlier))]
        if (isLess(later, earlier) && sign > 0) terms.reverse()
        const quotient = {
          op: 'divide',
          parts: [{ op: 'subtract', parts: terms }, leaf(earlier, earlierScale, isPlain(earlier))],
        } as const
        return isPercent ? { op: 'multiply', parts: [hundred, quotient] } : quotient
      },
      reading: 'of the earlier value',
      cued: (lead & CUE.change) !== 0 || isMove === true,
      written: isWritten,
      asserted: () => {
        if (isWritten) return true
        if ((!isPercent && !isSaid) || isGap(later) || isGap(earlier)) return false
        if (later.kind !== earlier.kind || later.per.join() !== earlier.per.join()) return false
        if (isMove && search.isRightBefore([later, earlier])) return figure.sentence === later.sentence || isSaid
        return (
          later.measure === earlier.measure &&
          isSaid &&
          !(trail & CUE.share) &&
          search.areNearest([later, earlier]) &&
          search.isRightBefore([later, earlier], 2)
        )
      },
    },
    [later, earlier],
  )
}

/** "From 4,800 to 7,200, an increase of two thirds": both ends right before it, and a word for what came between them. */
function isFromTo({ figure }: Search, from: Figure, to: Figure): boolean {
  const { index, sentence, lead, trail } = figure
  if (to.index !== index - 1 || from.index !== index - 2 || from.sentence !== sentence || to.join !== 'to') return false
  return (
    (from.lead & CUE.premise) !== 0 &&
    (lead & (CUE.change | CUE.premise)) === CUE.change &&
    !(trail & CUE.share) &&
    from.kind === to.kind
  )
}

/** Whether words say that it rose or fell: those at the percentage, else those at the amount right before it. */
function directionOf({ figure, figures }: Search, later: Figure): number {
  const both = CUE.up | CUE.down
  // "18 percent more although the price is a quarter lower": what stands right behind says which.
  const behind = figure.trail & both
  const own = behind === CUE.up || behind === CUE.down ? behind : (figure.lead | figure.trail) & both
  if (own !== 0 || later.index !== figure.index - 1) return own
  const { lead, trail } = figures[figure.index - 1] as Figure
  return (lead | trail) & (CUE.up | CUE.down)
}

function isLess(a: Figure, b: Figure): boolean {
  return a.value / scaleBeside(a, b) < b.value / scaleBeside(b, a)
}

import { CUE } from '../cues.ts'
import type { Figure } from '../figure.ts'
import { constant, isAlike, isExact, leaf, likeness, scaleBeside } from '../leaves.ts'
import type { Search } from '../search.ts'
import { findMoves, isBase, isGap, isOtherBase, type Move } from './moves.ts'
import { tryChange } from './percent-change.ts'

const FURTHEST = 9
// A percentage may be of a list's total, before the list.
const FURTHEST_PERCENT = 12

const hundred = constant(100, '100')

/** Shares and changes that a percentage or a fraction in words may be: "R percent of", "up R percent". */
export function tryShares(search: Search, near: readonly Figure[]): void {
  const furthest = search.figure.kind === 'percent' ? FURTHEST_PERCENT : FURTHEST
  const amounts = near.filter(({ kind }) => kind !== 'multiplier' && kind !== 'percent').slice(0, furthest)
  amounts.push(...near.filter(({ kind }) => kind === 'percent').slice(0, 4))
  for (const a of amounts) {
    const moves = findMoves(amounts, a)
    for (const b of amounts) {
      if (a === b || !isAlike(a, b) || a.value === b.value || b.value === 0) continue
      if ((a.kind === 'percent') !== (b.kind === 'percent')) continue
      tryShare(search, a, b, moves)
      tryLeftOver(search, a, b)
      tryChange(search, a, b)
      tryGap(search, a, b)
    }
  }
}

/** 100 × part ÷ whole. */
function tryShare(search: Search, part: Figure, whole: Figure, moves: readonly Move[]): void {
  const { figure, base } = search
  // "29 percent of the 5.5 cents": what it is said to be of is no part.
  if (part === base) return
  // A third is no part of two things.
  if (part.mention.fraction && part.kind === 'none' && whole.kind !== 'none') return
  const isPercent = figure.kind === 'percent'
  const words = figure.lead | figure.trail
  const isChange = (words & (CUE.up | CUE.down)) !== 0
  // "20 percent less" is no share of one amount in another, unless the amount is what it is less by.
  if (
    isPercent &&
    isChange &&
    !(figure.trail & CUE.share) &&
    moves.length === 0 &&
    !isGap(part) &&
    !(part.lead & CUE.plus)
  )
    return
  if (isPercent && (isOtherBase(moves, whole, words | part.lead | part.trail) || (isChange && isNow(whole, part))))
    return
  const isOf = whole.join === 'of' && whole.index === part.index + 1
  // "Fifty-eight of the eighty-four thousand": the thousands are said once.
  const isOnce = isOf && whole.word > 1 && part.word === 1 && part.value < whole.value / whole.word
  const partScale = scaleBeside(part, whole) / (isOnce && isNearer(search, part, whole) ? whole.word : 1)
  const wholeScale = scaleBeside(whole, part)
  const share = part.value / partScale / (whole.value / wholeScale)
  const [first, last] = part.index < whole.index ? [part.index, whole.index] : [whole.index, part.index]
  if (!search.mayBe((isPercent ? 100 : 1) * share, first, last)) return
  let support = isPercent ? 1 : 0.5
  if (share > 1) support -= 1.5
  if (part.kind === 'percent') support -= 1
  if (words & CUE.share) support += 0.7
  if (words & CUE.change) support -= 1
  if (isOf) support += 2
  support += likeness(part, whole)
  // "29 percent of the sand's (1.6 of 5.5 cents)"
  const isWritten = isOf && share < 1 && !(words & CUE.change) && search.areApposed([part, whole])
  search.try(
    {
      rule: 'arithmetic/percentage',
      support: support,
      written: isWritten,
      value: (isPercent ? 100 : 1) * share,
      working: () => {
        const quotient = {
          op: 'divide',
          parts: [leaf(part, partScale, isExact(part)), leaf(whole, wholeScale, isExact(whole))],
        } as const
        return isPercent ? { op: 'multiply', parts: [hundred, quotient] } : quotient
      },
      cued: (isOf || whole === base) && share < 1,
      asserted: () =>
        isWritten ||
        (share < 1 &&
          (part.kind === whole.kind || ((isOf || whole === base) && (part.kind === 'none' || whole.kind === 'none'))) &&
          part.block === figure.block &&
          isAsserted(search, part, whole, moves)),
    },
    [part, whole],
  )
}

/** Whether what is stated is nearer to a share of the number of thousands than of the number itself. */
function isNearer({ figure, stated }: Search, part: Figure, whole: Figure): boolean {
  const share = ((figure.kind === 'percent' ? 100 : 1) * part.value) / whole.value
  return stated / share > Math.sqrt(whole.word)
}

/** "Take 2,763 off, and 698 were left, a fifth of our income", "I owed 46,850, so 3,150 were paid off, 6.3 percent": of what there was. */
function tryLeftOver(search: Search, left: Figure, gone: Figure): void {
  const { figure } = search
  const isLeft = ((left.lead | left.trail) & CUE.difference) !== 0 && !isGap(left)
  const isGone = (left.lead & CUE.less) !== 0 && ((gone.lead | gone.trail) & CUE.difference) !== 0
  if (!(isLeft || isGone) || left.index !== gone.index + 1 || !search.isRightBefore([left, gone])) return
  if (left.kind !== gone.kind || left.measure !== gone.measure || left.kind === 'percent') return
  const isPercent = figure.kind === 'percent'
  search.try(
    {
      rule: 'arithmetic/percentage',
      support: 1,
      value: ((isPercent ? 100 : 1) * left.value) / (left.value + gone.value),
      working: () => {
        const part = leaf(left, 1, isExact(left))
        const quotient = {
          op: 'divide',
          parts: [part, { op: 'add', parts: [leaf(gone, 1, isExact(gone)), part] }],
        } as const
        return isPercent ? { op: 'multiply', parts: [hundred, quotient] } : quotient
      },
      asserted: false,
    },
    [left, gone],
  )
}

/** "60 workers, 20 more than today": the amount that a gap set off behind it has led to. */
function isNow({ index, sentence }: Figure, gap: Figure): boolean {
  return gap.index === index + 1 && gap.sentence === sentence && (gap.lead & CUE.apposed) !== 0 && isGap(gap)
}

function isAsserted(search: Search, part: Figure, whole: Figure, moves: readonly Move[]): boolean {
  const { figure, base } = search
  const words = figure.lead | figure.trail
  const isOf = whole.join === 'of' && whole.index === part.index + 1
  if (base !== undefined) return whole === base && isSetOff(figure, part, whole)
  if (figure.kind !== 'percent' && !isOf && !(figure.trail & CUE.share)) return false
  const said = words | part.lead | part.trail
  if (moves.length > 0 && said & (CUE.up | CUE.down))
    return part.sentence === figure.sentence && search.isRightBefore([part]) && isBase(moves, whole, said)
  // "You've added nine requests to forty, an increase of 22.5 percent."
  if (words & CUE.up && part.lead & CUE.plus) return search.isRightBefore([part, whole], 0)
  if ((part.lead & (CUE.up | CUE.down)) !== 0 && !(figure.trail & CUE.share)) return false
  if (words & (CUE.up | CUE.down) || isGap(part) || part.per.join() !== whole.per.join()) return false
  if (!search.areNearest([part, whole]) || !search.isRightBefore([part, whole])) return false
  const isNamed = isOf || (words & CUE.share) !== 0 || part.index === figure.index - 1
  return isNamed && (part.sentence === figure.sentence || (figure.lead & CUE.result) !== 0)
}

/** "$37,840. That's 34 percent of the 147,840", "30 shops, 1.4 percent of our 2,100": a share of what stands right before. */
function isSetOff({ index, sentence, lead, trail }: Figure, part: Figure, whole: Figure): boolean {
  // "So 55 percent of the 300 seats are empty" is none of those that were sold.
  if (part.index !== index - 1 || !(whole.trail & CUE.last)) return false
  if ((lead | trail) & (CUE.up | CUE.down | CUE.premise) || trail & CUE.difference) return false
  if (part.sentence === sentence) return (lead & (CUE.apposed | CUE.result | CUE.again)) !== 0
  return part.sentence === sentence - 1 && (lead & CUE.result) !== 0
}

/** "44 seconds, 17 seconds quicker, 28 percent": what it changed by, against what it must have been before. */
function tryGap(search: Search, gap: Figure, now: Figure): void {
  const { figure } = search
  if (figure.kind !== 'percent' || !isGap(gap) || gap.kind !== now.kind || gap.measure !== now.measure) return
  if (Math.abs(gap.index - now.index) !== 1 || !search.isRightBefore([gap, now])) return
  const isUp = (gap.trail & CUE.up) !== 0
  const before = now.value + (isUp ? -gap.value : gap.value)
  if (before <= 0) return
  search.try(
    {
      rule: 'arithmetic/percentage',
      support: 1.5,
      value: (100 * gap.value) / before,
      working: () => {
        const [part, other] = [leaf(gap, 1, isExact(gap)), leaf(now, 1, isExact(now))]
        const whole = { op: isUp ? 'subtract' : 'add', parts: [other, part] } as const
        return { op: 'multiply', parts: [hundred, { op: 'divide', parts: [part, whole] }] }
      },
      reading: 'of the earlier value',
      asserted: false,
    },
    [gap, now],
  )
}

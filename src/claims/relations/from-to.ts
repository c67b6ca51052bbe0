import { CUE } from '../cues.ts'
import type { Figure } from '../figure.ts'
import { constant, isAlike, isPlain, leaf, scaleFor } from '../leaves.ts'
import type { Search } from '../search.ts'
import { isNext } from './is-next.ts'
import { trySaidOfPoints } from './points.ts'

/** A change told before its ends: "grew by 45, from 180 to 225", "dropped 20 percent, from 500 to 400". */
export function tryFromTo(search: Search): void {
  const { figure, figures } = search
  const [from, to] = [figures[figure.index + 1], figures[figure.index + 2]]
  if (from === undefined || to === undefined || to.join !== 'to' || to.sentence !== figure.sentence) return
  if (!(from.lead & CUE.premise) || from.value === to.value || from.value === 0) return
  // "Rose from 42 to 46, by 10 %; the shops from 28 to 33": what is told after its ends is not told before others.
  const before = figures[figure.index - 1]
  if (before?.join === 'to' && before.sentence === figure.sentence) return
  if (trySaidOfPoints(search)) return
  // "By a factor of 8, from 400 to 50"
  if (figure.kind === 'none' && figure.lead & CUE.ratio) return
  const isFraction = figure.kind === 'none' && figure.mention.fraction && figure.value < 1
  const isOfAmounts = from.kind !== 'percent' && to.kind !== 'percent'
  const isShare = (figure.kind === 'percent' && (isOfAmounts || isRelative(figure, from, to))) || isFraction
  const scale = isShare ? to.scale : scaleFor(figure, to)
  if (!isShare && (scale === 0 || !isAlike(figure, to))) return
  const [more, less] = to.value > from.value ? [to, from] : [from, to]
  const gap = { op: 'subtract', parts: [leaf(more, scale, isPlain(more)), leaf(less, scale, isPlain(less))] } as const
  const share = { op: 'divide', parts: [gap, leaf(from, scale, isPlain(from))] } as const
  const value = (more.value - less.value) / scale
  search.try(
    {
      rule: isShare ? 'arithmetic/percentage' : 'arithmetic/difference',
      support: 4,
      value: isShare ? ((isFraction ? 1 : 100) * value * scale) / from.value : value,
      working: () => {
        if (isShare) return isFraction ? share : { op: 'multiply', parts: [constant(100, '100'), share] }
        return gap
      },
      cued: true,
      distance: 0,
      asserted: true,
      written: (figure.lead & CUE.change) !== 0 && from.kind === to.kind && isNext(figure, from),
    },
    [from, to],
  )
}

/** "Fell 20 percent, from 10 to 8 percent": a change in percent of what is a percentage itself. */
function isRelative({ low, high }: Figure, from: Figure, to: Figure): boolean {
  const share = (100 * Math.abs(to.value - from.value)) / from.value
  return low <= share && share <= high
}

import { CUE } from '../cues.ts'
import type { Figure } from '../figure.ts'
import { constant, leaf } from '../leaves.ts'
import type { Search } from '../search.ts'
import { isNext } from './is-next.ts'

/**
 * Percent said of points: "the share grew by 4 percent, from 20 to 24 percent" is 4 points, or 20 percent. Whether it is
 * so, and the change then tried; no difference explains it.
 */
export function trySaidOfPoints(search: Search): boolean {
  const ends = pointsOf(search.figure, search.figures)
  if (ends === undefined) return false
  const [from, to] = ends
  const [more, less] = to.value > from.value ? [to, from] : [from, to]
  search.try(
    {
      rule: 'arithmetic/percentage',
      support: 4,
      value: (100 * (more.value - less.value)) / from.value,
      working: () => {
        const change = { op: 'subtract', parts: [leaf(more, 1, true), leaf(less, 1, true)] } as const
        return { op: 'multiply', parts: [constant(100, '100'), { op: 'divide', parts: [change, leaf(from, 1, true)] }] }
      },
      reading: 'the difference is in points',
      cued: true,
      distance: 0,
      asserted: true,
      written: true,
    },
    [from, to],
  )
  return true
}

const NOISE = 1e-9

/** The percentages of which a figure tells the points in percent; undefined where it doesn't. */
export function pointsOf(figure: Figure, figures: readonly Figure[]): readonly [Figure, Figure] | undefined {
  if (figure.kind !== 'percent' || figure.mention.fraction || figure.trail & CUE.points || !(figure.lead & CUE.change))
    return undefined
  const ends = endsOf(figure, figures)
  if (ends === undefined) return undefined
  const [from, to] = ends
  const gap = Math.abs(to.value - from.value)
  const states = (value: number) => figure.low <= value * (1 + NOISE) && figure.high >= value * (1 - NOISE)
  return states(gap) && !states((100 * gap) / from.value) ? ends : undefined
}

/** The percentages between which it moves: "from 20 to 24 percent" right behind it, or earlier in its sentence. */
function endsOf(figure: Figure, figures: readonly Figure[]): readonly [Figure, Figure] | undefined {
  const { index } = figure
  const isBehind = figures[index + 1]?.lead !== undefined && ((figures[index + 1] as Figure).lead & CUE.premise) !== 0
  const [from, to] = isBehind ? [figures[index + 1], figures[index + 2]] : [figures[index - 2], figures[index - 1]]
  if (from === undefined || to?.join !== 'to' || from.sentence !== figure.sentence || to.sentence !== figure.sentence)
    return undefined
  if (isBehind && !isNext(figure, from)) return undefined
  if (!(from.lead & CUE.premise) || !(from.value > 0) || from.value > 100 || to.value > 100) return undefined
  if ([from, to].some(({ kind }) => kind !== 'percent' && kind !== 'none')) return undefined
  return from.kind === 'percent' || to.kind === 'percent' ? [from, to] : undefined
}

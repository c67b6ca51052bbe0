import { CUE } from '../cues.ts'
import type { Figure } from '../figure.ts'
import { constant, leaf } from '../leaves.ts'
import type { Search } from '../search.ts'

/** Whether percent is said of points: "the share grew by 4 percent, from 20 to 24 percent". */
export function isSaidOfPoints({ figure, figures }: Search): boolean {
  return pointsOf(figure, figures) !== undefined
}

/** What such a change is in percent: of 4 points from 20 on, 20 percent. */
export function trySaidOfPoints(search: Search): void {
  const ends = pointsOf(search.figure, search.figures)
  if (ends === undefined) return
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
}

const NOISE = 1e-9

function pointsOf(figure: Figure, figures: readonly Figure[]): readonly [Figure, Figure] | undefined {
  if (figure.kind !== 'percent' || figure.mention.fraction || figure.trail & CUE.points || !(figure.lead & CUE.change))
    return undefined
  const ends = endsOf(figure, figures)
  if (ends === undefined) return undefined
  const [from, to] = ends
  const gap = Math.abs(to.value - from.value)
  const states = (value: number) => figure.low <= value * (1 + NOISE) && figure.high >= value * (1 - NOISE)
  return states(gap) && !states((100 * gap) / from.value) ? ends : undefined
}

/** The two percentages right before or behind a figure between which something moves: from 20 to 24 percent. */
function endsOf(figure: Figure, figures: readonly Figure[]): readonly [Figure, Figure] | undefined {
  for (const first of [figure.index + 1, figure.index - 2]) {
    const [from, to] = [figures[first], figures[first + 1]]
    if (from === undefined || to?.join !== 'to' || to === figure || from.sentence !== figure.sentence) continue
    if (to.sentence !== figure.sentence || !(from.value > 0) || from.value > 100 || to.value > 100) continue
    if ([from, to].some(({ kind }) => kind !== 'percent' && kind !== 'none')) continue
    if (from.kind === 'percent' || to.kind === 'percent') return [from, to]
  }
  return undefined
}

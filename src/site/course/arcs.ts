import type { CourseDataEpisode } from '../../publish/index.ts'

/** A concept's way from the episode that introduces it to one that takes it up again. */
export interface Arc {
  readonly concept: string
  readonly from: number
  readonly to: number
  /** The path, in a box of 100 by 100 for each episode. */
  readonly path: string
}

/** The arcs of a course: from row to row, the further the wider. */
export function drawArcs(episodes: readonly Pick<CourseDataEpisode, 'number' | 'introduces'>[]): Arc[] {
  const rows = new Map(episodes.map(({ number }, index) => [number, index]))
  const span = Math.max(1, episodes.length - 1)
  return episodes.flatMap(({ number, introduces }) =>
    introduces.flatMap(({ name, returns }) =>
      returns.flatMap((to): Arc[] => {
        const [start, end] = [rows.get(number), rows.get(to)]
        if (start === undefined || end === undefined || end <= start) return []
        const [y1, y2] = [start * 100 + 50, end * 100 + 50]
        const reach = 16 + 112 * ((end - start) / span) ** 0.7
        return [
          { concept: name, from: number, to, path: `M0 ${y1}C${round(reach)} ${y1} ${round(reach)} ${y2} 0 ${y2}` },
        ]
      }),
    ),
  )
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}

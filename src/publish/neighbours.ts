import { type CourseMap, episodeAt } from '../course/index.ts'
import type { Neighbour, Way } from './page.ts'

/** Another episode, with its page where it has one. */
export function neighbour(map: CourseMap, number: number): Neighbour | undefined {
  const episode = episodeAt(map, number)
  if (!episode) return undefined
  const text = `${number} ${episode.title}`
  return episode.status === 'published' ? { number, text, slug: episode.slug } : { number, text: `${text} (planned)` }
}

/** The nearest lesson before or after an episode that has a page, and those between that have none yet. */
export function findWay(map: CourseMap, from: number, step: 1 | -1): Way {
  const planned: Neighbour[] = []
  for (let number = from + step; ; number += step) {
    const one = neighbour(map, number)
    if (!one) return { to: undefined, planned: planned.slice(0, 1) }
    if (one.slug !== undefined) return { to: one, planned: step < 0 ? planned.reverse() : planned }
    planned.push(one)
  }
}

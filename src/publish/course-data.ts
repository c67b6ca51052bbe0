import type { CourseMap, EpisodeSummary } from '../course/index.ts'

/** What is known of an episode once it is written. */
export interface WrittenEpisode {
  /** How long it takes to listen to, in seconds, at the faster and at the slower pace. */
  readonly listening: { readonly from: number; readonly to: number }
  readonly sections: number
  readonly cards: number
  readonly figures: number
  readonly bound: number
}

/** An episode as the course's data tells it. */
export interface CourseDataEpisode {
  readonly number: number
  readonly slug: string
  readonly status: EpisodeSummary['status']
  readonly title: string
  readonly type: string
  readonly introduces: readonly { readonly name: string; readonly returns: readonly number[] }[]
  /** Absent where the episode has no page. */
  readonly written?: WrittenEpisode
}

/** The whole course in brief: what a course map, a page of progress or another program needs of it. */
export interface CourseData {
  readonly version: 1
  readonly title: string
  readonly audience: string
  readonly asOf: string
  readonly episodes: readonly CourseDataEpisode[]
}

/** The course in brief, from its map and from what is known of the episodes that have a page. */
export function describeCourse(
  { course, episodes }: CourseMap,
  written: ReadonlyMap<string, WrittenEpisode>,
): CourseData {
  const { title, audience, asOf } = course
  const told = episodes.map(({ number, slug, status, title, type, introduces }): CourseDataEpisode => {
    const known = written.get(slug)
    const concepts = introduces.map(({ name, returns }) => ({ name, returns }))
    return { number, slug, status, title, type, introduces: concepts, ...(known ? { written: known } : {}) }
  })
  return { version: 1, title, audience, asOf, episodes: told }
}

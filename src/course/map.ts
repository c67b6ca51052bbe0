import { stemsOf } from '../text/index.ts'
import type { Course, CourseEpisode } from './course-file.ts'
import { readCallback } from './outline/concepts.ts'
import { fieldText, type Outline } from './outline/outline.ts'

/** A concept as the course map knows it. */
export interface MapConcept {
  readonly name: string
  readonly also: readonly string[]
  readonly returns: readonly number[]
}

/** What every other episode may ask of one: small enough that the map of a thousand of them is no burden. */
export interface EpisodeSummary {
  readonly number: number
  readonly slug: string
  readonly status: CourseEpisode['status']
  readonly title: string
  readonly type: string
  readonly introduces: readonly MapConcept[]
  readonly reinforces: readonly { readonly name: string; readonly episode: number | undefined }[]
  /** Whether anything is known of what it introduces: of an episode outside a course file nothing is. */
  readonly isKnown: boolean
  /** The ids of its sections, for links into it. */
  readonly anchors: ReadonlySet<string>
}

/** The course with what is known of each of its episodes, in order. */
export interface CourseMap {
  readonly course: Course
  readonly episodes: readonly EpisodeSummary[]
}

/** What the others may ask of an episode: its stub says it while it is planned, its outline later. */
export function summarize(
  entry: CourseEpisode,
  outline: Outline | undefined,
  scriptIds: readonly string[] = [],
): EpisodeSummary {
  const { number, slug, status } = entry
  const stubs = entry.concepts ?? []
  // A draft whose outline says nothing of concepts yet is known by its stub.
  const isSilent = status === 'draft' && outline?.introduced.length === 0 && outline.reinforced.length === 0
  if (!outline || isSilent) {
    const reinforces = (entry.reinforces ?? []).map((text) => readCallback({ text, line: 1, column: 1 }))
    return {
      number,
      slug,
      status,
      title: entry.title ?? (outline?.title || slug),
      type: entry.type ?? '',
      introduces: stubs,
      reinforces,
      isKnown: entry.concepts !== undefined,
      anchors: new Set(),
    }
  }
  const introduces = outline.introduced.map(({ name, returns }) => ({
    name,
    also: stubs.find((stub) => isSameConcept(stub.name, name))?.also ?? [],
    returns,
  }))
  const reinforces = outline.reinforced.map(({ name, episode }) => ({ name, episode }))
  const anchors = new Set([...outline.sections.flatMap(({ ids }) => ids), ...scriptIds])
  return {
    number,
    slug,
    status,
    title: outline.title,
    type: fieldText(outline, 'type') || (entry.type ?? ''),
    introduces,
    reinforces,
    isKnown: true,
    anchors,
  }
}

/** The episode of a number. */
export function episodeAt({ episodes }: CourseMap, number: number | undefined): EpisodeSummary | undefined {
  return number === undefined ? undefined : episodes[number - 1]
}

/** Whether words name a concept: they share half of the telling words of the shorter of the two. */
export function isSameConcept(name: string, other: string): boolean {
  const [a, b] = [new Set(stemsOf(name)), new Set(stemsOf(other))]
  const least = Math.min(a.size, b.size)
  if (least === 0) return name.toLowerCase().trim() === other.toLowerCase().trim()
  const shared = [...a].filter((word) => b.has(word)).length
  return shared >= Math.max(1, least / 2) && (shared > 1 || least === 1)
}

/** Whether an episode introduces what words name: as a concept, under another name, or as its title. */
export function introduces({ introduces: concepts, title }: EpisodeSummary, name: string): boolean {
  return (
    concepts.some((concept) => [concept.name, ...concept.also].some((known) => isSameConcept(known, name))) ||
    isSameConcept(title, name)
  )
}

import { type CourseMap, episodeAt } from '../course/index.ts'
import type { PageLink } from './inline.ts'

/** Where a target leads: a page of the web, or a lesson; undefined for anything else, which is shown as text. */
export function readLink(target: string, text: string, map: CourseMap): PageLink | undefined {
  if (/^https:\/\/[\w.-]+\.[a-z]{2,}(?:[/?#:][^\s<>"'`{}\\]*)?$/i.test(target)) return { text, href: target }
  const [, number, place] = /^(\d{1,4})(?:#([\w-]+))?$/.exec(target) ?? []
  const episode = number === undefined ? undefined : episodeAt(map, Number(number))
  // A planned episode and a draft have no page that is published: their names are shown, and lead nowhere.
  if (!episode) return undefined
  if (episode.status !== 'published') return { text }
  return { text, slug: episode.slug, ...(place === undefined ? {} : { place }) }
}

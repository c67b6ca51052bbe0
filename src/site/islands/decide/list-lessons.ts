import { openCourseMap } from '../../../cli/read-episode.ts'
import type { LessonLink } from './types.ts'

/** The lessons of the course in a folder, with a page for those that are published. Read when the site is built. */
export function listLessons(root: string, base: string): LessonLink[] {
  return openCourseMap(root).map.episodes.map(({ number, slug, status, title }) => ({
    number,
    title,
    href: status === 'published' ? `${base}/episodes/${slug}/` : undefined,
  }))
}

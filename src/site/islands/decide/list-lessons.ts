import { readCourseData } from '../../built.ts'
import type { LessonLink } from './types.ts'

/** The lessons of the course, with a page for those that have one. Read when the site is built. */
export function listLessons(base: string): LessonLink[] {
  return readCourseData().episodes.map(({ number, slug, title, written }) => ({
    number,
    title,
    href: written && `${base}/episodes/${slug}/`,
  }))
}

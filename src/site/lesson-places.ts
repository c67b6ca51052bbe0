/** A lesson by its number, with the address of its page where it has one. */
export interface LessonPage {
  readonly number: number
  readonly href: string | undefined
}

/** Where a place in a lesson ("6#lag") stands on the site; undefined where the lesson has no page. */
export function hrefOf(place: string, lessons: readonly LessonPage[]): string | undefined {
  const [, number, id] = /^(\d+)#([\w-]+)$/.exec(place) ?? []
  const href = lessons.find((lesson) => lesson.number === Number(number))?.href
  return href && `${href}#${id}`
}

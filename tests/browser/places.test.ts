import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { LESSON_PLACES } from '../../src/decision/index.ts'
import type { CourseData } from '../../src/publish/index.ts'
import { hrefOf } from '../../src/site/lesson-places.ts'
import { readPage, states } from './list-pages.ts'
import { dist } from './site.ts'

const course: CourseData = JSON.parse(readFileSync(join(dist, 'episodes', 'course.json'), 'utf8'))
const lessons = course.episodes.map(({ number, slug, written }) => ({
  number,
  href: written && `/episodes/${slug}/`,
}))

function hasPlace(href: string): boolean {
  const [path = '', id = ''] = href.split('#')
  return id !== '' && readPage(path).includes(` id="${id}"`)
}

test.each(LESSON_PLACES)('%s, to which the questionnaire leads, is a place on a built page', (place) => {
  expect(hrefOf(place, lessons)).toSatisfy(hasPlace)
})

test('what a static page of the questionnaire ends with leads to the lesson that teaches it', () => {
  for (const path of states.ending) {
    const [main = ''] = /<main[\s\S]*<\/main>/.exec(readPage(path)) ?? []
    const links = [...main.matchAll(/href="[^"]*?(\/episodes\/[^"]+#[^"]+)"/g)].map(([, href = '']) => href)
    for (const href of links) expect(href).toSatisfy(hasPlace)
    if (main.includes('Before you build it')) expect(links).not.toEqual([])
  }
})

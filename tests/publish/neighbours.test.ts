import { expect, test } from 'vitest'
import { readCourse, summarize } from '../../src/course/index.ts'
import { findWay } from '../../src/publish/neighbours.ts'

const course = readCourse({
  title: 'Ledgers',
  audience: 'All',
  asOf: '2026-10-04',
  templates: { Core: { order: [{ part: 'recap', named: ['recap'] }] } },
  episodes: ['published', 'planned', 'draft', 'published', 'planned', 'planned'].map((status, index) => ({
    ...{ number: index + 1, slug: `lesson-${index + 1}`, status, title: `Title ${index + 1}` },
    ...{ type: 'Core', concepts: [] },
  })),
})
const map = { course, episodes: course.episodes.map((one) => summarize(one, undefined)) }
const ways = (from: number) =>
  ([-1, 1] as const).map((step) => {
    const { to, planned } = findWay(map, from, step)
    return [to?.slug, ...planned.map(({ text }) => text)]
  })

test('the nearest lesson that can be read comes before or after, and what is planned between is named', () => {
  expect(ways(4)[0]).toEqual(['lesson-1', '2 Title 2 (planned)', '3 Title 3 (planned)'])
  expect(ways(1)[1]).toEqual(['lesson-4', '2 Title 2 (planned)', '3 Title 3 (planned)'])
})

test('at either end there is none; at the last the next one that is planned is named', () => {
  expect(ways(1)[0]).toEqual([undefined])
  expect(ways(4)[1]).toEqual([undefined, '5 Title 5 (planned)'])
})

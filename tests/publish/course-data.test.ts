import { expect, test } from 'vitest'
import type { EpisodeSummary } from '../../src/course/index.ts'
import { describeCourse } from '../../src/publish/index.ts'

const course = { title: 'Ledgers', audience: 'All', asOf: '2026-10-04', templates: {}, episodes: [] }
const common = { type: 'Core', reinforces: [], isKnown: true, anchors: new Set<string>() }
const episodes: EpisodeSummary[] = [
  {
    ...common,
    ...{ number: 1, slug: '01-first', status: 'published', title: 'First' },
    introduces: [{ name: 'Rows', also: ['lines'], returns: [2] }],
  },
  { ...common, number: 2, slug: '02-second', status: 'planned', title: 'Second', introduces: [] },
]
const written = { listening: { from: 60, to: 64 }, sections: 3, cards: 2, figures: 10, bound: 9 }

test('a course is told with its concepts and where they return, and what is known of each written episode', () => {
  expect(describeCourse({ course, episodes }, new Map([['01-first', written]]))).toEqual({
    version: 1,
    title: 'Ledgers',
    audience: 'All',
    asOf: '2026-10-04',
    episodes: [
      {
        ...{ number: 1, slug: '01-first', status: 'published', title: 'First', type: 'Core', written },
        introduces: [{ name: 'Rows', returns: [2] }],
      },
      { number: 2, slug: '02-second', status: 'planned', title: 'Second', type: 'Core', introduces: [] },
    ],
  })
})

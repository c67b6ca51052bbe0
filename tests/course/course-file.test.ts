import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { CourseError, readCourse } from '../../src/course/index.ts'

const template = { order: [{ part: 'recap', named: ['recap'] }] }
const episode = (more: object = {}) => ({
  number: 1,
  slug: '01-flour',
  status: 'planned',
  title: 'Flour',
  type: 'Core',
  concepts: ['Rye'],
  ...more,
})
const course = (episodes: unknown = [episode()], more: object = {}) => ({
  title: 'Baking',
  audience: 'All',
  asOf: '2026-11-20',
  templates: { Core: template },
  episodes,
  ...more,
})

function problemsOf(value: unknown): string[] {
  try {
    readCourse(value)
    return []
  } catch (error) {
    expect(error).toBeInstanceOf(CourseError)
    return (error as CourseError).problems.map(({ path, message }) => `${path.join('.')}: ${message}`)
  }
}

describe('a course file', () => {
  test('gives its episodes with concepts filled in', () => {
    expect(readCourse(course()).episodes).toMatchObject([{ concepts: [{ name: 'Rye', also: [], returns: [] }] }])
  })

  test.each([
    ['no text for a title', course(undefined, { title: 7 }), 'title: the title is text'],
    ['an empty audience', course(undefined, { audience: ' ' }), 'audience: the audience is empty'],
    ['no date', course(undefined, { asOf: 'now' }), 'asOf: asOf is a date such as 2026-11-20'],
    ['an unknown field', course(undefined, { colour: 1 }), 'colour: unknown field "colour"'],
    ['no episodes', course([]), 'episodes: the course has no episode'],
    ['episodes that are no list', course('six'), 'episodes: episodes is a list'],
    [
      'a slug that climbs',
      course([episode({ slug: '../06' })]),
      'episodes.0.slug: a slug is lower-case letters and digits with single hyphens, such as 06-global-tables',
    ],
    [
      'an unknown status',
      course([episode({ status: 'done' })]),
      'episodes.0.status: a status is one of planned, draft, published',
    ],
    [
      'a number that is none',
      course([episode({ number: 1.5 })]),
      'episodes.0.number: an episode number is a whole number from 1',
    ],
    ['a gap', course([episode({ number: 2 })]), 'episodes.0.number: episode 2 stands where 1 belongs'],
    ['a slug that stands twice', course([episode(), episode({ number: 2 })]), 'episodes.1.slug: 01-flour stands twice'],
    [
      'a number that stands twice',
      course([episode(), episode({ slug: 'b' })]),
      'episodes.1.number: episode 1 stands twice',
    ],
    [
      'a stub that says too little',
      course([episode({ concepts: undefined })]),
      'episodes.0: a planned episode has title, type and concepts',
    ],
    ['a type without a template', course([episode({ type: 'Odd' })]), 'episodes.0.type: Odd is none of the templates'],
    [
      'a concept that is a number',
      course([episode({ concepts: [7] })]),
      'episodes.0.concepts.0: a concept is its name, or name, also and returns',
    ],
    [
      'a template without an order',
      course(undefined, { templates: { Core: { order: [] } } }),
      'templates.Core.order: a template orders no part',
    ],
    ['a missing field', course([{ number: 1 }]), 'episodes.0.slug: slug is missing'],
    ['a list for an episode', course(['six']), 'episodes.0: expected fields here'],
  ])('with %s is refused with the place', (_, value, message) => {
    expect(problemsOf(value)).toContain(message)
  })

  test('takes no name from an object’s prototype', () => {
    expect(problemsOf(parse('{"__proto__": {"title": "x"}, "title": "y"}'))).not.toEqual([])
    expect(problemsOf(course([episode({ type: 'constructor' })]))).toEqual([
      'episodes.0.type: constructor is none of the templates',
    ])
  })
})

test('this course has sixteen episodes, and the four that come first are known', () => {
  const { episodes } = readCourse(parse(readFileSync(join(import.meta.dirname, '../../episodes/course.yaml'), 'utf8')))
  expect(episodes).toHaveLength(16)
  expect(episodes.filter(({ number }) => [1, 2, 3, 6].includes(number)).map(({ slug }) => slug)).toEqual([
    '01-mental-model',
    '02-hot-hot-warm-cold',
    '03-aurora-global-database',
    '06-dynamodb-global-tables',
  ])
})

import { describe, expect, test } from 'vitest'
import { courseRules } from '../../../src/course/index.ts'
import { around, readExample } from './course.ts'

/** The indented example under a heading of a page. */
function example(page: string, heading: string): string {
  const after = page.split(`## ${heading}\n`).slice(1).join('')
  const upTo = after.search(/^## /m)
  return (upTo < 0 ? after : after.slice(0, upTo)).replace(/^ {4}/gm, '').trim()
}

describe('the page of a course rule shows', () => {
  // What lies in folders is judged before an episode is read, and what was reworded when one is built.
  const rules = courseRules.filter(({ name }) => !['course/folder', 'course/reworded-card'].includes(name))

  test.each(rules)('what fails $name', (rule) => {
    const lesson = readExample(example(rule.page, 'Fails'))
    const found = rule.judge(lesson, around(lesson))
    expect([...new Set(found.map(({ rule: name }) => name))]).toEqual([rule.name])
    expect(found.some(({ severity }) => severity !== 'info')).toBe(true)
  })

  test.each(rules)('what passes $name', (rule) => {
    const lesson = readExample(example(rule.page, 'Passes'))
    expect(rule.judge(lesson, around(lesson))).toEqual([])
  })
})

test('every course rule stands once, under its room’s name', () => {
  const names = courseRules.map(({ name }) => name)
  expect(names).toEqual([...new Set(names)].sort())
  expect(names.filter((name) => !name.startsWith('course/'))).toEqual([])
})

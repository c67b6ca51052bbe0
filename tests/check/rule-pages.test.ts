import { describe, expect, test } from 'vitest'
import { rulePages } from '../../src/check/index.ts'
import { checkFiles } from '../../src/cli/check/check-files.ts'
import { fakeIo } from '../cli/fake-io.ts'

/** The indented example under a heading of a page. */
function example(page: string, heading: string): string | undefined {
  const after = page.split(`## ${heading}\n`)[1]?.split('\n## ')[0]
  return after
    ?.split('\n')
    .map((line) => line.replace(/^ {4}/, ''))
    .join('\n')
    .trim()
}

function rulesOf(text: string, name: string): string[] {
  const { io } = fakeIo({ '/somewhere/example.md': text })
  const { sources, failures } = checkFiles(['example.md'], io, {
    asOf: name === 'facts/past-review' ? '2029-01-01' : '2026-10-04',
    mustBind: name === 'binding/unbound' || name === 'binding/waived-share',
  })
  return [...sources.flatMap(({ findings }) => findings), ...failures].map(({ rule }) => rule)
}

/** Rules that no text alone can break: a file that can't be opened, the configuration; the questionnaire must be at hand. */
const withoutFailure = ['config/expired-ignore', 'config/unused-ignore', 'format/unreadable', 'recall/recommendation']

describe('the page of a rule shows', () => {
  const failing = rulePages.filter(({ name }) => !withoutFailure.includes(name))
  const passing = rulePages.filter(({ name }) => name !== 'format/unreadable')

  test.each(failing)('what fails $name, and that alone is found', ({ name, page }) => {
    expect(rulesOf(example(page, 'Fails') ?? '', name)).toEqual([name])
  })

  test.each(passing)('what passes $name, and nothing is found', ({ name, page }) => {
    expect(rulesOf(example(page, 'Passes') ?? '', name)).toEqual([])
  })
})

test('every rule stands once', () => {
  const names = rulePages.map(({ name }) => name)
  expect(names).toEqual([...new Set(names)].sort())
})

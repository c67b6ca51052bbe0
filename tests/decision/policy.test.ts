import { describe, expect, test } from 'vitest'
import { awsPack, getFact, makeBook } from '../../src/book/index.ts'
import { ARCHITECTURES } from '../../src/calculator/index.ts'
import { DESIGNS } from '../../src/decision/policy/designs.ts'
import { DETAILS } from '../../src/decision/policy/details.ts'
import { DRAWBACKS, LIMITS } from '../../src/decision/policy/limits.ts'
import { MERITS } from '../../src/decision/policy/merits.ts'
import { QUESTIONS } from '../../src/decision/policy/questions.ts'
import { factOf, SOURCES } from '../../src/decision/policy/sources.ts'
import { WARNINGS } from '../../src/decision/policy/warnings.ts'
import {
  DETAIL_WORDS,
  DRAWBACK_WORDS,
  LIMIT_WORDS,
  MERIT_WORDS,
  QUESTION_WORDS,
  WARNING_WORDS,
} from '../../src/decision/words/index.ts'

const book = makeBook(awsPack)
const tables = [
  ['limits', LIMITS, LIMIT_WORDS],
  ['drawbacks', DRAWBACKS, DRAWBACK_WORDS],
  ['details', DETAILS, DETAIL_WORDS],
  ['merits', MERITS, MERIT_WORDS],
  ['warnings', WARNINGS, WARNING_WORDS],
] as const
const rules = tables.flatMap(([, table]) => [...table])

test('the designs are the priced architectures, under the same names', () => {
  expect(DESIGNS.map(({ name }) => name).sort()).toEqual([...ARCHITECTURES].sort())
})

test('no two rules share a name', () => {
  expect(new Set(rules.map(({ rule }) => rule)).size).toBe(rules.length)
})

test('every rule cites a fact of the book for every design it is about, and no source is left over', () => {
  for (const { rule, designs } of rules) for (const design of designs) getFact(book, factOf(rule, design))
  expect(Object.keys(SOURCES).sort()).toEqual(rules.map(({ rule }) => rule).sort())
})

test('every cited fact holds on the day of the newest check', () => {
  const cited = rules.flatMap(({ rule, designs }) => designs.map((design) => getFact(book, factOf(rule, design))))
  expect(cited.filter(({ validTo }) => validTo !== undefined)).toEqual([])
})

describe('the words', () => {
  test.each(tables)('of the %s say every rule, and no other', (_, table, words) => {
    expect(Object.keys(words).sort()).toEqual(table.map(({ rule }) => rule).sort())
  })

  test('are sentences, and each names a place in a lesson', () => {
    for (const [, , words] of tables) {
      for (const [text, lesson] of Object.values(words)) {
        expect(text).toMatch(/^[A-Z].*\.$/)
        expect(lesson).toMatch(/^(?:[1-9]|1[0-6])#[a-z-]+$/)
      }
    }
  })

  test('hold no figure that the cited fact does not hold', () => {
    for (const [, table, words] of tables) {
      for (const { rule, designs } of table) {
        const facts = designs.map((design) => getFact(book, factOf(rule, design)))
        const said = facts
          .map(({ statement, amount }) => `${statement} ${JSON.stringify(amount)}`.replaceAll(',', ''))
          .join(' ')
        for (const figure of figuresOf(words[rule]?.[0] ?? '')) expect(said, `${rule}: ${figure}`).toContain(figure)
      }
    }
  })

  test('of the questions hold no figure that their facts do not hold', () => {
    for (const { name } of QUESTIONS) {
      const { asks, help, answers, facts = [] } = QUESTION_WORDS[name]
      const said = facts.map((id) => getFact(book, id).statement.replaceAll(',', '')).join(' ')
      for (const figure of figuresOf([asks, help, ...Object.values(answers)].join(' ')))
        expect(said, name).toContain(figure)
    }
  })
})

function figuresOf(text: string): string[] {
  return (text.replaceAll(/(\d),(\d)/g, '$1$2').match(/\d+/g) ?? []).filter(
    (figure) => !['2026', '40001'].includes(figure),
  )
}

test('every question has words for each of its answers, and a line of help', () => {
  for (const { name, answers } of QUESTIONS) {
    expect(Object.keys(QUESTION_WORDS[name].answers)).toEqual([...answers])
    expect(QUESTION_WORDS[name].help).toMatch(/[.?]$/)
    expect(QUESTION_WORDS[name].asks).toMatch(/[?.]$/)
  }
})

import { describe, expect, test } from 'vitest'
import { awsPack, getFact, makeBook } from '../../src/book/index.ts'
import { ARCHITECTURES } from '../../src/calculator/index.ts'
import { DESIGNS } from '../../src/decision/policy/designs.ts'
import { DETAILS } from '../../src/decision/policy/details.ts'
import { DRAWBACKS, LIMITS } from '../../src/decision/policy/limits.ts'
import { MERITS } from '../../src/decision/policy/merits.ts'
import { OUTSIDE } from '../../src/decision/policy/outside.ts'
import { QUESTIONS } from '../../src/decision/policy/questions.ts'
import { factOf, SOURCES } from '../../src/decision/policy/sources.ts'
import { WARNINGS } from '../../src/decision/policy/warnings.ts'
import { LESSON_PLACES, QUESTION_WORDS, RULE_WORDS } from '../../src/decision/words/index.ts'
import { wordsOf } from '../../src/decision/words/words-of.ts'

const book = makeBook(awsPack)
const rules = [...LIMITS, ...DRAWBACKS, ...DETAILS, ...MERITS, ...WARNINGS]
const citing = [
  ...rules.map(({ rule, designs }) => ({ rule, facts: designs.map((design) => getFact(book, factOf(rule, design))) })),
  ...OUTSIDE.map(({ rule }) => ({ rule, facts: [getFact(book, factOf(rule))] })),
]
const names = citing.map(({ rule }) => rule)

test('the designs are the priced architectures, under the same names', () => {
  expect(DESIGNS.map(({ name }) => name).sort()).toEqual([...ARCHITECTURES].sort())
})

test('no two rules share a name', () => {
  expect(new Set(names).size).toBe(names.length)
})

test('every rule cites a fact of the book for every design it is about, and no source is left over', () => {
  for (const { rule, facts } of citing) expect(facts.length, rule).toBeGreaterThan(0)
  expect(Object.keys(SOURCES).sort()).toEqual([...names].sort())
})

test('every cited fact holds on the day of the newest check', () => {
  expect(citing.flatMap(({ facts }) => facts).filter(({ validTo }) => validTo !== undefined)).toEqual([])
})

describe('the words', () => {
  test('say every rule, and no other', () => {
    expect([...RULE_WORDS.keys()].sort()).toEqual([...names].sort())
    expect(() => wordsOf('no-such-rule')).toThrow('no words for no-such-rule')
  })

  test('are sentences, and each stands under a place in a lesson', () => {
    for (const { text, lesson } of RULE_WORDS.values()) {
      expect(text).toMatch(/^[A-Z].*\.$/)
      expect(LESSON_PLACES).toContain(lesson)
    }
    for (const place of LESSON_PLACES) expect(place).toMatch(/^(?:[1-9]|1[0-6])#[a-z-]+$/)
  })

  test('hold no figure that the cited fact does not hold', () => {
    for (const { rule, facts } of citing) {
      const said = facts
        .map(({ statement, amount }) => `${statement} ${JSON.stringify(amount)}`.replaceAll(',', ''))
        .join(' ')
      for (const figure of figuresOf(wordsOf(rule).text)) expect(said, `${rule}: ${figure}`).toContain(figure)
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

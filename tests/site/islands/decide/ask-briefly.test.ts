import { describe, expect, test } from 'vitest'
import { QUESTION_WORDS, type QuestionName } from '../../../../src/decision/index.ts'
import { askBriefly } from '../../../../src/site/islands/decide/ask-briefly.ts'

const names = Object.keys(QUESTION_WORDS) as QuestionName[]

describe('a question whose answer stands beside it', () => {
  test.each(names)('%s ends in its question mark', (name) => {
    expect(askBriefly(name)).toMatch(/\?$/)
    expect(QUESTION_WORDS[name].asks.startsWith(askBriefly(name))).toBe(true)
  })

  test('no longer says how many to choose', () => {
    const brief = names.filter((name) => askBriefly(name) !== QUESTION_WORDS[name].asks)
    expect(brief.length).toBeGreaterThan(0)
    for (const name of brief) expect(askBriefly(name)).not.toContain('Choose')
  })
})

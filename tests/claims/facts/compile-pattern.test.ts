import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compilePattern, stemsOf } from '../../../src/claims/facts/compile-pattern.ts'

const holds = (pattern: string, text: string) => compilePattern(pattern).expression.test(text)

describe('a token pattern', () => {
  test.each([
    ['only the? primary|writer accept~ writes', 'here only the primary region', false],
    ['only the? primary|writer accept~ writes', 'only the primary accepts writes', true],
    ['only the? primary|writer accept~ writes', 'only writer accepting (writes)', true],
    ['read-only .. sav~', 'make it read-only to really save money', true],
    ['read-only .. sav~', 'read-only a b c d e f g h save', false],
    ['# rows?', 'up to # row', true],
    ['# rows?', 'up to # rows', true],
    ['# rows?', 'up to # rowing', false],
    ['up_to|at_most #', 'it is at most #', true],
    ["can't write", "you can't write", true],
    ['lag', 'flag', false],
  ])('%s on "%s": %s', (pattern, text, expected) => expect(holds(pattern, text)).toBe(expected))

  test('is looked up by the stem of a word that it needs', () => {
    for (const [pattern, word] of [
      ['only the? primary', 'primary'],
      ['gsi~ #', 'gsis'],
      ['up_to|at_most #', 'up'],
    ] as const) {
      expect(stemsOf(word).some((stem) => compilePattern(pattern).stems.includes(stem))).toBe(true)
    }
  })

  test('compiles whatever is written', () => {
    fc.assert(fc.property(fc.string(), (source) => compilePattern(source).expression instanceof RegExp))
  })
})

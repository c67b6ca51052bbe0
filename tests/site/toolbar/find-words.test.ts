import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findWords } from '../../../src/site/toolbar/find-words.ts'

test.each([
  ['It costs  $5 a\n month. Next.', 'It costs $5 a month.', 'It costs  $5 a\n month.'],
  ['He said “five — or six” to her’s.', `said "five - or six" to her's`, 'said “five — or six” to her’s'],
  ['Wait… now', 'Wait... now', 'Wait… now'],
  ['a – b', 'a -- b', 'a – b'],
  ['🦊🦊 fox 5', 'fox 5', 'fox 5'],
])('in %j the words %j are %j', (text, words, wanted) => {
  const [from, to] = findWords(text, words) ?? [0, 0]
  expect(text.slice(from, to)).toBe(wanted)
})

test('what is not there is not found, and nothing is nowhere', () => {
  expect(findWords('one two', 'three')).toBeUndefined()
  expect(findWords('one two', ' \n')).toBeUndefined()
  expect(findWords('', 'a')).toBeUndefined()
})

test('any words of a text are found in it', () => {
  fc.assert(
    fc.property(fc.string(), fc.nat(20), fc.nat(20), (text, start, length) => {
      const words = text.slice(start, start + length)
      const found = findWords(text, words)
      if (words.trim() !== '') expect(found && found[0] < found[1] && found[1] <= text.length).toBe(true)
    }),
  )
})

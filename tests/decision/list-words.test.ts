import { expect, test } from 'vitest'
import { awsPack, makeBook } from '../../src/book/index.ts'
import { listWords } from '../../src/decision/index.ts'

test('whatever the questionnaire says stands with facts of the book, where any are behind it', () => {
  const book = makeBook(awsPack)
  const words = listWords()
  expect(words.length).toBeGreaterThan(100)
  expect(words.filter(({ text }) => text.trim() === '')).toEqual([])
  expect(words.flatMap(({ facts }) => facts).filter((fact) => !book.facts.has(fact))).toEqual([])
  expect(words.filter(({ facts }) => facts.length > 0).length).toBeGreaterThan(30)
})

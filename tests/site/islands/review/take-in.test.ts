import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Review, writeReviews } from '../../../../src/recall/index.ts'
import { refuse, takeIn } from '../../../../src/site/islands/review/take-in.ts'

const first: Review = { card: 'a', at: 1, rating: 'good' }
const second: Review = { card: 'b', at: 2, rating: 'again' }

test('a file adds what is not here yet, and says how much of it that is', () => {
  expect(takeIn('mine.json', writeReviews([first, second]), [])).toEqual({
    isRefused: false,
    reviews: [first, second],
    says: '2 answers taken in from “mine.json”.',
  })
  expect(takeIn('mine.json', writeReviews([first, second]), [first]).says).toBe(
    '1 answer taken in from “mine.json”; 1 answer was here already.',
  )
  expect(takeIn('mine.json', writeReviews([first, second]), [first, second]).says).toBe(
    '0 answers taken in from “mine.json”; 2 answers were here already.',
  )
})

test('a file with one damaged answer is refused as a whole, with the place', () => {
  const text = writeReviews([first, second]).replace('"again"', '"agian"')
  expect(takeIn('mine.json', text, [])).toEqual({
    isRefused: true,
    says: '“mine.json” was not taken in: review 2: has no rating; they are again, hard, good, easy. Nothing was changed.',
  })
})

test('any other file is refused with a reason', () => {
  fc.assert(
    fc.property(fc.string(), fc.oneof(fc.string(), fc.json()), (name, text) => {
      const taken = takeIn(name, text, [first])
      expect(taken.isRefused).toBe(true)
      expect(taken.says).toMatch(/was not taken in: .+\. Nothing was changed\.$/)
    }),
  )
})

test('a long name is cut', () => {
  expect(refuse('x'.repeat(99), 'it is too long').says).toContain(`“${'x'.repeat(60)}…”`)
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mergeReviews, RATINGS, type Review, readReviews, writeReviews } from '../../../src/recall/index.ts'

const review = fc.record(
  {
    card: fc.string({ minLength: 1, maxLength: 200 }),
    at: fc.integer({ min: 0, max: Date.UTC(9999, 0) }),
    rating: fc.constantFrom(...RATINGS),
    was: fc.integer({ min: 0, max: Date.UTC(9999, 0) }),
    withdrawn: fc.constant(true),
  },
  { requiredKeys: ['card', 'at', 'rating'] },
) as fc.Arbitrary<Review>

test('what is written is read again, whatever the cards are called', () => {
  fc.assert(
    fc.property(fc.array(review), (reviews) => {
      const log = mergeReviews(reviews)
      expect(readReviews(writeReviews(log))).toEqual({ reviews: log, problems: [], isNewer: false })
    }),
  )
})

test('any text is read or refused with a reason, and never throws', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      const { reviews, problems } = readReviews(text)
      expect(reviews).toEqual([])
      expect(problems).toHaveLength(1)
    }),
  )
})

const good = { card: 'a', at: '2026-11-20T08:00:00.000Z', rating: 'good' }
const file = (reviews: unknown, version: unknown = 1) =>
  JSON.stringify({ format: 'crossfoot-reviews', version, reviews })

test.each([
  ['no list', file({}), 'it has no list of reviews'],
  ['no version', file([], '1'), 'it does not say its version'],
  ['a list of other things', file([1]), 'review 1: is no record'],
  ['a card without a name', file([{ ...good, card: '' }]), 'review 1: names no card'],
  ['a name without end', file([{ ...good, card: 'x'.repeat(201) }]), 'review 1: names no card'],
  ['a time that is none', file([{ ...good, at: '2026-13-45T08:00:00.000Z' }]), /review 1: has no time/],
  ['a time before 1970', file([{ ...good, at: '0001-01-01T00:00:00.000Z' }]), /review 1: has no time/],
  ['a number for a time', file([{ ...good, at: 1e300 }]), /review 1: has no time/],
  [
    'a rating that is none',
    file([good, { ...good, rating: 'constructor' }]),
    /review 2: has no rating; they are again/,
  ],
  ['an earlier time that is none', file([{ ...good, was: 7 }]), /review 1: has no earlier time/],
  ['a withdrawal that is none', file([{ ...good, withdrawn: 1 }]), /review 1: is withdrawn by something/],
  ['too many', file(Array.from({ length: 100_001 }, () => 0)), 'it has more than 100000 reviews'],
  ['too long a text', ' '.repeat(16_000_001), 'it is longer than 16000000 characters'],
])('a file with %s is named', (_, text, problem) => {
  const { problems, isNewer } = readReviews(text)
  expect(problems[0]).toEqual(typeof problem === 'string' ? problem : expect.stringMatching(problem))
  expect(isNewer).toBe(false)
})

test('what can be read beside a damaged entry is read', () => {
  const damaged = file([good, 'x', { ...good, rating: 'easy' }, ...Array.from({ length: 9 }, () => null)])
  const { reviews, problems } = readReviews(damaged)
  expect(reviews.map(({ rating }) => rating)).toEqual(['good', 'easy'])
  expect(problems).toHaveLength(5)
})

test('what a later version wrote is left alone', () => {
  expect(readReviews(file([good], 2))).toEqual({
    reviews: [],
    problems: ['a later version of this page wrote it'],
    isNewer: true,
  })
})

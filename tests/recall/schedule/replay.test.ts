import fc from 'fast-check'
import { expect, test } from 'vitest'
import { foresee, mergeReviews, RATINGS, type Review, seedOf, standAfter } from '../../../src/recall/index.ts'

const minute = 60_000
const day = 24 * 60 * minute

function review(at: number, rating: Review['rating']): Review {
  return { card: 'a', at, rating }
}

test('a card that nobody has answered is new', () => {
  expect(standAfter([])).toEqual({ state: 'new', due: 0, reviews: 0, lapses: 0 })
})

test('the steps are those of FSRS-6 as it comes: minutes first, then days that grow, and minutes again when forgotten', () => {
  const answers: Review[] = []
  const waits = [
    [0, 'good'],
    [10 * minute, 'good'],
    [3 * day, 'good'],
    [20 * day, 'again'],
    [20 * day + 10 * minute, 'good'],
  ].map(([at, rating]) => {
    answers.push(review(Number(at), rating as Review['rating']))
    return standAfter(answers).due - Number(at)
  })
  // Worked out once with ts-fsrs 5.4.2 alone: FSRS-6.0, default weights, retention 0.9, steps of 1 and 10 minutes.
  expect(waits).toEqual([10 * minute, 2 * day, 14 * day, 10 * minute, 2 * day])
  expect(standAfter(answers)).toMatchObject({ state: 'known', reviews: 5, lapses: 1 })
  expect(standAfter(answers.slice(0, 1)).state).toBe('learning')
})

test('what is foreseen for each rating is what comes of it', () => {
  const before = [review(0, 'good'), review(10 * minute, 'good')]
  const now = 2 * day + 10 * minute
  const seen = foresee(before, now)
  for (const rating of RATINGS) expect(standAfter([...before, review(now, rating)]).due).toBe(seen[rating])
  expect(seen.again).toBeLessThan(seen.hard)
  expect(seen.hard).toBeLessThan(seen.good)
  expect(seen.good).toBeLessThan(seen.easy)
})

test('whatever was answered whenever, a card stands somewhere and comes back later than its last answer', () => {
  const answer = fc.record({
    card: fc.constant('a'),
    at: fc.integer({ min: 0, max: Date.UTC(9999, 11, 31) }),
    rating: fc.constantFrom(...RATINGS),
  })
  fc.assert(
    fc.property(fc.array(answer, { minLength: 1, maxLength: 20 }), (answers) => {
      const log = mergeReviews(answers)
      const { due } = standAfter(log)
      expect(due).toBeGreaterThan(log.at(-1)?.at ?? 0)
      expect(foresee(log, 0).again).toBeGreaterThan(0)
    }),
  )
})

test('a numeric card is asked anew each time, and two cards differ', () => {
  const seeds = Array.from({ length: 50 }, (_, count) => [seedOf('a', count), seedOf('b', count)]).flat()
  expect(new Set(seeds).size).toBe(100)
})

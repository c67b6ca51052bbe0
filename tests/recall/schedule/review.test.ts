import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  dateAnew,
  groupReviews,
  listFuture,
  mergeReviews,
  RATINGS,
  type Review,
  withdraw,
} from '../../../src/recall/index.ts'

const review = fc.record({
  card: fc.constantFrom('a', 'b', '__proto__'),
  at: fc.integer({ min: 0, max: 50 }),
  rating: fc.constantFrom(...RATINGS),
}) as fc.Arbitrary<Review>
const reviews = fc.array(review, { maxLength: 12 })

test('two places come to hold the same, whoever merges first, and merging again changes nothing', () => {
  fc.assert(
    fc.property(reviews, reviews, (here, there) => {
      const merged = mergeReviews(here, there)
      expect(mergeReviews(there, here)).toEqual(merged)
      expect(mergeReviews(merged, here)).toEqual(merged)
      for (const each of [...here, ...there]) expect(merged).toContainEqual(each)
    }),
  )
})

test('what counts at a time is what happened by then, card by card and oldest first', () => {
  const groups = groupReviews(
    [
      { card: 'b', at: 3, rating: 'good' },
      { card: 'a', at: 2, rating: 'hard' },
      { card: 'a', at: 1, rating: 'again' },
      { card: 'a', at: 9, rating: 'easy' },
    ],
    5,
  )
  expect([...groups.keys()]).toEqual(['a', 'b'])
  expect(groups.get('a')?.map(({ rating }) => rating)).toEqual(['again', 'hard'])
})

test('answers under a clock that ran ahead wait for their time, or are dated anew; none is lost or counted twice', () => {
  fc.assert(
    fc.property(reviews, fc.integer({ min: 0, max: 50 }), (all, now) => {
      const log = mergeReviews(all)
      const future = listFuture(log, now)
      expect([...groupReviews(log, now).values()].flat()).toHaveLength(log.length - future.length)
      const mended = mergeReviews(log, dateAnew(future, now))
      expect(listFuture(mended, now)).toEqual([])
      for (const later of [now, 1000]) {
        expect([...groupReviews(mended, later).values()].flat()).toHaveLength(log.length)
      }
      for (const each of log) expect(mended).toContainEqual(each)
    }),
  )
})

test('answers that are dated anew keep their order', () => {
  const future: Review[] = [
    { card: 'a', at: 200, rating: 'good' },
    { card: 'a', at: 100, rating: 'again' },
  ]
  expect(dateAnew(future, 50)).toEqual([
    { card: 'a', at: 49, rating: 'again', was: 100 },
    { card: 'a', at: 50, rating: 'good', was: 200 },
  ])
})

test('what is withdrawn counts no more, wherever it is merged, and all else counts as before', () => {
  fc.assert(
    fc.property(fc.array(review, { minLength: 1, maxLength: 12 }), fc.nat(), fc.boolean(), (all, pick, isAhead) => {
      const log = mergeReviews(all)
      const now = isAhead ? 25 : 50
      const dated = mergeReviews(log, dateAnew(listFuture(log, now), now))
      const counted = [...groupReviews(dated, now).values()].flat()
      const mistake = counted[pick % counted.length] as Review
      const after = mergeReviews([withdraw(mistake)], dated)
      expect(mergeReviews(dated, after)).toEqual(after)
      for (const each of dated) expect(after).toContainEqual(each)
      const left = counted.filter(
        (each) => !(each.card === mistake.card && each.at === mistake.at && each.rating === mistake.rating),
      )
      expect(mergeReviews([...groupReviews(after, now).values()].flat())).toEqual(mergeReviews(left))
      expect(listFuture(after, now)).toEqual([])
    }),
  )
})

test('an answer under a clock that was ahead can be withdrawn before it counts', () => {
  const ahead: Review = { card: 'a', at: 90, rating: 'good' }
  const log = [ahead, withdraw(ahead)]
  expect(listFuture(log, 50)).toEqual([])
  expect(groupReviews(log, 99).size).toBe(0)
})

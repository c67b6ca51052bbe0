import fc from 'fast-check'
import { expect, test } from 'vitest'
import { count, momentAt, sayDate, sayWhen } from '../../../../src/site/islands/review/moment.ts'

const hour = 3_600_000

test('every moment belongs to the day between two midnights of this place, however long that day is', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: Date.UTC(2100, 0) }), (now) => {
      const { begin, end } = momentAt(now)
      expect(begin).toBeLessThanOrEqual(now)
      expect(end).toBeGreaterThan(now)
      expect(end - begin).toBeGreaterThanOrEqual(22 * hour)
      expect(end - begin).toBeLessThanOrEqual(26 * hour)
      expect(momentAt(end).begin).toBe(end)
    }),
  )
})

test('when a card comes back is said as people say it', () => {
  const now = new Date(2026, 10, 20, 9, 0).getTime()
  const at = (...[month, day, hours = 9]: readonly number[]) => new Date(2026, month ?? 0, day, hours).getTime()
  const said = [
    now - 1,
    now + 60_000,
    now + 359_000,
    at(10, 20, 23),
    at(10, 21, 1),
    at(10, 21, 23),
    at(10, 22),
    at(14, 3),
  ]
  expect(said.map((time) => sayWhen(time, momentAt(now)))).toEqual([
    'now',
    'in 1 minute',
    'in 6 minutes',
    'later today',
    'tomorrow',
    'tomorrow',
    'on 22 November',
    'on 3 March 2027',
  ])
})

test('a date has its year, and a number its noun', () => {
  expect(sayDate(new Date(2026, 0, 5).getTime())).toBe('5 January 2026')
  expect([count(0, 'card'), count(1, 'card'), count(2, 'card')]).toEqual(['0 cards', '1 card', '2 cards'])
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Figure } from '../../../src/claims/figure.ts'
import { areRounded, tryDegrees } from '../../../src/claims/relations/degrees.ts'
import type { Search } from '../../../src/claims/search.ts'
import { valuesOf } from './tried.ts'

const tryAll = (search: Search, near: readonly Figure[]) => {
  for (const source of near) tryDegrees(search, source)
}
const degrees = (text: string, keep?: 'stated') => valuesOf(tryAll, text, keep)

describe('degrees of two scales', () => {
  test('lead back to each other, as a temperature and as a rise', () => {
    fc.assert(
      fc.property(fc.integer({ min: 3, max: 400 }), (celsius) => {
        const fahrenheit = 32 + celsius * 1.8
        const [rise, shown] = [celsius * 1.8, fahrenheit].map((value) => Number(value.toPrecision(6)))
        expect(degrees(`It was ${celsius} °C, or 1 °F.`)).toEqual([rise, shown])
        expect(degrees(`It was ${shown} °F, or 1 °C.`).at(-1)).toBeCloseTo(celsius, 3)
      }),
      { numRuns: 50 },
    )
  })

  test.each([
    ['It was 21 °C, or 69.8 °F.', 69.8],
    ['It was 50 °F, or 10 °C.', 10],
    ['A rise of 2 °C is 3.6 °F.', 3.6],
    ['A rise of 9 °F is 5 °C.', 5],
  ])('give what is stated: %s', (text, value) => expect(degrees(text, 'stated')).toEqual([value]))

  test.each([
    ['It was 50 °F, or 10.', [27.7778, 10]],
    ['It was 20°, or 68 °F.', [36, 68]],
    ['It was 20 celsius, or 68 fahrenheit.', [36, 68]],
  ])('may be said in other words, or on one side alone: %s', (text, values) => expect(degrees(text)).toEqual(values))

  test.each([
    'It was 20 °C, or 30 °C.',
    'It was 50 °F, or 60 °F.',
    'It was 50 °F, or 10 km.',
    'It was 20 km, or 68 °F.',
  ])('are two: %s', (text) => expect(degrees(text)).toEqual([]))

  test.each([
    ['Heat it to 190 °C, that is 375 °F.', 0],
    ['Heat it to 190 °C, that is 385 °F.', 2],
    ['Heat it to 191 °C, that is 375 °F.', 2],
    ['Heat it to 190 °C, that is 376 °F.', 2],
    ['Heat it to 100 °C, that is 212 °F.', 2],
    ['Heat it to 10 °C, that is 50 °F.', 2],
  ])('are let go where a recipe rounds both, and only there: %s', (text, tried) =>
    expect(degrees(text)).toHaveLength(tried),
  )
})

test('a recipe’s degrees are those in fives, less than nine from what they should be', () => {
  expect(areRounded(375, 374)).toBe(true)
  expect(areRounded(375, 366.1)).toBe(true)
  expect(areRounded(375, 366)).toBe(false)
  expect(areRounded(375, 384)).toBe(false)
  expect(areRounded(374, 375)).toBe(false)
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addMonths } from '../../src/book/dates.ts'
import { compareDecimals, plainDecimal, trimDecimal } from '../../src/book/decimal.ts'
import { isIsoDate, isPastReview, isValidOn } from '../../src/book/index.ts'
import { price } from './bakery.ts'

describe('a day', () => {
  test.each(['2024-02-29', '2026-12-31'])('%s is one', (text) => expect(isIsoDate(text)).toBe(true))

  test.each(['2025-02-29', '2026-13-01', '2026-00-10', '2026-1-1', '20260101', '2026-01-01T00:00Z', '', 'yesterday'])(
    '%s is none',
    (text) => expect(isIsoDate(text)).toBe(false),
  )

  test.each([
    ['2025-11-03', 12, '2026-11-03'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2025-10-31', 4, '2026-02-28'],
    ['2025-01-31', 1, '2025-02-28'],
    ['2025-03-15', 0, '2025-03-15'],
  ])('%s and %i months is %s', (date, months, later) => expect(addMonths(date, months)).toBe(later))

  test('months later is never an earlier day', () => {
    const day = fc.date({ min: new Date('1990-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
    fc.assert(
      fc.property(day, fc.nat(60), (date, months) => {
        const start = date.toISOString().slice(0, 10)
        const later = addMonths(start, months)
        expect(isIsoDate(later) && later >= start).toBe(true)
      }),
    )
  })
})

test('both ends of a validity belong to it', () => {
  const record = price({ validFrom: '2026-01-01', validTo: '2026-01-31' })
  const days = ['2025-12-31', '2026-01-01', '2026-01-31', '2026-02-01']
  expect(days.map((day) => isValidOn(record, day))).toEqual([false, true, true, false])
})

test('a record is past its review on the day after it', () => {
  const record = price({ review: '2026-07-01' })
  expect(['2026-07-01', '2026-07-02'].map((day) => isPastReview(record, day))).toEqual([false, true])
})

describe('a decimal', () => {
  test.each(['0', '0.10', '007', '123456789.000000001'])('%s is plain', (text) => {
    expect(plainDecimal.test(text)).toBe(true)
  })

  test.each(['', '-1', '+1', '1.', '.5', '1e3', '1,5', ' 1', '1\n', 'NaN', 'Infinity', '٣', '0x1', '1'.repeat(31)])(
    '%j is not',
    (text) => expect(plainDecimal.test(text)).toBe(false),
  )

  test('is the same text as its equals once it is trimmed', () => {
    expect(['0.10', '0.1', '00.100'].map(trimDecimal)).toEqual(['0.1', '0.1', '0.1'])
    expect(['0.0000000', '10', '0.0000006250'].map(trimDecimal)).toEqual(['0', '10', '0.000000625'])
  })

  test('compares by value, not by text', () => {
    const scaled = fc.bigInt({ min: 0n, max: 10n ** 20n })
    const write = (value: bigint) =>
      String(value)
        .padStart(13, '0')
        .replace(/(\d{12})$/, '.$1')
    fc.assert(
      fc.property(scaled, scaled, (a, b) => {
        expect(Math.sign(compareDecimals(write(a), write(b)))).toBe(a < b ? -1 : a > b ? 1 : 0)
      }),
    )
  })
})

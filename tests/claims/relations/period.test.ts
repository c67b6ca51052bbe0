import { describe, expect, test } from 'vitest'
import { assertedFor, isTried } from './tried.ts'

describe('the same amount for another period', () => {
  test.each([
    ['The rent is 850 euros a month, 9,600 euros a year.', '9600', [10200]],
    ['The site serves 90 pages a minute, which is 5,000 an hour.', '5000', [5400]],
  ])('is told behind it: %s', (text, stated, values) => {
    expect(assertedFor(text, stated, 'period')).toEqual(values)
  })

  test('is told of a habit', () => {
    const text = 'Baking by night spares us 20 euros. In a year, if we do it every night, 7,000 euros.'
    expect(assertedFor(text, '7000', 'period')).toContain(7300)
  })

  test.each([
    [
      'They pay a cook 72,000 a year, a waiter 60,000 and a porter 45,600. By the month: 6,000, 5,000 and 3,600.',
      '3600',
      3800,
    ],
    [
      'A booth is 72,000 euros a year, a stand 60,000 euros and a shelf 45,600 euros. By the month a shelf is 3,500 euros.',
      '3500',
      3800,
    ],
  ])('holds for a whole list: %s', (text, stated, value) => {
    expect(isTried(text, stated, 'period', value)).toBe(true)
  })

  test('may go without its period where it fits, and only there', () => {
    expect(isTried('The porter gets 410 euros a month, 4,920 euros.', '4920', 'period', 4920)).toBe(true)
    expect(isTried('The busiest minute has 10,800 calls, that is 180 calls a second.', '180', 'period', 180)).toBe(true)
    expect(isTried('The busiest minute has 10,800 calls, that is 250 calls a second.', '250', 'period', 180)).toBe(
      false,
    )
  })
})

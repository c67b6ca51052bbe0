import { describe, expect, test } from 'vitest'
import { right, wrong } from '../tables/tables.ts'

describe('what goes without its unit', () => {
  test.each([
    ['63 km in 4 hours 30 is 14 km an hour.', '14'],
    ['They hold 418 terabytes at present, and 600 that they can use, which leaves 182.', '182'],
    ['Seven thousand over eight hundred brooms is eight seventy-five.', '875'],
    ['Eleven times 1.5 percent is 16.5 percent.', '16.5'],
    ['30% of 20% is 6%.', '6'],
    ['It began with 40 children and had 64 a year later, having grown by 60%.', '60'],
    ['Five vehicles on 190 days at £48 add £45,600.', '45600'],
    ['Sixteen hundred and twenty million, times two, at twenty cents, is six hundred and forty-eight dollars.', '648'],
  ])('is taken as it is meant: %s', (text, stated) => {
    expect(wrong(text)).toEqual([])
    expect(right(text)).toContain(stated)
  })

  test.each([
    'We planned for 12,000 rows a second, and 2.4 billion divided by 12,000 gives 55.6 hours.',
    'Lunch is eight seventy-five, so for four of us it’s thirty-five dollars.',
    'Half of 60: not quite the 40 that we had hoped for.',
    'Total now: 317 from the first half, plus 66, plus 81, so 464.',
    'A purchase is six calls in a row: two strong reads, three writes, one more strong read.',
  ])('is no mistake: %s', (text) => expect(wrong(text)).toEqual([]))

  test.each([
    ['63 km in 4 hours 30 is 15 km an hour.', '15'],
    ['Eleven times 1.5 percent is 18.5 percent.', '18.5'],
    ['A purchase is six calls in a row: reading, checking, writing, telling.', '6'],
  ])('is held to it: %s', (text, stated) => expect(wrong(text).map(([one]) => one)).toEqual([stated]))
})

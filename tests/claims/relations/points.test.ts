import { describe, expect, test } from 'vitest'
import { right, wrong } from '../tables/tables.ts'

describe('a change from one percentage to another', () => {
  test.each([
    ['The share grew by 4 percent, from 20 to 24 percent.', '4', '100 × (24 − 20) ÷ 20'],
    ['From 1.6 to 2.5 percent, cancellations have gone up by 0.9 percent.', '0.9', '100 × (2.5 − 1.6) ÷ 1.6'],
    ['Lateness fell from 9.5 percent to 7 percent, so it dropped by 2.5 percent.', '2.5', '100 × (9.5 − 7) ÷ 9.5'],
  ])('is not what their difference is in percent: %s', (text, stated, working) => {
    expect(wrong(text)).toEqual([[stated, working]])
  })

  test.each([
    ['The share grew by 20 percent, from 20 to 24 percent.', '20'],
    ['The rate fell 20 percent, from 10 to 8 percent.', '20'],
    ['We stay between 20 and 90 percent, so 70 percent is usable.', '70'],
  ])('may be told of the first: %s', (text, stated) => {
    expect(wrong(text)).toEqual([])
    expect(right(text)).toContain(stated)
  })

  test('may be told in points', () => {
    expect(wrong('The share grew by 4 percentage points, from 20 to 24 percent.')).toEqual([])
  })
})

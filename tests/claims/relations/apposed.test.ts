import { describe, expect, test } from 'vitest'
import { right, wrong } from '../tables/tables.ts'

describe('two amounts set off behind a share or a ratio', () => {
  test.each([
    ['Energy makes up 24% of the sand’s cost (1.6 of 5.5 cents).', '24', '100 × 0.016 ÷ 0.055'],
    ['Only 53 percent of the wards answered, 31 of 62.', '53', '100 × 31 ÷ 62'],
    ['Medium takes in eight times as many events, 45,000 against 5,000.', '8', '45,000 ÷ 5,000'],
    ['There are six times as many readers as writers, 3,600 against 1,200.', '6', '3,600 ÷ 1,200'],
  ])('are what it is worked out of: %s', (text, stated, working) => {
    expect(wrong(text)).toEqual([[stated, working]])
  })

  test.each([
    ['Energy makes up 29% of the sand’s cost (1.6 of 5.5 cents).', '29'],
    ['Medium takes in nine times as many events, 45,000 against 5,000.', '9'],
  ])('give it: %s', (text, stated) => {
    expect(wrong(text)).toEqual([])
    expect(right(text)).toContain(stated)
  })

  test.each([
    'Sales grew 20 percent (3 of 5 shops took part).',
    'We tried it four times, 45 people against 5 machines.',
    'It rose by 12 percent, 4 of 9 towns more than before.',
  ])('are something else where words say so: %s', (text) => expect(wrong(text)).toEqual([]))
})

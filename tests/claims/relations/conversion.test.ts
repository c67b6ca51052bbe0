import { describe, expect, test } from 'vitest'
import { assertedFor, isTried } from './tried.ts'

describe('the same amount in another unit', () => {
  test.each([
    ['The job takes 140,000 core-seconds, which is 45 core-hours.', '45', [38.89]],
    ['We emit 260 grams a kilometre, so 400 grams a mile.', '400', [418.4]],
    ['The pond holds 84 cubic metres, which is 94,000 litres.', '94000', [84000]],
    ['The suitcase moves 48 gigabytes a second, or 390 gigabits.', '390', [384]],
    ['A floor of 2 square metres is 30,000 square centimetres, that is 3 square metres.', '3', [3]],
  ])('is plainly told: %s', (text, stated, values) => {
    expect(assertedFor(text, stated, 'conversion')).toEqual(values)
  })

  test.each([
    ['A pound is 454 grams.', '454', 453.6],
    ['A day has 86,400 seconds.', '86400', 86400],
    ['Take a frame of 1,500 bytes. In bits, 12,000.', '12000', 12000],
    ['Take a word of 64 bits. In bytes, 8.', '8', 8],
  ])('needs no number for one, nor a unit where it fits: %s', (text, stated, value) => {
    expect(isTried(text, stated, 'conversion', value)).toBe(true)
  })

  test('is not taken from things used for a time to other things', () => {
    expect(assertedFor('It took 7,200 core-seconds, which is 2 disk-hours.', '2', 'conversion')).toEqual([])
  })
})

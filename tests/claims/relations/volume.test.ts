import { describe, expect, test } from 'vitest'
import { right, wrong } from '../tables/tables.ts'

describe('what a box holds', () => {
  test.each([
    ['is its three sides', 'A box of 40 cm by 30 cm by 20 cm holds 24 litres.', '24'],
    [
      'is its sides, however they are told',
      'It measures 50 metres by 20 and is 1.6 metres deep, so it holds 1,600 cubic metres.',
      '1600',
    ],
    ['is its floor times its height', 'The room has 24 m². With a height of 2.5 m that is 60 cubic metres.', '60'],
  ])('%s', (_, text, stated) => {
    expect(wrong(text)).toEqual([])
    expect(right(text)).toContain(stated)
  })

  test('is not a digit more', () => {
    expect(wrong('A box of 40 cm by 30 cm by 20 cm holds 28 litres.')).toEqual([['28', '40 × 30 × 20 × 0.001']])
  })

  test('is no product of two lengths', () => {
    expect(wrong('The tank is 50 metres by 20 and holds 1,900 cubic metres of water.')).toEqual([])
  })
})

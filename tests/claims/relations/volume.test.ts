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
    expect(wrong('The box is 40 cm by 30 cm by 20 cm, so it holds 28 litres.')).toEqual([
      ['28', '40 × 30 × 20 × 0.001'],
    ])
  })

  test.each([
    ['two lengths', 'The tank is 50 metres by 20 and holds 1,900 cubic metres of water.'],
    ['a bag, which holds less', 'The rucksack is 55 cm by 35 cm by 20 cm and holds 36 litres.'],
    [
      'what only stands beside',
      'The lawn is 20 square metres and the hedge 3 metres high, so we bought 60 litres of mulch.',
    ],
    ['rain', 'A roof of 80 square metres gets 25 millimetres of rain, and the barrel caught 1,700 litres.'],
  ])('is told by no means of %s', (_, text) => expect(wrong(text)).toEqual([]))
})

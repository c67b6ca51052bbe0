import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { alignDecimals, isNumberColumn } from '../../src/site/decimals.ts'

describe('a column of a table', () => {
  test.each([
    [['1', '2.5', '$1,234.00'], true],
    [['12 %', '−3', '40 ms'], true],
    [['1', '', '–'], true],
    [['', '–'], false],
    [['1', 'two'], false],
    [['1 to 3'], false],
  ])('%j is one of numbers: %s', (cells, is) => {
    expect(isNumberColumn(cells)).toBe(is)
  })

  test('puts decimal points under each other by invisible zeroes, its point included', () => {
    expect(alignDecimals(['$0.00065', '$0.25', '3', 'not sold'])).toEqual([
      { text: '$0.00065', pad: '' },
      { text: '$0.25', pad: '000' },
      { text: '3', pad: '.00000' },
      { text: 'not sold', pad: '' },
    ])
  })

  test('has the same number of characters behind the whole part in every cell', () => {
    const cell = fc.tuple(fc.nat(), fc.nat(4)).map(([whole, places]) => (whole / 7).toFixed(places))
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1 }), (cells) => {
        const widths = alignDecimals(cells).map(({ text, pad }) => `${text}${pad}`.split('.')[1]?.length ?? 0)
        expect(new Set(widths).size).toBe(1)
      }),
    )
  })
})

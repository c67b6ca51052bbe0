import { expect, test } from 'vitest'
import type { Working } from '../../../src/claims/claim.ts'
import type { Cell } from '../../../src/claims/tables/cell.ts'
import { columnOf, convert, ruleOf, withValue } from '../../../src/claims/tables/ledger-cells.ts'

const seven: Working = { op: 'constant', value: 7, text: '7' }
const cell: Cell = { value: 7, kind: 'none', figure: undefined, working: seven, sign: 1, word: 1, unit: 1 }

test('a working turns into a smaller unit by a product, into a greater one by a division', () => {
  expect(convert(seven, 60)).toMatchObject({ op: 'multiply', parts: [seven, { value: 60 }] })
  expect(convert(seven, 1 / 60)).toMatchObject({ op: 'divide', parts: [seven, { value: 60 }] })
})

test('a cell keeps its value unless it is given another one', () => {
  expect(withValue(cell, undefined)).toBe(cell)
  expect(withValue(cell, 9)).toMatchObject({ value: 9, working: { value: 9 } })
})

test('the last step of a working tells its rule', () => {
  expect(ruleOf({ op: 'divide', parts: [seven, seven] })).toBe('arithmetic/ratio')
  expect(ruleOf(seven)).toBe('arithmetic/product')
})

test('a cell is found in its row, or in none', () => {
  expect(columnOf(new Map([[3, cell]]), cell)).toBe(3)
  expect(columnOf(new Map([[3, cell]]), { ...cell })).toBe(-1)
})

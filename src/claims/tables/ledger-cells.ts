import type { Working } from '../claim.ts'
import { constant } from '../leaves.ts'
import { bitsOf, type Cell } from './cell.ts'
import type { Row } from './grid.ts'

/** A working in another unit. */
export function convert(working: Working, share: number): Working {
  if (share >= 1) return { op: 'multiply', parts: [working, constant(share, String(Number(share.toPrecision(6))))] }
  return { op: 'divide', parts: [working, constant(1 / share, String(Number((1 / share).toPrecision(6))))] }
}

/** A cell with another value, where one is given. */
export function withValue(cell: Cell, value: number | undefined): Cell {
  return value === undefined ? cell : { ...cell, value, working: constant(value, String(value)) }
}

/** The share of a number that its last place is, turned over. */
export function bitsToShare(cell: Cell): number {
  return 2 ** bitsOf(cell)
}

const rules: Readonly<Record<string, string>> = {
  add: 'arithmetic/sum',
  subtract: 'arithmetic/difference',
  multiply: 'arithmetic/product',
  divide: 'arithmetic/ratio',
}

/** The rule that judges a working. */
export function ruleOf({ op }: Working): string {
  return rules[op] ?? 'arithmetic/product'
}

/** In which column of its row a cell stands, -1 for none. */
export function columnOf(cells: Row['cells'], part: Cell): number {
  for (const [column, cell] of cells) if (cell === part) return column
  return -1
}

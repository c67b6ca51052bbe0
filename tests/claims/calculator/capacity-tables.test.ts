import { describe, expect, test } from 'vitest'
import { readUnitsColumns } from '../../../src/claims/index.ts'
import { readNumbers } from '../../../src/numbers/index.ts'
import { readDocument } from '../../../src/text/index.ts'
import { table } from '../tables/tables.ts'

function columnsOf(...rows: readonly (readonly (string | number)[])[]) {
  const document = readDocument(table(...(rows as [string[], ...string[][]])), 'markdown')
  return [...readUnitsColumns(document, readNumbers(document.text))]
}
const times = (count: number, cell: string) => new Array<string>(count).fill(cell)

test('a column that tells units has a cell for each row that tells one size', () => {
  const columns = columnsOf(
    ['Item', 'WCU', 'Writes', 'RCU'],
    ['2 KB', 2, 1, 1],
    ['orders', 2, 1, 1],
    ['3 KB', 3, '', 1],
  )
  expect(columns).toMatchObject([
    { kind: 'write', cells: [{ words: 'WCU Writes 2 KB' }] },
    { kind: 'read', cells: [{ rate: undefined }, { rate: undefined }] },
  ])
})

describe('a table is read in linear time', () => {
  test('of many columns', () => {
    const columns = columnsOf(['Item', ...times(4_000, 'WCU')], ['2 KB', ...times(4_000, '2')])
    expect(columns).toHaveLength(4_000)
    expect(columns.every(({ cells }) => cells.length === 1)).toBe(true)
  })

  test('of many columns whose rows are short', () => {
    const columns = columnsOf(['Item', ...times(3_000, 'WCU')], ...new Array(3_000).fill(['2 KB', '2']))
    expect(columns).toHaveLength(3_000)
    expect(columns[0]?.cells).toHaveLength(3_000)
  })

  test('of many words', () => {
    const columns = columnsOf(['Item', ...times(3_000, 'WCU')], ['2 KB', ...times(3_000, 'two 2 or 3')])
    expect(columns).toHaveLength(3_000)
  })
})

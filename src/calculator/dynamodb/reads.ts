import { joinNeeds, type Need, needOf } from './need.ts'
import { ownRate, type Table } from './table.ts'
import { readUnits } from './units.ts'

/** The need of the reads that a region serves. */
export function tableReads(table: Table, region: string): Need | undefined {
  const { reads, itemSize } = table.workload
  const needs = reads.map(({ spread, consistency }) =>
    needOf(table, 'read capacity', 'R', ownRate(table, spread, region), readUnits(table, itemSize, consistency)),
  )
  return joinNeeds('read capacity', needs)
}

/** The need of index reads, which are eventual. */
export function indexReads(table: Table, region: string): Need | undefined {
  const needs = table.input.indexes.flatMap(({ name, reads, entrySize }) => {
    if (!reads) return []
    const units = readUnits(table, entrySize, 'eventual')
    return [needOf(table, `reads of index ${name}`, 'R', ownRate(table, reads, region), units)]
  })
  return joinNeeds('index read capacity', needs)
}

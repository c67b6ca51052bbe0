import type { Document } from '../../text/index.ts'
import type { Claim } from '../claim.ts'
import type { Figure } from '../figure.ts'
import { type Grid, readGrids, transpose } from './grid.ts'
import { Ledger } from './ledger.ts'
import { findRowClaims } from './rows.ts'
import { findTotals } from './totals.ts'
import { findWays } from './ways.ts'

/** Relations that the cells of each table keep (quantity × price = amount), down or across, and totals under columns. */
export function findTableClaims(document: Document, figures: readonly Figure[]): Claim[] {
  const grids = readGrids(document, figures)
  return [...grids].flatMap(([table, grid]) => readTable(grid, figures, saidBefore(table, figures)))
}

function readTable(grid: Grid, figures: readonly Figure[], said: readonly number[]): Claim[] {
  const { totals, totalRows } = findTotals(grid)
  const body = grid.rows.filter((row) => !totalRows.has(row))
  const ledger = new Ledger(figures, grid.rows, totals)
  const { columns, heads } = grid
  ledger.addWays(
    findWays(
      { body, columns, heads, said, isAcross: false, apart: new Set(), beside: [...totalRows] },
      ledger.isConfirmed,
    ),
    [...totalRows],
  )
  ledger.addClaims(findRowClaims(body, columns, figures))
  if (grid.rows.length > 1 && columns.length > 1) {
    const lying = transpose(grid, grid.rows)
    const apart = new Set(grid.rows.flatMap((row, at) => (totalRows.has(row) ? [at] : [])))
    const across = { apart, body: lying.rows, columns: lying.columns, heads: lying.heads, said, isAcross: true }
    ledger.addWays(findWays(across, ledger.isConfirmed), [])
  }
  ledger.addTotals()
  ledger.addWaiting()
  return ledger.claims()
}

const REACH = 30

/** The numbers that the text says before a table, the last first; a per cent also as the factor by which it makes more or less. */
function saidBefore(table: number, figures: readonly Figure[]): number[] {
  const first = figures.findIndex((figure) => figure.table === table)
  const before = figures
    .slice(Math.max(0, first - REACH), first)
    .filter(({ kind }) => kind !== 'clock')
    .reverse()
  return before.flatMap(({ value, scale, kind }) => {
    const said = value / scale
    return kind === 'percent' ? [said / 100, 1 + said / 100, 1 - said / 100] : [said]
  })
}

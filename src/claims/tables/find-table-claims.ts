import type { Document } from '../../text/index.ts'
import type { Claim } from '../claim.ts'
import type { Figure } from '../figure.ts'
import { type Grid, readGrids, transpose } from './grid.ts'
import { Ledger } from './ledger.ts'
import { findRowClaims } from './rows.ts'
import { findTotals, isCounted } from './totals.ts'
import { findWays } from './ways.ts'

/** Relations that the cells of each table keep (quantity × price = amount), down or across, and totals under columns. */
export function findTableClaims(document: Document, figures: readonly Figure[]): Claim[] {
  const grids = readGrids(document, figures)
  return [...grids].flatMap(([table, grid]) => readTable(grid, figures, saidBefore(table, figures)))
}

function readTable(grid: Grid, figures: readonly Figure[], said: readonly number[]): Claim[] {
  const { totals, totalRows } = findTotals(grid)
  const ledger = new Ledger(figures, grid.rows, totals)
  const apart = new Set(grid.rows.flatMap((row, at) => (totalRows.has(row) ? [at] : [])))
  addWaysDown(ledger, grid, apart, said)
  const body = grid.rows.filter((row) => !totalRows.has(row))
  ledger.addClaims(findRowClaims(body, grid.columns, figures))
  addWaysAcross(ledger, grid, apart, said)
  ledger.addTotals()
  // Columns that are worked out of a wrong cell as it should be tell no way before it is known.
  const corrected = ledger.correct(grid)
  if (corrected !== undefined) {
    addWaysDown(ledger, corrected, apart, said)
    addWaysAcross(ledger, corrected, apart, said)
  }
  ledger.addWaiting()
  return ledger.claims()
}

function addWaysDown(ledger: Ledger, { rows, columns, heads }: Grid, totals: Totals, said: readonly number[]): void {
  const body = rows.filter((_, at) => !totals.has(at))
  const beside = rows.filter((_, at) => totals.has(at))
  const field = { body, columns, heads, said, isAcross: false, apart: new Set<number>(), beside }
  ledger.addWays(findWays(field, ledger.isConfirmed), beside)
}

function addWaysAcross(ledger: Ledger, grid: Grid, apart: Totals, said: readonly number[]): void {
  // What three regions cost is no sum of what one and two do.
  if (grid.rows.length < 2 || grid.columns.length < 2 || isCounted(grid.rows)) return
  const { rows: body, columns, heads } = transpose(grid, grid.rows)
  ledger.addWays(findWays({ body, columns, heads, said, isAcross: true, apart }, ledger.isConfirmed), [])
}

type Totals = ReadonlySet<number>

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

import type { Document } from '../../text/index.ts'
import type { Claim } from '../claim.ts'
import type { Figure } from '../figure.ts'
import type { Kept, Said } from './family.ts'
import { type Grid, type Row, readGrids, transpose } from './grid.ts'
import { Ledger } from './ledger.ts'
import { findRowClaims } from './rows.ts'
import { findTotals, isCounted } from './totals.ts'
import { findWays } from './ways.ts'

/** Relations that the cells of each table keep (quantity × price = amount), down or across, and totals under columns. */
export function findTableClaims(document: Document, figures: readonly Figure[]): Claim[] {
  const grids = readGrids(document, figures)
  return [...grids].flatMap(([table, grid]) => readTable(grid, figures, saidBefore(table, figures)))
}

function readTable(grid: Grid, figures: readonly Figure[], said: readonly Said[]): Claim[] {
  const { totals, totalRows } = findTotals(grid)
  const ledger = new Ledger(figures, grid.rows, totals)
  const apart = new Set(grid.rows.flatMap((row, at) => (totalRows.has(row) ? [at] : [])))
  addWays(ledger, grid, apart, said)
  ledger.addClaims(findRowClaims(bodyOf(grid, apart), grid.columns, figures))
  ledger.addTotals()
  // Columns that are worked out of a wrong cell as it should be tell no way before it is known.
  const corrected = ledger.correct(grid)
  if (corrected !== undefined) addWays(ledger, corrected, apart, said)
  ledger.addWaiting()
  return ledger.claims()
}

function bodyOf({ rows }: Grid, totals: Totals): Row[] {
  return rows.filter((_, at) => !totals.has(at))
}

/** Takes in the ways that columns and rows keep, the surest first. */
function addWays(ledger: Ledger, grid: Grid, apart: Totals, said: readonly Said[]): void {
  const { columns, heads, rows } = grid
  const beside = rows.filter((_, at) => apart.has(at))
  const body = bodyOf(grid, apart)
  const field = { body, columns, heads, said, isAcross: false, apart: new Set<number>(), beside }
  const down = findWays(field, ledger.isConfirmed)
  const ways = [...down, ...findWaysAcross(ledger, grid, apart, said)]
  ledger.addWays(
    ways.sort((a, b) => b.score - a.score),
    beside,
  )
}

function findWaysAcross(ledger: Ledger, grid: Grid, apart: Totals, said: readonly Said[]): Kept[] {
  // What three regions cost is no sum of what one and two do.
  if (grid.rows.length < 2 || grid.columns.length < 2 || isCounted(grid.rows)) return []
  const { rows: body, columns, heads } = transpose(grid, grid.rows)
  const found = findWays({ body, columns, heads, said, isAcross: true, apart }, ledger.isConfirmed)
  return found.map((kept) => {
    const { inRow: _, ...family } = kept.family
    return { ...kept, family }
  })
}

type Totals = ReadonlySet<number>

const REACH = 30

/** The numbers that the text says before a table, the last first; a per cent also as the factor by which it makes more or less. */
function saidBefore(table: number, figures: readonly Figure[]): Said[] {
  const first = figures.findIndex((figure) => figure.table === table)
  const before = figures
    .slice(Math.max(0, first - REACH), first)
    .filter(({ kind }) => kind !== 'clock')
    .reverse()
  return before.flatMap(({ value, scale, kind, per }) => {
    const said = value / scale
    const values = kind === 'percent' ? [said / 100, 1 + said / 100, 1 - said / 100] : [said]
    return values.map((one) => ({ value: one, per }))
  })
}

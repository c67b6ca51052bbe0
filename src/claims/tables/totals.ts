import type { Document } from '../../text/index.ts'
import type { Claim, Working } from '../claim.ts'
import type { Figure } from '../figure.ts'
import { agrees } from '../judge.ts'
import { constant, leaf } from '../leaves.ts'
import { seconds } from '../measures.ts'
import { evaluate } from '../working.ts'
import { bodyOf, type Grid, isTotal, type Row, readGrids } from './grid.ts'
import { tableClaim } from './table-claim.ts'

/** The totals and means under the columns of a table. */
export function findTotals({ text }: Document, grid: Grid, figures: readonly Figure[]): Claim[] {
  const claims: Claim[] = []
  const isTaken = (figure: Figure) =>
    /[−-]\s?$/.test(text.slice(Math.max(0, figure.mention.start - 2), figure.mention.start))
  for (const column of grid.columns) {
    let parts: Figure[] = []
    for (const [at, row] of grid.rows.entries()) {
      const cell = row.cells.get(column)
      if (cell === undefined) continue
      if (parts.length > 1 && isTotal(row, at, grid.rows)) {
        const claim = totalOf(row, cell, parts, figures, isTaken)
        if (claim !== undefined) claims.push(claim)
        parts = [cell]
      } else parts.push(cell)
    }
  }
  // A row that is the total of one column may be something else of another: the mean of its prices, the year of its dates.
  const rowOf = ({ figure }: Claim) => (figures[figure] as Figure).row
  const held = new Set(claims.filter(({ ok }) => ok).map(rowOf))
  const named = new Set(
    grid.rows.filter(({ label }) => isNamed(label)).flatMap(({ cells }) => [...cells.values()].map(({ row }) => row)),
  )
  return claims.filter((claim) => claim.ok || held.has(rowOf(claim)) || named.has(rowOf(claim)))
}

function isNamed(label: string): boolean {
  return /\b(?:sub)?totals?\b|\b(?:sum|all|altogether|together|overall)\b/i.test(label)
}

function totalOf(
  row: Row,
  cell: Figure,
  parts: readonly Figure[],
  figures: readonly Figure[],
  isTaken: (figure: Figure) => boolean,
): Claim | undefined {
  if (parts.some(({ kind }) => (kind === 'percent') !== (cell.kind === 'percent'))) return undefined
  if (parts.every(({ per }) => per.some((one) => !Object.hasOwn(seconds, one)))) return undefined
  const isMean = /\b(?:average|mean)\b/i.test(row.label)
  const taken = parts.filter((part) => part.value > 0 && isTaken(part))
  const given = parts.filter((part) => !taken.includes(part)).map((part) => leaf(part, cell.scale, true))
  const added: Working = { op: 'add', parts: given }
  const sum: Working =
    taken.length > 0 && given.length > 0
      ? { op: 'subtract', parts: [added, ...taken.map((part) => leaf(part, cell.scale, true))] }
      : added
  const working: Working = isMean ? { op: 'divide', parts: [sum, constant(parts.length, `${parts.length} rows`)] } : sum
  const worked = evaluate(working, figures)
  const ok = agrees(cell, worked)
  if (!ok && (!isPlausible(cell.value / cell.scale, worked.value) || isAmong(cell, parts, row))) return undefined
  return tableClaim(isMean ? 'arithmetic/ratio' : 'arithmetic/sum', cell, parts, working, worked, ok)
}

/** Whether a cell lies between those above it: what they come to on average, unless its row is called a total. */
function isAmong({ value }: Figure, parts: readonly Figure[], { label }: Row): boolean {
  if (/\b(?:sub)?total|\bsum\b/i.test(label)) return false
  return parts.some((part) => part.value >= value) && parts.some((part) => part.value <= value)
}

// A last row that is not its column's sum by far says something else.
function isPlausible(stated: number, worked: number): boolean {
  return stated > worked * 0.6 && stated < worked * 1.6
}

/** The sums of a table's columns, which the prose behind it may tell: by the table's block, its parts. */
export function findColumns(document: Document, figures: readonly Figure[]): ReadonlyMap<number, readonly Figure[][]> {
  return new Map(
    [...readGrids(document, figures)].map(([table, grid]) => {
      const body = bodyOf(grid)
      const columns = grid.columns.map((column) => body.flatMap(({ cells }) => cells.get(column) ?? []))
      return [table, columns.filter((parts) => parts.length > 1)] as const
    }),
  )
}

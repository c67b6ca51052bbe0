import type { Document } from '../../text/index.ts'
import type { Claim } from '../claim.ts'
import type { Figure } from '../figure.ts'
import { agrees } from '../judge.ts'
import { evaluate } from '../working.ts'
import { findColumnRelations } from './columns.ts'
import { bodyOf, readGrids, transpose } from './grid.ts'
import { fallingWays, findRowClaims } from './rows.ts'
import { findTotals } from './totals.ts'

/** Relations that the cells of each table keep (quantity × price = amount), down or across, and totals under columns. */
export function findTableClaims(document: Document, figures: readonly Figure[]): Claim[] {
  const claims: Claim[] = []
  for (const grid of readGrids(document, figures).values()) {
    const body = bodyOf(grid)
    const known = new Set<number>()
    const add = (found: readonly Claim[]) => {
      const fresh = found.filter(({ figure }) => !known.has(figure))
      for (const claim of fresh) known.add(claim.figure)
      claims.push(...fresh)
    }
    add(findTotals(document, grid, figures).flatMap((total) => blameCell(total, figures)))
    add(findRowClaims(body, grid.columns, figures))
    add(findColumnRelations(body, grid.columns, figures))
    const lying = transpose(grid)
    if (lying.rows.length > 1) add(findColumnRelations(lying.rows, lying.columns, figures, true))
  }
  return claims
}

// How near what a row gives has to come to what its column's total leaves for it, as a share.
const SAME = 0.002

/**
 * A total that falls blames the cell above it whose own row gives just what the total leaves for it: $552.00 for 2,400 GB at
 * $0.023 in a column that adds up with $55.20.
 */
function blameCell(total: Claim, figures: readonly Figure[]): Claim[] {
  if (total.ok || total.rule !== 'arithmetic/sum') return [total]
  const cell = figures[total.figure] as Figure
  const gap = cell.value - total.value * cell.scale
  const blamed = total.inputs.flatMap((input) => {
    const part = figures[input] as Figure
    const left = (part.value + gap) / part.scale
    const way = fallingWays(part, figures).find(({ value }) => left > 0 && Math.abs(value - left) <= SAME * left)
    return way === undefined ? [] : [{ part, way }]
  })
  const [only] = blamed
  if (only === undefined || blamed.length > 1) return [total]
  const { part, way } = only
  const { scale } = part
  const corrected = figures.with(part.index, {
    ...part,
    value: way.value * scale,
    low: way.low * scale,
    high: way.high * scale,
  })
  const worked = evaluate(total.working, corrected)
  if (!agrees(cell, worked)) return [total]
  const isMine = { odds: 1, strength: 4, cue: 'table' } as const
  return [
    { ...total, ...worked, ok: true, reading: 'from the figure as worked out' },
    { ...way, ...isMine, plain: 7 },
  ]
}

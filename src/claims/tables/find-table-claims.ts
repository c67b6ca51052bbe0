import type { Document } from '../../text/index.ts'
import type { Claim } from '../claim.ts'
import type { Figure } from '../figure.ts'
import { findColumnRelations } from './columns.ts'
import { bodyOf, readGrids, transpose } from './grid.ts'
import { findRowClaims } from './rows.ts'
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
    add(findTotals(document, grid, figures))
    add(findRowClaims(body, grid.columns, figures))
    add(findColumnRelations(body, grid.columns, figures))
    const lying = transpose(grid)
    if (lying.rows.length > 1) add(findColumnRelations(lying.rows, lying.columns, figures, true))
  }
  return claims
}

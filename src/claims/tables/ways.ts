import type { Worked } from '../working.ts'
import type { Cell } from './cell.ts'
import { type Field, type Kept, weigh } from './family.ts'
import { tryFactors } from './try-factors.ts'
import { tryFormulas } from './try-formulas.ts'
import { tryRows } from './try-rows.ts'

/** For each column the way to work it out that its rows keep best, the surest first. */
export function findWays(field: Field, isConfirmed: (result: Cell, worked: Worked) => boolean): Kept[] {
  return field.columns
    .filter((column) => !field.apart.has(column))
    .flatMap((column) => {
      let best: Kept | undefined
      for (const family of [...tryRows(field, column), ...tryFormulas(field, column), ...tryFactors(field, column)]) {
        const kept = weigh(family, field, isConfirmed)
        if (kept !== undefined && kept.score > (best?.score ?? 0)) best = kept
      }
      return best ?? []
    })
    .sort((a, b) => b.score - a.score)
}

import type { Worked } from '../working.ts'
import type { Cell } from './cell.ts'
import { type Field, type Kept, weigh } from './family.ts'
import { tryFactors } from './try-factors.ts'
import { tryFormulas } from './try-formulas.ts'
import { tryRows } from './try-rows.ts'

// In so many rows a way is kept without fail that another one breaks.
const SETTLED = 5

/** For each column the way to work it out that its rows keep best, the surest first; of others what they verify. */
export function findWays(field: Field, isConfirmed: (result: Cell, worked: Worked) => boolean): Kept[] {
  return field.columns
    .filter((column) => !field.apart.has(column))
    .flatMap((column) => {
      const found: Kept[] = []
      for (const family of [...tryRows(field, column), ...tryFormulas(field, column), ...tryFactors(field, column)]) {
        const kept = weigh(family, field, isConfirmed)
        if (kept !== undefined) found.push(kept)
      }
      const [first, ...others] = found.sort((a, b) => b.score - a.score)
      if (first === undefined) return []
      // In a list of prices that all rise alike much is a difference of others; what no row breaks is the rule.
      const isSettled = others.some(
        ({ wrong, right, score }) =>
          wrong.length === 0 && right > first.right && right >= SETTLED && score > first.score / 2,
      )
      return [isSettled || isUntold(first, field) ? rightOf(first) : first, ...others.map(rightOf)]
    })
    .sort((a, b) => b.score - a.score)
}

/** Whether rows are worked out of others in a way of which their labels say nothing: prices that all rise alike keep many. */
function isUntold({ family, wrong }: Kept, { isAcross }: Field): boolean {
  return isAcross && !family.isCued && wrong.some(({ slip }) => !slip.isSharp)
}

/** What a way that another one beats says of the rows that keep it. */
function rightOf(kept: Kept): Kept {
  const broken = new Set(kept.wrong.map(({ result }) => result))
  const { inRow: _, ...family } = kept.family
  const instances = family.instances.filter(({ result }) => !broken.has(result))
  return { ...kept, score: 0, family: { ...family, instances }, wrong: [] }
}

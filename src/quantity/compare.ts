import { QuantityError } from './errors.ts'
import { describe } from './print-value.ts'
import type { Quantity } from './quantity.ts'

/** How two quantities of one unit compare; undecided where their intervals overlap. */
export type Comparison = 'less' | 'equal' | 'more' | 'undecided'

/** Whether one quantity is less than another, equal or more, as far as their intervals tell. */
export function compare(a: Quantity, b: Quantity): Comparison {
  if (a.unit !== b.unit) throw new QuantityError(`can't compare ${describe(a)} and ${describe(b)}: their units differ`)
  if (a.high.lt(b.low)) return 'less'
  if (a.low.gt(b.high)) return 'more'
  if (a.low === a.high && b.low === b.high) return 'equal'
  return 'undecided'
}

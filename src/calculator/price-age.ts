import { givensOf, type Quantity } from '../quantity/index.ts'
import type { Bill } from './bill.ts'

/** A price whose day of review has passed. */
export interface PastReview {
  readonly label: string
  readonly id: string
  readonly checked: string
  readonly review: string
}

/** How old the prices of a bill are: age counts from the day on which one was last checked. */
export interface PriceAge {
  /** The day on which the price that was checked longest ago was checked. */
  readonly checked: string | undefined
  /** Prices that somebody should have looked at again by now, the one checked longest ago first. */
  readonly pastReview: readonly PastReview[]
}

/** The age of the prices in a bill on a day. */
export function agePrices({ total }: Bill, on: string): PriceAge {
  const prices = new Map(givensOf(total).flatMap((given) => priceOf(given).map((price) => [orderOf(price), price])))
  const sorted = [...prices].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, price]) => price)
  return { checked: sorted[0]?.checked, pastReview: sorted.filter(({ review }) => on > review) }
}

function orderOf({ checked, id }: PastReview): string {
  return `${checked} ${id}`
}

function priceOf({ label = '', step }: Quantity): readonly PastReview[] {
  const { kind, id = '', checked, review } = (step.operation === 'given' && step.origin) || {}
  return kind === 'price' && checked && review ? [{ label, id, checked, review }] : []
}

/** Why prices and facts of a bill are open, each reason once. */
export function listOpenPoints({ total }: Bill): readonly string[] {
  const open = givensOf(total).flatMap(({ certainty, label, step }) => {
    if (certainty !== 'open' || label === undefined) return []
    const note = step.operation === 'given' ? step.origin?.note : undefined
    return [note === undefined ? label : `${label.replace(/\.$/, '')}: ${note}`]
  })
  return [...new Set(open)]
}

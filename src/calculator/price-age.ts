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
  const prices = givensOf(total).flatMap(priceOf)
  const sorted = [...new Map(prices.map((price) => [price.id, price])).values()].sort((a, b) =>
    a.checked === b.checked ? a.id.localeCompare(b.id, 'en') : a.checked < b.checked ? -1 : 1,
  )
  return { checked: sorted[0]?.checked, pastReview: sorted.filter(({ review }) => on > review) }
}

function priceOf({ label = '', step }: Quantity): readonly PastReview[] {
  const origin = step.operation === 'given' ? step.origin : undefined
  if (origin?.kind !== 'price' || origin.checked === undefined || origin.review === undefined) return []
  return [{ label, id: origin.id, checked: origin.checked, review: origin.review }]
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

import { isPriced } from '../../../calculator/index.ts'
import type { Mention } from '../../../numbers/index.ts'
import { lowOf, type Quantity } from '../../../quantity/index.ts'
import type { RuleText } from '../judgement.ts'

/** What something costs in a region by the price list. */
export interface PricedAmount {
  readonly quantity: Quantity
  readonly item: string
  readonly region: string
}

/** The listed prices of some items in some regions; in all that are known, where none is named. */
export function listPrices(
  { book, prices }: RuleText,
  items: readonly string[],
  named: readonly string[],
): PricedAmount[] {
  const regions = named.length > 0 ? named : [...book.regions.keys()]
  return items.flatMap((item) =>
    regions.flatMap((region) => {
      const quantity = prices.price(item, region)
      return isPriced(quantity) ? [{ quantity, item, region }] : []
    }),
  )
}

/** An amount of money in the unit in which another one is said: in dollars or cents. */
export function saidLike({ unit }: Mention, amount: Quantity): number {
  return lowOf(amount) * (unit === 'cent' ? 100 : 1)
}

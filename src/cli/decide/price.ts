import { awsPack, isIsoDate, makeBook, newestCheck } from '../../book/index.ts'
import { openPrices, type Prices, readWorkload } from '../../calculator/index.ts'
import { type DecisionCost, priceDecision } from '../../decision/cost.ts'
import type { Recommendation } from '../../decision/index.ts'
import { Refusal } from '../../host/index.ts'
import { withPlaces } from '../cost/read-workload.ts'
import type { Data } from '../read-data.ts'

/** The book's prices and facts as of a day, or of its newest check. */
export function openBook(asOf: string | undefined): Prices {
  const book = makeBook(awsPack)
  const on = asOf ?? newestCheck(book)
  if (!isIsoDate(on)) throw new Refusal(`--as-of ${JSON.stringify(on)} is no date; expected one such as 2026-11-20`)
  return openPrices(book, on)
}

/** The price of a recommendation for the workload of a file; faults of the workload are refused with their places. */
export function priceWith(recommendation: Recommendation, workload: Data, prices: Prices): DecisionCost {
  return withPlaces(workload, () => priceDecision(recommendation, readWorkload(workload.value), prices))
}

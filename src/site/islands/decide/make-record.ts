import { readWorkload, WorkloadError } from '../../../calculator/index.ts'
import { type DecisionCost, priceDecision } from '../../../decision/cost.ts'
import type { Recommendation } from '../../../decision/index.ts'
import { writeRecord } from '../../../decision/record.ts'
import { loadPrices } from '../shared/load-prices.ts'
import type { Fields } from '../shared/nested-query.ts'
import type { DecideProps } from './types.ts'

/** The decision record of a recommendation, with the price of the workload where one was given that can be read. */
export async function makeRecord(
  recommendation: Recommendation,
  workload: Fields | undefined,
  { asOf, bookUrl }: Pick<DecideProps, 'asOf' | 'bookUrl'>,
): Promise<string> {
  const cost = workload && (await price(recommendation, workload, bookUrl))
  return writeRecord({
    recommendation,
    asOf: cost?.asOf ?? asOf,
    cost,
    // JSON is YAML too, and needs no library here.
    workload: cost && JSON.stringify(workload, null, 2),
  })
}

async function price(
  recommendation: Recommendation,
  workload: Fields,
  bookUrl: string,
): Promise<DecisionCost | undefined> {
  try {
    return priceDecision(recommendation, readWorkload(workload), await loadPrices([bookUrl]))
  } catch (error) {
    if (error instanceof WorkloadError) return undefined
    throw error
  }
}

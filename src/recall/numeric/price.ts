import {
  billNames,
  isArchitecture,
  isBill,
  type Names,
  type Prices,
  priceArchitecture,
  readWorkload,
} from '../../calculator/index.ts'
import type { Quantity } from '../../quantity/index.ts'

/** The quantity to which names lead in the bill of a workload; undefined where there is none. */
export function priceAnswer(
  workload: Readonly<Record<string, unknown>>,
  [architecture = '', ...names]: readonly string[],
  prices: Prices,
): Quantity | undefined {
  if (!isArchitecture(architecture)) return undefined
  const bill = priceArchitecture(readWorkload(workload), architecture, prices)
  if (!isBill(bill)) return undefined
  let found: Quantity | Names | undefined = billNames(bill)
  for (const name of names) found = found instanceof Map ? found.get(name) : undefined
  return found === undefined || found instanceof Map ? undefined : (found as Quantity)
}

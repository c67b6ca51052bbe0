import { awsPack, makeBook } from '../../src/book/index.ts'
import {
  type ArchitectureName,
  type Bill,
  billNames,
  isBill,
  openPrices,
  priceArchitecture,
  readWorkload,
} from '../../src/calculator/index.ts'
import { exactValue, type Quantity } from '../../src/quantity/index.ts'

/** The day for which the tests look up prices. */
export const TODAY = '2026-11-20'
export const book = makeBook(awsPack)
export const prices = openPrices(book, TODAY)

/** A leaderboard in three regions: 1,000 writes a second in each, 5,000 strong reads in each, 100 GB. */
export const leaderboard = {
  regions: ['us-east-1', 'us-west-2', 'eu-west-1'],
  'item-size': '1 KB',
  writes: { rate: '1000 per second', spread: 'in-each' },
  reads: { rate: '5000 per second', consistency: 'strong', spread: 'in-each' },
  storage: '100 GB',
  transfer: false,
  dynamodb: { capacity: 'provisioned', 'free-tier': { storage: true, capacity: false } },
}

/** A small workload in one region. */
export const single = {
  regions: ['us-east-1'],
  'item-size': '1 KB',
  writes: '100 per second',
  reads: { rate: '100 per second', consistency: 'eventual' },
  storage: '10 GB',
  dynamodb: { capacity: 'on-demand' },
}

/** The bill of a workload as typed. */
export function bill(workload: object, architecture: ArchitectureName, on = TODAY): Bill {
  const result = priceArchitecture(readWorkload(workload), architecture, on === TODAY ? prices : openPrices(book, on))
  if (!isBill(result)) throw new Error(`${architecture} is ruled out: ${result.excluded}`)
  return result
}

/** The quantity under a path of names of a bill. */
export function at(made: Bill, ...path: string[]): Quantity {
  let found: unknown = billNames(made)
  for (const name of path) found = found instanceof Map ? found.get(name) : undefined
  if (typeof found !== 'object' || found === null || found instanceof Map)
    throw new Error(`no ${path.join('.')} in the bill`)
  return found as Quantity
}

/** The exact value under a path of names of a bill. */
export function value(made: Bill, ...path: string[]): ReturnType<typeof exactValue> {
  return exactValue(at(made, ...path))
}

import type { Book } from '../book/index.ts'
import { ARCHITECTURES, type ArchitectureName } from './architecture-names.ts'
import { billAurora } from './aurora/bill-aurora.ts'
import { excludeAurora } from './aurora/exclude.ts'
import type { Bill } from './bill.ts'
import { type Context, makeContext } from './context.ts'
import { billTable } from './dynamodb/bill-table.ts'
import { excludeTable } from './dynamodb/exclude.ts'
import { openPrices, type Prices } from './prices.ts'
import { WorkloadError } from './workload/problems.ts'
import type { Workload } from './workload/types.ts'

/** An architecture that a workload can't have, and why. */
export interface Excluded {
  readonly architecture: ArchitectureName
  readonly excluded: string
}

/** Whether an architecture was priced. */
export function isBill(result: Bill | Excluded): result is Bill {
  return !('excluded' in result)
}

const NO_CAPACITY = 'missing; say provisioned or on-demand'

function priceOne(context: Context, architecture: ArchitectureName): Bill | Excluded {
  const isTable = architecture.startsWith('dynamodb-')
  const input = context.workload.dynamodb
  const excluded = isTable ? excludeTable(context, architecture) : excludeAurora(context, architecture)
  if (excluded !== undefined) return { architecture, excluded }
  if (!isTable) return billAurora(context, architecture)
  return input
    ? billTable(context, input, architecture)
    : { architecture, excluded: `dynamodb.capacity: ${NO_CAPACITY}` }
}

/** The bill of one architecture for a workload at the prices of a day, or why there is none. */
export function priceArchitecture(workload: Workload, architecture: ArchitectureName, prices: Prices): Bill | Excluded {
  return priceArchitectures(workload, [architecture], prices).reduce((first) => first)
}

/** The bills of some architectures for one workload, which share what is the same in all of them. */
export function priceArchitectures(
  workload: Workload,
  architectures: readonly ArchitectureName[],
  prices: Prices,
): readonly (Bill | Excluded)[] {
  if (!workload.dynamodb && architectures.some((architecture) => architecture.startsWith('dynamodb-'))) {
    throw new WorkloadError([{ path: ['dynamodb', 'capacity'], message: NO_CAPACITY }])
  }
  const context = makeContext(workload, prices)
  return architectures.map((architecture) => priceOne(context, architecture))
}

/** The bills of all architectures, those that the workload rules out with the reason. */
export function priceWorkload(
  workload: Workload,
  book: Book,
  on: string,
  prices: Prices = openPrices(book, on),
): readonly (Bill | Excluded)[] {
  const context = makeContext(workload, prices)
  return ARCHITECTURES.map((architecture) => priceOne(context, architecture))
}

import { add, multiply, type Quantity } from '../../quantity/index.ts'
import { sizePer, step, sum } from '../context.ts'
import { perMonth } from '../load.ts'
import { isPriced, type NotPriced } from '../prices.ts'
import type { Spread } from '../workload/types.ts'
import { sentData, tableSize } from './stored.ts'
import { onceByRegion, ownRate, type Table } from './table.ts'

const PRICE = 'transfer.dynamodb-global-table'

function dataSent(table: Table, spreads: readonly Spread[], region: string): Quantity {
  const rates = spreads.map((spread) => perMonth(ownRate(table, spread, region), table.hours))
  const writes = step('writes of this region', sum(rates))
  return sentData(table, writes, sizePer(table, 'write'))
}

/** What sending a region's writes to the other regions costs. */
export function transferCost(table: Table, region: string): Quantity | NotPriced | undefined {
  const others = table.replicas.filter((replica) => replica !== region)
  if (!table.workload.transfer || others.length === 0) return undefined
  const spreads = table.workload.writes.map(({ spread }) => spread)
  const data = onceByRegion(table, 'transfer', region, spreads, () => dataSent(table, spreads, region))
  const found = others.map((other) => table.prices.price(PRICE, region, other))
  const missing = found.find((price): price is NotPriced => !isPriced(price))
  if (missing) return { ...missing, used: data }
  const prices = found.filter(isPriced)
  return multiply(data, sum(prices))
}

/** What adding a replica costs once: restoring the table there, and sending it over from the home region. */
export function addingReplicaCost(table: Table, region: string): Quantity | NotPriced | undefined {
  const size = tableSize(table)
  const [home = ''] = table.workload.regions
  if (!size) return undefined
  const restore = table.prices.price('dynamodb.restore', region)
  if (!isPriced(restore)) return { ...restore, used: size }
  if (!table.workload.transfer) return multiply(size, restore)
  const transfer = table.prices.price(PRICE, home, region)
  if (!isPriced(transfer)) return { ...transfer, used: size }
  return multiply(size, add(restore, transfer))
}

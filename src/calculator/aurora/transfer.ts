import { amount, divide, multiply, type Quantity } from '../../quantity/index.ts'
import { assume, step, sum } from '../context.ts'
import { isPriced, type NotPriced } from '../prices.ts'
import { bytesPer, type Cluster, dataSize, priced, writesPerMonth } from './cluster.ts'

const PRICE = 'transfer.inter-region'

/** What sending the log of all writes from the home region to the secondaries costs. */
export function replicationTransferCost(cluster: Cluster): Quantity | NotPriced {
  const bytes = multiply(
    writesPerMonth(cluster),
    bytesPer(cluster, 'write'),
    assume(cluster, 'aurora-transfer-per-write'),
  )
  const data = step(
    'data sent to one region',
    divide(bytes, cluster.prices.fact('dynamodb.calculator-gigabyte', 'B/GB')),
  )
  const found = cluster.secondaries.map((region) => cluster.prices.price(PRICE, cluster.home, region))
  const missing = found.find((price): price is NotPriced => !isPriced(price))
  if (missing) return { ...missing, used: data }
  const prices = found.filter(isPriced)
  return multiply(data, sum(prices))
}

function given(value: number | undefined, unit: string, id: string): Quantity | undefined {
  return value === undefined ? undefined : amount(value, unit, { label: id, origin: { kind: 'workload', id } })
}

/** What sending backup copies to another region costs. */
export function copyTransferCost(cluster: Cluster, region: string): Quantity | NotPriced {
  const copies = given(cluster.input.copies, '/month', 'aurora.cold-copy.copies') ?? assume(cluster, 'snapshot-copies')
  const data = step('data copied', multiply(dataSize(cluster), copies))
  const price = cluster.prices.price(PRICE, cluster.home, region)
  return isPriced(price) ? multiply(data, price) : { ...price, used: data }
}

/** What keeping backup copies in another region costs. */
export function keptCopiesCost(cluster: Cluster, region: string): Quantity | NotPriced {
  const kept = given(cluster.input.copiesKept, '', 'aurora.cold-copy.kept') ?? assume(cluster, 'snapshot-copies-kept')
  return priced(cluster, 'aurora.backup', region, step('copies kept', multiply(dataSize(cluster), kept)))
}

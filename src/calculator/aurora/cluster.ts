import { add, divide, multiply, type Quantity } from '../../quantity/index.ts'
import { type Context, constant, once, sizePer, step, sum } from '../context.ts'
import { ofAllRegions, perMonth, perSecond, startingIn } from '../load.ts'
import { charge, type NotPriced } from '../prices.ts'
import type { AuroraInput, Spread } from '../workload/types.ts'
import { sqlLoad } from './sql-load.ts'

/** A cluster, in one region or in several, that is to be priced. */
export interface Cluster extends Context {
  readonly input: AuroraInput
  /** The region that writes. */
  readonly home: string
  readonly secondaries: readonly string[]
}

/** The cluster of a workload; the first region is its home. */
export function makeCluster(context: Context, isGlobal: boolean): Cluster {
  const [home = '', ...others] = context.workload.regions
  return { ...context, input: context.workload.aurora, home, secondaries: isGlobal ? others : [] }
}

/** Works something out once for all clusters of a workload that are global, or that are not. */
export function onceByCluster<T>(cluster: Cluster, what: string, make: () => T): T {
  return once(cluster, cluster.secondaries.length > 0 ? `global cluster: ${what}` : `cluster: ${what}`, make)
}

/** All writes a month: they go to the home region wherever they start. */
export function writesPerMonth(cluster: Cluster): Quantity {
  return once(cluster, 'writes a month', () => allWrites(cluster))
}

function allWrites(cluster: Cluster): Quantity {
  const { workload, hours } = cluster
  const rates = sqlLoad(cluster).writes.map((spread) => perMonth(ofAllRegions(spread, workload.regions, hours), hours))
  return step('writes of all regions', sum(rates))
}

/** Whether a region holds storage and no instance. */
export function isHeadless({ input }: Cluster, region: string): boolean {
  const { headless, instances } = input
  return headless.includes(region) || (typeof instances === 'object' && instances.get(region) === 0)
}

/** The read rates that a region serves: its own and, at home, those of regions without an instance. */
function readsOf(cluster: Cluster, spread: Spread, region: string): readonly Quantity[] {
  const { workload, secondaries, hours, home } = cluster
  if (secondaries.length === 0) return [ofAllRegions(spread, workload.regions, hours)]
  const served = region === home ? [home, ...secondaries.filter((other) => isHeadless(cluster, other))] : [region]
  return served.map((from) => startingIn(spread, from, workload.regions, hours))
}

/** The reads a month that a region with an instance serves; all of them where there is one region. */
export function readsPerMonth(cluster: Cluster, region: string): Quantity {
  const { hours } = cluster
  const rates = sqlLoad(cluster).reads.flatMap((spread) =>
    readsOf(cluster, spread, region).map((rate) => perMonth(rate, hours)),
  )
  return step('reads of the region', sum(rates))
}

/** The statements a second that a region serves: its reads, and all writes in the home region. */
export function statementsPerSecond(cluster: Cluster, region: string): Quantity {
  const { workload, hours } = cluster
  const load = sqlLoad(cluster)
  const reads = sum(
    load.reads.flatMap((spread) => readsOf(cluster, spread, region).map((rate) => perSecond(rate, hours))),
  )
  const reading = multiply(reads, constant(1, 'statement/read', 'a read is one statement'))
  if (region !== cluster.home) return step('load', reading)
  const writes = sum(load.writes.map((spread) => perSecond(ofAllRegions(spread, workload.regions, hours), hours)))
  return step('load', add(multiply(writes, constant(1, 'statement/write', 'a write is one statement')), reading))
}

/** The size of the data, without any overhead of items. */
export function dataSize(cluster: Cluster): Quantity {
  const { storage, items, itemSize } = cluster.workload
  if (storage) return storage
  const bytes = multiply(items ?? constant(0, '', 'items'), itemSize, cluster.prices.fact('dynamodb.kilobyte', 'B/KB'))
  return step('data size', divide(bytes, cluster.prices.fact('dynamodb.calculator-gigabyte', 'B/GB')))
}

/** Bytes of one request's item. */
export function bytesPer(context: Context, request: string): Quantity {
  return multiply(sizePer(context, request), context.prices.fact('dynamodb.kilobyte', 'B/KB'))
}

/** What an amount costs at the price of an item in a region. */
export function priced(cluster: Context, item: string, region: string, used: Quantity): Quantity | NotPriced {
  return charge(cluster.prices.price(item, region), used, (price) => multiply(used, price))
}

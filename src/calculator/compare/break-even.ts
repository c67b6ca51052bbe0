import { add, asPercent, divide, multiply, named, type Quantity, subtract } from '../../quantity/index.ts'
import { type Cluster, dataSize, makeCluster } from '../aurora/cluster.ts'
import { classOf, instanceCount } from '../aurora/instances.ts'
import { constant, makeContext, step } from '../context.ts'
import { isPriced, type NotPriced, type Prices } from '../prices.ts'
import type { Workload } from '../workload/types.ts'

/** The kinds of request that are sold both ways. */
export type RequestKind = 'write' | 'read' | 'replicated-write'

const UNITS = { write: 'W', read: 'R', 'replicated-write': 'rW' } as const

/** The mean use of provisioned capacity above which it is cheaper than paying by the request. */
export function breakEvenUtilisation(
  prices: Prices,
  region: string,
  kind: RequestKind,
  tableClass: 'standard' | 'ia' = 'standard',
): Quantity | NotPriced {
  const provisioned = prices.price(`dynamodb.provisioned.${kind}.${tableClass}`, region)
  const onDemand = prices.price(`dynamodb.on-demand.${kind}.${tableClass}`, region)
  if (!isPriced(provisioned)) return provisioned
  if (!isPriced(onDemand)) return onDemand
  const unit = UNITS[kind]
  const requests = constant(3600, `${unit}RU/${unit}CU-hour`, 'requests that a fully used unit serves in an hour')
  const used = step('the same use on demand', multiply(onDemand, requests))
  return named('break-even utilisation', asPercent(divide(provisioned, used)))
}

/** The I/O at which the two storage modes of a cluster cost the same. */
export interface IoBreakEven {
  readonly perMonth: Quantity
  readonly perSecond: Quantity
  /** What I/O-Optimized costs more, I/O aside. */
  readonly premium: Quantity
}

function premiumOf(cluster: Cluster, item: string, standardItem: string, used: Quantity): Quantity | NotPriced {
  const optimized = cluster.prices.price(item, cluster.home)
  const standard = cluster.prices.price(standardItem, cluster.home)
  if (!isPriced(optimized)) return optimized
  if (!isPriced(standard)) return standard
  return multiply(used, subtract(optimized, standard))
}

/** Where I/O-Optimized begins to pay for the home region's cluster, solved from the inequality of the two bills. */
export function breakEvenIo(workload: Workload, prices: Prices): IoBreakEven | NotPriced {
  const cluster = makeCluster(makeContext(workload, prices), false)
  const { home, hours } = cluster
  const instance = `aurora.instance.${classOf(cluster)}`
  const instanceHours = step('instance-hours', multiply(instanceCount(cluster, home), hours))
  const instances = premiumOf(cluster, `${instance}.io-optimized`, `${instance}.standard`, instanceHours)
  const storage = premiumOf(cluster, 'aurora.storage.io-optimized', 'aurora.storage.standard', dataSize(cluster))
  const io = prices.price('aurora.io.standard', home)
  if (!isPriced(instances)) return instances
  if (!isPriced(storage)) return storage
  if (!isPriced(io)) return io
  const premium = named('premium of I/O-Optimized', add(instances, storage))
  const perMonth = named('break-even I/O', divide(premium, io))
  const seconds = constant(3600, 's/h', 'seconds of an hour')
  return { perMonth, perSecond: named('break-even I/O', divide(divide(perMonth, hours), seconds)), premium }
}

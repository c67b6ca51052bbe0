import { add, asPercent, divide, multiply, named, type Quantity, subtract } from '../../quantity/index.ts'
import { dataSize, makeCluster } from '../aurora/cluster.ts'
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
  const onDemand = prices.price(`dynamodb.on-demand.${kind}.${tableClass}`, region)
  const provisioned = prices.price(`dynamodb.provisioned.${kind}.${tableClass}`, region)
  if (!isPriced(provisioned) || !isPriced(onDemand)) return isPriced(provisioned) ? onDemand : provisioned
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

function firstMissing(found: readonly (Quantity | NotPriced)[]): NotPriced {
  return found.filter((price): price is NotPriced => !isPriced(price)).reduce((first) => first)
}

/** Where I/O-Optimized begins to pay for the home region's cluster, solved from the inequality of the two bills. */
export function breakEvenIo(workload: Workload, prices: Prices): IoBreakEven | NotPriced {
  const cluster = makeCluster(makeContext(workload, prices), false)
  const { home, hours } = cluster
  const instance = `aurora.instance.${classOf(cluster, home)}`
  const found = [
    `${instance}.io-optimized`,
    `${instance}.standard`,
    'aurora.storage.io-optimized',
    'aurora.storage.standard',
    'aurora.io.standard',
  ].map((item) => prices.price(item, home))
  const [optimized, standard, optimizedStorage, standardStorage, io] = found.filter(isPriced)
  if (!optimized || !standard || !optimizedStorage || !standardStorage || !io) return firstMissing(found)
  const instanceHours = step('instance-hours', multiply(instanceCount(cluster, home), hours))
  const instances = multiply(instanceHours, subtract(optimized, standard))
  const storage = multiply(dataSize(cluster), subtract(optimizedStorage, standardStorage))
  const premium = named('premium of I/O-Optimized', add(instances, storage))
  const perMonth = named('break-even I/O', divide(premium, io))
  const seconds = constant(3600, 's/h', 'seconds of an hour')
  return { perMonth, perSecond: named('break-even I/O', divide(divide(perMonth, hours), seconds)), premium }
}

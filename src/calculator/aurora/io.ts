import { add, ceil, divide, multiply, type Quantity } from '../../quantity/index.ts'
import { assume, once, step } from '../context.ts'
import { perMonth } from '../load.ts'
import type { NotPriced } from '../prices.ts'
import { type Cluster, isHeadless, priced, readsPerMonth, writesPerMonth } from './cluster.ts'

/** Write I/O a month: log records of the writes, in blocks. */
function writeIo(cluster: Cluster): Quantity {
  return once(cluster, 'write I/O', () => logWrites(cluster))
}

function logWrites(cluster: Cluster): Quantity {
  const blocks = ceil(divide(cluster.workload.itemSize, cluster.prices.fact('aurora.write-io-size')))
  return step('write I/O', multiply(writesPerMonth(cluster), blocks, assume(cluster, 'log-writes-per-write')))
}

/** I/O a month of a region: as measured in the home region, or else assumed from its writes and reads. */
export function ioOf(cluster: Cluster, region: string): Quantity {
  const { io } = cluster.input
  if (io && region === cluster.home) return step('measured I/O', perMonth(io, cluster.hours))
  if (isHeadless(cluster, region)) return writeIo(cluster)
  const pages = multiply(readsPerMonth(cluster, region), assume(cluster, 'page-reads-per-read'))
  return step('I/O', add(writeIo(cluster), step('read I/O', pages)))
}

/** What the I/O of a region costs; I/O-Optimized clusters pay for none. */
export function ioCost(cluster: Cluster, region: string): Quantity | NotPriced | undefined {
  if (cluster.input.storage === 'io-optimized') return undefined
  return priced(cluster, 'aurora.io.standard', region, ioOf(cluster, region))
}

/** What the home region pays for its writes being replicated, once for each secondary region. */
export function replicatedWriteCost(cluster: Cluster, secondaries: Quantity): Quantity | NotPriced {
  const used = step('replicated write I/O', multiply(writeIo(cluster), secondaries))
  return priced(cluster, 'aurora.replicated-write-io', cluster.home, used)
}

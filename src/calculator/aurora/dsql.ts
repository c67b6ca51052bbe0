import { add, largest, multiply, type Quantity } from '../../quantity/index.ts'
import { assume, type Context, step, sum } from '../context.ts'
import { ofAllRegions, perMonth, startingIn } from '../load.ts'
import type { NotPriced } from '../prices.ts'
import type { Spread } from '../workload/types.ts'
import { bytesPer, priced } from './cluster.ts'
import { sqlLoad } from './sql-load.ts'

/** A DSQL cluster: in one region, or active in two. */
export interface DsqlCluster extends Context {
  readonly active: readonly string[]
}

function ratePerMonth(cluster: DsqlCluster, spread: Spread, region: string): Quantity {
  const { regions } = cluster.workload
  const rate =
    cluster.active.length === 1
      ? ofAllRegions(spread, regions, cluster.hours)
      : startingIn(spread, region, regions, cluster.hours)
  return perMonth(rate, cluster.hours)
}

function writes(cluster: DsqlCluster, region: string): Quantity {
  return step('writes', sum(sqlLoad(cluster).writes.map((spread) => ratePerMonth(cluster, spread, region))))
}

function reads(cluster: DsqlCluster, region: string): Quantity {
  return step('reads', sum(sqlLoad(cluster).reads.map((spread) => ratePerMonth(cluster, spread, region))))
}

/** Units of writing one row, at least the smallest write. */
function writeUnits(cluster: DsqlCluster): Quantity {
  const counted = largest(bytesPer(cluster, 'write'), cluster.prices.fact('dsql.write-minimum', 'B/write'))
  return step('units of the row', multiply(counted, cluster.prices.fact('dsql.write-dpu')))
}

function readUnits(cluster: DsqlCluster, request: 'read' | 'write'): Quantity {
  const least = cluster.prices.fact('dsql.read-minimum', `B/${request}`)
  const counted = request === 'write' ? least : largest(bytesPer(cluster, request), least)
  return step(
    request === 'write' ? 'units of the key check' : 'units of the row',
    multiply(counted, cluster.prices.fact('dsql.read-dpu')),
  )
}

function computeUnits(cluster: DsqlCluster, request: 'read' | 'write'): Quantity {
  return step(
    'units of computing',
    multiply(assume(cluster, `compute-per-${request}`), cluster.prices.fact('dsql.compute-dpu')),
  )
}

function processing(
  cluster: DsqlCluster,
  region: string,
  requests: Quantity,
  unitsEach: Quantity,
): Quantity | NotPriced {
  return priced(cluster, 'dsql.dpu', region, step('processing', multiply(requests, unitsEach)))
}

/** What the writes that start in a region cost there. */
export function writeProcessingCost(cluster: DsqlCluster, region: string): Quantity | NotPriced {
  const each = add(writeUnits(cluster), readUnits(cluster, 'write'), computeUnits(cluster, 'write'))
  return processing(cluster, region, writes(cluster, region), step('units of one write', each))
}

/** What a region pays for its writes in the peered region. */
export function peeredWriteCost(cluster: DsqlCluster, region: string): Quantity | NotPriced {
  return processing(cluster, region, writes(cluster, region), writeUnits(cluster))
}

/** What the reads of a region cost. */
export function readProcessingCost(cluster: DsqlCluster, region: string): Quantity | NotPriced {
  const each = add(readUnits(cluster, 'read'), computeUnits(cluster, 'read'))
  return processing(cluster, region, reads(cluster, region), step('units of one read', each))
}

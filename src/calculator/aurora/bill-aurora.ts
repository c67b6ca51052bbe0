import { named, type Quantity } from '../../quantity/index.ts'
import type { ArchitectureName } from '../architecture-names.ts'
import {
  type Bill,
  type Line,
  makeBill,
  makeLine,
  makeRegionBill,
  notesOfServingAll,
  type RegionBill,
} from '../bill.ts'
import { type Context, constant } from '../context.ts'
import { LINES, type LineName } from '../line-names.ts'
import { isPriced, type NotPriced } from '../prices.ts'
import { type Cluster, dataSize, isHeadless, makeCluster, priced } from './cluster.ts'
import { type DsqlCluster, peeredWriteCost, readProcessingCost, writeProcessingCost } from './dsql.ts'
import { classOf, instanceCost, instanceCount, isClassAssumed, USUAL_CLASS } from './instances.ts'
import { ioCost, ioOf, replicatedWriteCost } from './io.ts'
import { acuHours, serverlessCost } from './serverless.ts'
import { copyTransferCost, keptCopiesCost, replicationTransferCost } from './transfer.ts'

type Costs = readonly (readonly [LineName, Quantity | NotPriced | undefined])[]

function regionBill(region: string, costs: Costs, needs?: () => ReadonlyMap<string, Quantity>): RegionBill {
  const lines = costs.flatMap(([name, cost]): Line[] => {
    if (!cost) return []
    return [makeLine(name, region, isPriced(cost) ? named(LINES[name], cost) : cost)]
  })
  return makeRegionBill(region, lines, needs)
}

function storageCosts(cluster: Cluster, region: string): Costs {
  const { storage, backup } = cluster.input
  return [
    ['storage', priced(cluster, `aurora.storage.${storage}`, region, dataSize(cluster))],
    ['io', ioCost(cluster, region)],
    ['backup', backup && region === cluster.home ? priced(cluster, 'aurora.backup', region, backup) : undefined],
  ]
}

function provisionedNeeds(cluster: Cluster, region: string): ReadonlyMap<string, Quantity> {
  const count = named('instances', instanceCount(cluster, region))
  return new Map([['instances', count], ...ioNeed(cluster, region)])
}

function ioNeed(cluster: Cluster, region: string): [string, Quantity][] {
  return cluster.input.storage === 'standard' ? [['io-requests', named('I/O requests', ioOf(cluster, region))]] : []
}

function billSingle(cluster: Cluster): RegionBill {
  const { home } = cluster
  const costs: Costs = [['instances', instanceCost(cluster, home)], ...storageCosts(cluster, home)]
  return regionBill(home, costs, () => provisionedNeeds(cluster, home))
}

function billServerless(cluster: Cluster): RegionBill {
  const { home } = cluster
  const costs: Costs = [['serverless-capacity', serverlessCost(cluster)], ...storageCosts(cluster, home)]
  return regionBill(
    home,
    costs,
    () => new Map([['capacity-hours', named('capacity-hours', acuHours(cluster))], ...ioNeed(cluster, home)]),
  )
}

function billGlobal(cluster: Cluster): RegionBill[] {
  const { home, secondaries, workload } = cluster
  const count = constant(secondaries.length, '', 'secondary regions')
  const primary: Costs = [
    ['instances', instanceCost(cluster, home)],
    ...storageCosts(cluster, home),
    ['replicated-write-io', replicatedWriteCost(cluster, count)],
    ['transfer', workload.transfer ? replicationTransferCost(cluster) : undefined],
  ]
  return [
    regionBill(home, primary, () => provisionedNeeds(cluster, home)),
    ...secondaries.map((region) =>
      regionBill(region, [['instances', instanceCost(cluster, region)], ...storageCosts(cluster, region)], () =>
        provisionedNeeds(cluster, region),
      ),
    ),
  ]
}

function billColdCopy(cluster: Cluster): RegionBill[] {
  const { home, workload } = cluster
  const copy = copyRegionOf(cluster) ?? ''
  const costs: Costs = [
    ['instances', instanceCost(cluster, home)],
    ...storageCosts(cluster, home),
    ['transfer', workload.transfer ? copyTransferCost(cluster, copy) : undefined],
  ]
  return [
    regionBill(home, costs, () => provisionedNeeds(cluster, home)),
    regionBill(copy, [['backup-copies', keptCopiesCost(cluster, copy)]]),
  ]
}

/** Where the backup copies go; undefined where the workload names no second region. */
export function copyRegionOf({ workload }: Context): string | undefined {
  return workload.aurora.copyRegion ?? workload.regions[1]
}

function billDsql(context: Context, active: readonly string[]): RegionBill[] {
  const cluster: DsqlCluster = { ...context, active }
  const size = dataSize(makeCluster(context, false))
  return active.map((region) =>
    regionBill(region, [
      ['write-processing', writeProcessingCost(cluster, region)],
      ['replicated-write-processing', active.length > 1 ? peeredWriteCost(cluster, region) : undefined],
      ['read-processing', readProcessingCost(cluster, region)],
      ['storage', priced(cluster, 'dsql.storage', region, size)],
    ]),
  )
}

function regionsOf(context: Context, architecture: ArchitectureName): readonly RegionBill[] {
  const { regions } = context.workload
  if (architecture === 'aurora-dsql') return billDsql(context, regions.slice(0, 1))
  if (architecture === 'aurora-dsql-multi') return billDsql(context, regions)
  const cluster = makeCluster(context, architecture === 'aurora-global')
  if (architecture === 'aurora-global') return billGlobal(cluster)
  if (architecture === 'aurora-cold-copy') return billColdCopy(cluster)
  return [architecture === 'aurora-serverless' ? billServerless(cluster) : billSingle(cluster)]
}

/** The bill of an Aurora design. */
export function billAurora(context: Context, architecture: ArchitectureName): Bill {
  return makeBill(architecture, regionsOf(context, architecture), {
    excludes: excludesOf(context, architecture),
    notes: () => notesOf(context, architecture),
  })
}

function excludesOf({ workload }: Context, architecture: ArchitectureName): string[] {
  const dsql = architecture.startsWith('aurora-dsql') ? ["DSQL's free tier", "DSQL's background work"] : []
  return [...(workload.transfer ? [] : ['transfer']), ...dsql]
}

/** A cluster has its writer and so many readers. */
function notesOfTooMany(cluster: Cluster): string[] {
  const { low, high } = instanceCount(cluster, cluster.home)
  const most = cluster.prices.fact('aurora.readers-primary').low.plus(1)
  if (low.gt(most)) return [`more instances than the ${most} that a cluster can have: a larger class is needed`]
  return high.gt(most)
    ? [`perhaps more instances than the ${most} that a cluster can have: then a larger class is needed`]
    : []
}

function notesOf(context: Context, architecture: ArchitectureName): string[] {
  const { regions, aurora } = context.workload
  const [home = ''] = regions
  const isSingle = !['aurora-global', 'aurora-dsql-multi'].includes(architecture)
  const notes = isSingle ? notesOfServingAll(regions) : []
  if (architecture.startsWith('aurora-dsql')) {
    return [...notes, 'an estimate: what DSQL bills for computing is assumed, not listed']
  }
  if (architecture === 'aurora-serverless') {
    return aurora.serverless
      ? notes
      : [...notes, 'the capacity is assumed from the load; give aurora.serverless for a figure of your own']
  }
  const cluster = makeCluster(context, architecture === 'aurora-global')
  const unnamed = [home, ...cluster.secondaries].filter((region) => isClassAssumed(cluster, region))
  if (unnamed.length > 0) {
    notes.push(`the class ${USUAL_CLASS} is assumed in ${unnamed.join(', ')}; give aurora.instance for your own`)
  }
  if (aurora.instances === undefined) {
    notes.push(
      `the number of ${classOf(cluster, home)} instances is assumed from the load; give aurora.instances for your own`,
    )
  }
  notes.push(...notesOfTooMany(cluster))
  if (architecture === 'aurora-global') {
    const headless = cluster.secondaries.filter((region) => isHeadless(cluster, region))
    const reads = headless.length > 0 ? `, and the reads of ${headless.join(', ')}` : ''
    notes.push(`all writes go to ${home}, wherever they start${reads}`)
  }
  return notes
}

import { named, type Quantity } from '../../quantity/index.ts'
import { type Line, makeLine, makeRegionBill, type RegionBill } from '../bill.ts'
import { sum } from '../context.ts'
import { LINES, type LineName } from '../line-names.ts'
import { isPriced, type NotPriced } from '../prices.ts'
import type { Spread } from '../workload/types.ts'
import { freeCredit, freeHours } from './free.ts'
import { costOf, type Need } from './need.ts'
import { indexReads, tableReads } from './reads.ts'
import { besideReserved, reserve, reservedCost } from './reserved.ts'
import { backupCost, exportCost, indexStorageCost, recoveryCost, storageCost, streamCost } from './stored.ts'
import { onceByRegion, type Table } from './table.ts'
import { transferCost } from './transfer.ts'
import { applicationWrites, failedWrites, indexWrites, replicatedWrites, ttlDeletes } from './writes.ts'

type Needs = readonly (readonly [LineName, Need])[]

function present(entries: readonly (readonly [LineName, Need | undefined])[]): Needs {
  return entries.flatMap(([name, need]) => (need ? [[name, need] as const] : []))
}

/** What a region's capacity is needed for, in total by kind of line. */
function sumNeeds(needs: Needs, names: readonly LineName[]): Quantity | undefined {
  const units = needs.filter(([name]) => names.includes(name)).map(([, need]) => need.units)
  if (units.length === 0) return undefined
  return sum(units)
}

function capacityNeeds(table: Table, needs: Needs): ReadonlyMap<string, Quantity> {
  const suffix = table.input.capacity === 'provisioned' ? 'capacity' : 'requests'
  const groups: readonly (readonly [string, readonly LineName[]])[] = [
    ['write', ['application-writes', 'replicated-writes', 'failed-writes', 'ttl-deletes']],
    ['application-write', ['application-writes']],
    ['replicated-write', ['replicated-writes']],
    ['index-write', ['index-writes']],
    ['read', ['reads']],
    ['index-read', ['index-reads']],
  ]
  return new Map(
    groups.flatMap(([name, lines]) => {
      const units = sumNeeds(needs, lines)
      return units ? [[`${name}-${suffix}`, named(`${name} ${suffix}`, units)] as const] : []
    }),
  )
}

function spreadsOf({ workload, input }: Table): readonly Spread[] {
  const others = [workload.failedWrites, workload.ttlDeletes, ...input.indexes.map(({ reads }) => reads)]
  return [...workload.writes, ...workload.reads]
    .map(({ spread }) => spread)
    .concat(others.flatMap((spread) => spread ?? []))
}

/** All that a region pays for apart from its prices: regions that serve the same share it. */
function needsOf(table: Table, region: string) {
  const needs = present([
    ['application-writes', applicationWrites(table, region)],
    ['replicated-writes', replicatedWrites(table, region)],
    ['failed-writes', failedWrites(table, region)],
    ['ttl-deletes', ttlDeletes(table, region)],
    ['index-writes', indexWrites(table)],
    ['reads', tableReads(table, region)],
    ['index-reads', indexReads(table, region)],
  ])
  const whole = needs.map(([, need]) => need)
  const reserved = reserve(table, whole)
  const listed = besideReserved(whole, reserved)
  const costly = needs.map(([name, need], i) => [name, listed[i] ?? need] as const)
  return { needs, reserved, listed: costly, free: freeHours(table, listed) }
}

/** The bill of one region of a table. */
export function billRegion(table: Table, region: string): RegionBill {
  const make = () => needsOf(table, region)
  const { needs, reserved, listed, free } = onceByRegion(table, 'needs', region, spreadsOf(table), make)
  const costs: readonly (readonly [LineName, Quantity | NotPriced | undefined])[] = [
    ...listed.map(([name, need]) => [name, costOf(table, need, region)] as const),
    ['reserved-writes', reservedCost(table, reserved, 'W', region)],
    ['reserved-reads', reservedCost(table, reserved, 'R', region)],
    ['free-capacity', freeCredit(table, free, region)],
    ['storage', storageCost(table, region)],
    ['index-storage', indexStorageCost(table, region)],
    ['stream-reads', streamCost(table, region)],
    ['point-in-time-recovery', recoveryCost(table, region)],
    ['backup', backupCost(table, region)],
    ['export', exportCost(table, region)],
    ['transfer', transferCost(table, region)],
  ]
  const lines = costs.flatMap(([name, cost]): Line[] => {
    if (!cost) return []
    return [makeLine(name, region, isPriced(cost) ? named(LINES[name], cost) : cost)]
  })
  return makeRegionBill(region, lines, () => capacityNeeds(table, needs))
}

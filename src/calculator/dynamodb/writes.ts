import { multiply, type Quantity } from '../../quantity/index.ts'
import { step, sum } from '../context.ts'
import type { Index, IndexChange, WriteFlow } from '../workload/types.ts'
import { joinNeeds, type Need, needOf } from './need.ts'
import { ownRate, receivedRate, type Table, wholeRate, writeKind } from './table.ts'
import { replicatedUnits, writeUnits } from './units.ts'

/** Whether the writes are told as a total that costs the same in a region wherever they start. */
function isTotalOfAll(table: Table, { spread, kind }: WriteFlow): boolean {
  return table.isGlobal && spread.how === 'total' && kind === 'standard'
}

/** The need of the writes that start in a region; of all writes, where they are told as a total. */
export function applicationWrites(table: Table, region: string): Need | undefined {
  const { writes, itemSize } = table.workload
  const kind = writeKind(table)
  const needs = writes.map((flow) => {
    const rate = isTotalOfAll(table, flow) ? wholeRate(table, flow.spread) : ownRate(table, flow.spread, region)
    const label = isTotalOfAll(table, flow) ? 'capacity for the writes of all regions' : 'write capacity'
    return needOf(table, label, kind, rate, writeUnits(table, itemSize, kind, flow.kind))
  })
  return joinNeeds('write capacity', needs)
}

/** The need of the writes that a region receives from the others. */
export function replicatedWrites(table: Table, region: string): Need | undefined {
  if (!table.isGlobal) return undefined
  const { writes, itemSize } = table.workload
  const needs = writes
    .filter((flow) => !isTotalOfAll(table, flow))
    .map((flow) => {
      const rate = step('writes of the other regions', receivedRate(table, flow.spread, region))
      return needOf(table, 'capacity for replicated writes', 'rW', rate, replicatedUnits(table, itemSize, flow.kind))
    })
  return joinNeeds('capacity for replicated writes', needs)
}

/** The need of conditional writes that fail: they take units where they start, and are not replicated. */
export function failedWrites(table: Table, region: string): Need | undefined {
  const { failedWrites: spread, itemSize } = table.workload
  if (!spread) return undefined
  const kind = writeKind(table)
  const units = writeUnits(table, itemSize, kind, 'standard')
  return needOf(table, 'capacity for failed writes', kind, ownRate(table, spread, region), units)
}

/** The need of TTL deletes: none where an item expires, replicated writes in every other region. */
export function ttlDeletes(table: Table, region: string): Need | undefined {
  const { ttlDeletes: spread, itemSize } = table.workload
  if (!spread || !table.isGlobal) return undefined
  const rate = step('deletes of the other regions', receivedRate(table, spread, region))
  return needOf(
    table,
    'capacity for replicated deletes',
    'rW',
    rate,
    replicatedUnits(table, itemSize, 'standard', 'delete'),
  )
}

const INDEX_FACTS: Readonly<Record<IndexChange, string>> = {
  new: 'dynamodb.gsi-new-entry',
  'key-changed': 'dynamodb.gsi-key-change',
  removed: 'dynamodb.gsi-entry-removed',
  'projected-changed': 'dynamodb.gsi-projected-change',
  untouched: 'dynamodb.gsi-unprojected-change',
}

/** Index units of one write of the table: by share, what it does to the index. */
function indexUnits(table: Table, index: Index): Quantity {
  const one = writeUnits(table, index.entrySize, 'W', 'standard')
  const parts = [...index.writes].map(([change, share]) =>
    multiply(share, table.prices.fact(INDEX_FACTS[change], ''), one),
  )
  return step('index units of one write', sum(parts))
}

/** The need of index writes: plain write units, in every region for the writes of all regions. */
export function indexWrites(table: Table): Need | undefined {
  const needs = table.input.indexes.flatMap((index) =>
    table.workload.writes.map(({ spread }) => {
      const rate = step('writes of all regions', wholeRate(table, spread))
      return needOf(table, `capacity of index ${index.name}`, 'W', rate, indexUnits(table, index))
    }),
  )
  return joinNeeds('index write capacity', needs)
}

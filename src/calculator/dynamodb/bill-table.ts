import { named } from '../../quantity/index.ts'
import type { ArchitectureName } from '../architecture-names.ts'
import { type Bill, type Line, makeBill, makeLine, notesOfServingAll } from '../bill.ts'
import type { Context } from '../context.ts'
import { LINES } from '../line-names.ts'
import { isPriced } from '../prices.ts'
import type { DynamodbInput } from '../workload/types.ts'
import { billRegion } from './bill-region.ts'
import { onceByTable, type Table } from './table.ts'
import { addingReplicaCost } from './transfer.ts'

const STRONG = 'dynamodb-global-strong'

/** The bill of a table in the home region that serves everybody, or of a global table in all regions. */
export function billTable(context: Context, input: DynamodbInput, architecture: ArchitectureName): Bill {
  const isGlobal = architecture !== 'dynamodb-single'
  const { regions } = context.workload
  const replicas = isGlobal ? regions : regions.slice(0, 1)
  const table: Table = { ...context, input, replicas, isGlobal }
  return makeBill(
    architecture,
    // An eventual and a strong table are billed alike.
    onceByTable(table, 'regions', () => replicas.map((region) => billRegion(table, region))),
    {
      excludes: excluded(table),
      notes: () => notesOf(table, architecture),
      once: () => (architecture === STRONG ? [] : onceOf(table)),
    },
  )
}

function excluded(table: Table): string[] {
  if (!table.workload.transfer) return ['transfer']
  return table.isGlobal && table.workload.ttlDeletes ? ['transfer of TTL deletes'] : []
}

function notesOf(table: Table, architecture: ArchitectureName): string[] {
  const { regions } = table.workload
  const notes = table.isGlobal ? [] : notesOfServingAll(regions)
  if (architecture === STRONG && regions.length === 2) {
    notes.push('a witness in a third region of the set costs nothing')
  }
  if (architecture === STRONG && table.input.addReplica !== undefined) {
    notes.push('a strongly consistent table takes no further replica')
  }
  if (table.isGlobal && table.input.capacity === 'provisioned') {
    notes.push('a provisioned global table must scale its write capacity automatically')
  }
  return notes
}

function onceOf(table: Table): Line[] {
  const { addReplica } = table.input
  if (addReplica === undefined) return []
  const cost = addingReplicaCost(table, addReplica)
  if (!cost) return []
  return [makeLine('add-replica', addReplica, isPriced(cost) ? named(LINES['add-replica'], cost) : cost, 'USD')]
}

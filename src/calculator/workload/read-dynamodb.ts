import type { Quantity } from '../../quantity/index.ts'
import { ITEM_SIZE, MOVED, rateOf, SHARE, STORED, USE } from './measures.ts'
import type { Path } from './problems.ts'
import type { Reader } from './reader.ts'
import type { WorkloadInput } from './schema.ts'
import type { DynamodbInput, Index, IndexChange } from './types.ts'

const READS = rateOf('read')
const STREAM_READS = rateOf('stream-read')

function readIndex(
  reader: Reader,
  path: Path,
  input: NonNullable<NonNullable<WorkloadInput['dynamodb']>['indexes']>[number],
): Index {
  const writes = new Map<IndexChange, Quantity>()
  for (const [change, written] of Object.entries(input.writes)) {
    if (written !== undefined)
      writes.set(change as IndexChange, reader.measure([...path, 'writes', change], written, SHARE))
  }
  const total = [...writes.values()].reduce((sum, share) => sum + Number(share.high), 0)
  if (Math.abs(total - 1) > 1e-9) {
    reader.fail([...path, 'writes'], `the shares add up to ${Math.round(total * 1e4) / 100} %; expected 100 %`)
  }
  return {
    name: input.name,
    entrySize: reader.measure([...path, 'entry-size'], input['entry-size'], ITEM_SIZE),
    writes,
    reads: reader.optionalSpread([...path, 'reads'], input.reads, READS),
    storage: reader.optional([...path, 'storage'], input.storage, STORED),
  }
}

/** What a workload says for DynamoDB. */
export function readDynamodb(
  reader: Reader,
  input: NonNullable<WorkloadInput['dynamodb']>,
  hasItems: boolean,
): DynamodbInput {
  const at = (...path: Path): Path => ['dynamodb', ...path]
  if (input.capacity === 'on-demand') {
    for (const field of ['utilisation', 'reserved'] as const) {
      if (input[field] !== undefined)
        reader.fail(at(field), 'belongs to provisioned capacity; leave it out with on-demand')
    }
  }
  if (input.reserved !== undefined && input['table-class'] === 'standard-ia') {
    reader.fail(at('reserved'), 'is sold for the standard table class only')
  }
  const replica = input['add-replica']
  if (replica !== undefined && reader.regions.includes(replica)) {
    reader.fail(at('add-replica'), `${replica} is among the regions already`)
  }
  for (const [i, index] of (input.indexes ?? []).entries()) {
    if (index.storage === undefined && !hasItems)
      reader.fail(at('indexes', i, 'storage'), 'missing; say how large the index is in each region, such as "20 GB"')
  }
  return {
    capacity: input.capacity,
    utilisation: reader.optional(at('utilisation'), input.utilisation, USE),
    reserved: input.reserved,
    tableClass: input['table-class'] ?? 'standard',
    freeStorage: input['free-tier']?.storage ?? false,
    freeCapacity: input['free-tier']?.capacity ?? false,
    indexes: (input.indexes ?? []).map((index, i) => readIndex(reader, at('indexes', i), index)),
    streamReads: reader.optionalSpread(at('stream-reads'), input['stream-reads'], STREAM_READS),
    pointInTimeRecovery: input['point-in-time-recovery'] ?? false,
    backup: reader.everywhere(at('backup'), input.backup, STORED),
    export: reader.everywhere(at('export'), input.export, MOVED),
    addReplica: replica,
  }
}

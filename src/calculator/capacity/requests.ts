import { CapacityError } from './item.ts'
import { addUnits, countReadUnits, countWriteUnits, type ReadKind, type Units } from './units.ts'

/** An item's size in bytes; null where there is no item. */
export type Size = number | null

/** A write as DynamoDB counts it: the item's size before and after. */
export interface WriteSizes {
  readonly before: Size
  readonly after: Size
}

const mostInTransaction = 100

/** Reading one item by its key. */
export function countGet(size: Size, kind: ReadKind): Units {
  if (size === null) return addUnits([countReadUnits(0, kind)], 'dynamodb.absent-read')
  return countReadUnits(size, kind)
}

/** Reading a batch of items: each is rounded up by itself. */
export function countBatchGet(sizes: readonly Size[], kind: 'strong' | 'eventual'): Units {
  return addUnits(
    sizes.map((size) => countGet(size, kind)),
    'dynamodb.batch-rounding',
  )
}

/** A query or a scan of one page: all items evaluated, whatever a filter or a projection leaves, rounded up once. */
export function countQuery(sizes: readonly number[], kind: 'strong' | 'eventual', operation: 'query' | 'scan'): Units {
  const total = countReadUnits(
    sizes.reduce((sum, size) => sum + size, 0),
    kind,
  )
  const facts = ['dynamodb.query-rounding', 'dynamodb.filters-cost-nothing-less']
  if (operation === 'scan') facts.push('dynamodb.scan-evaluated')
  if (sizes.length === 0) facts.push('dynamodb.empty-query')
  return addUnits([total], ...facts)
}

/** A put or an update: the larger of the item before and after. One that fails its condition takes the same. */
export function countPut({ before, after }: { before: Size; after: number }, condition?: 'failed'): Units {
  const written = countWriteUnits(Math.max(before ?? 0, after))
  const failed = condition === 'failed' ? ['dynamodb.failed-conditional-write'] : []
  return addUnits([written], 'dynamodb.write-larger-item', ...failed)
}

/** A delete: the size of the item that was there; an absent one takes one unit. */
export function countDelete(before: Size, condition?: 'failed'): Units {
  const fact = before === null ? 'dynamodb.delete-absent' : 'dynamodb.delete-size'
  const failed = condition === 'failed' ? ['dynamodb.failed-conditional-write'] : []
  return addUnits([countWriteUnits(before ?? 0)], fact, ...failed)
}

/** A batch of puts and deletes: each is rounded up by itself. */
export function countBatchWrite(writes: readonly WriteSizes[]): Units {
  return addUnits(writes.map(countWrite), 'dynamodb.batch-rounding')
}

/** A transaction of reads or of writes: each item twice, once to prepare and once to commit. */
export function countTransaction(
  request: { readonly reads: readonly Size[] } | { readonly writes: readonly WriteSizes[] },
): Units {
  const items = 'reads' in request ? request.reads : request.writes
  if (items.length === 0 || items.length > mostInTransaction) {
    throw new CapacityError('the items of a transaction', items.length, `1 to ${mostInTransaction}`)
  }
  if ('reads' in request) {
    return addUnits(
      request.reads.map((size) => countGet(size, 'transactional')),
      'dynamodb.transaction-units',
    )
  }
  const twice = request.writes.map(countWrite).map(({ units, facts }) => ({ units: units * 2, facts }))
  return addUnits(twice, 'dynamodb.transaction-units', 'dynamodb.transactional-write-units')
}

/** A write to a global table: replicated units in every replica's region, and plain ones there for each index. */
export function countReplicated(
  table: Units,
  indexes: readonly Units[],
  replicas: number,
): { readonly replicated: Units; readonly plain: Units } {
  if (!Number.isSafeInteger(replicas) || replicas < 1) {
    throw new CapacityError('the replicas of a global table', replicas, 'a whole number from 1')
  }
  const times = ({ units, facts }: Units) => ({ units: units * replicas, facts })
  return {
    replicated: addUnits([times(table)], 'dynamodb.replicated-write-everywhere'),
    plain: addUnits(indexes.map(times), 'dynamodb.gsi-global-table'),
  }
}

function countWrite({ before, after }: WriteSizes): Units {
  return after === null ? countDelete(before) : countPut({ before, after })
}

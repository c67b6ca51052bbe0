import { add, beyond, divide, multiply, type Quantity } from '../../quantity/index.ts'
import { assume, step, sum } from '../context.ts'
import { perMonth } from '../load.ts'
import { charge, type NotPriced } from '../prices.ts'
import type { Everywhere, Index } from '../workload/types.ts'
import { classOf, onceByTable, ownRate, type Table } from './table.ts'

function bytesToGigabytes(table: Table, bytes: Quantity): Quantity {
  return divide(bytes, table.prices.fact('dynamodb.calculator-gigabyte', 'B/GB'))
}

/** The billed size of items of a size: each with its overhead, and more of it in a global table. */
function sizeOfItems(table: Table, items: Quantity, size: Quantity): Quantity {
  const bytes = multiply(size, table.prices.fact('dynamodb.kilobyte', 'B/KB'))
  const overheads = ['dynamodb.storage-overhead', ...(table.isGlobal ? ['dynamodb.storage-overhead-global'] : [])]
  const each = add(bytes, ...overheads.map((id) => table.prices.fact(id)))
  return bytesToGigabytes(table, multiply(items, each))
}

/** The billed size of the table in each of its regions. */
export function tableSize(table: Table): Quantity | undefined {
  const { storage, items, itemSize } = table.workload
  if (storage) return storage
  return items && onceByTable(table, 'size', () => step('billed size', sizeOfItems(table, items, itemSize)))
}

function isStorageFree({ input }: Table): boolean {
  return input.freeStorage && input.tableClass === 'standard'
}

function freeStorage({ prices }: Table): Quantity {
  return prices.fact('dynamodb.free-storage')
}

/** What storing the table costs; the free part is taken off where it is switched on. */
export function storageCost(table: Table, region: string): Quantity | NotPriced | undefined {
  const size = tableSize(table)
  if (!size) return undefined
  const billed = isStorageFree(table) ? beyond(size, freeStorage(table)) : size
  return perGigabyte(table, `dynamodb.storage.${classOf(table)}`, region, billed)
}

function indexSize(table: Table, index: Index): Quantity | undefined {
  if (index.storage) return index.storage
  const { items } = table.workload
  return items && step(`size of index ${index.name}`, sizeOfItems(table, items, index.entrySize))
}

/** What storing the indexes costs; they take what the table leaves of the free part. */
export function indexStorageCost(table: Table, region: string): Quantity | NotPriced | undefined {
  const sizes = table.input.indexes.flatMap((index) => indexSize(table, index) ?? [])
  if (sizes.length === 0) return undefined
  const size = sum(sizes)
  const stored = tableSize(table)
  const billed = isStorageFree(table) && stored ? beyond(size, beyond(freeStorage(table), stored)) : size
  return perGigabyte(table, `dynamodb.storage.${classOf(table)}`, region, billed)
}

/** What keeping the table restorable to any second costs. */
export function recoveryCost(table: Table, region: string): Quantity | NotPriced | undefined {
  const size = tableSize(table)
  if (!table.input.pointInTimeRecovery || !size) return undefined
  return perGigabyte(table, 'dynamodb.backup.continuous', region, size)
}

function amountIn(everywhere: Everywhere | undefined, region: string): Quantity | undefined {
  return everywhere instanceof Map ? everywhere.get(region) : (everywhere as Quantity | undefined)
}

/** What keeping backups costs. */
export function backupCost(table: Table, region: string): Quantity | NotPriced | undefined {
  const size = amountIn(table.input.backup, region)
  return size && perGigabyte(table, 'dynamodb.backup.on-demand', region, size)
}

/** What exporting costs. */
export function exportCost(table: Table, region: string): Quantity | NotPriced | undefined {
  const size = amountIn(table.input.export, region)
  return size && perGigabyte(table, 'dynamodb.export.full', region, size)
}

/** What reading the stream costs, beyond the requests that are always free. */
export function streamCost(table: Table, region: string): Quantity | NotPriced | undefined {
  const { streamReads } = table.input
  if (!streamReads) return undefined
  const reads = step('stream reads', perMonth(ownRate(table, streamReads, region), table.hours))
  return perGigabyte(table, 'dynamodb.streams.read', region, beyond(reads, table.prices.fact('dynamodb.free-streams')))
}

function perGigabyte(table: Table, item: string, region: string, used: Quantity): Quantity | NotPriced {
  return charge(table.prices.price(item, region), used, (price) => multiply(used, price))
}

/** The data that some requests a month send to one other region. */
export function sentData(table: Table, requests: Quantity, size: Quantity): Quantity {
  const sent = multiply(
    requests,
    size,
    assume(table, 'transfer-per-write'),
    table.prices.fact('dynamodb.kilobyte', 'B/KB'),
  )
  return step('data sent to one region', bytesToGigabytes(table, sent))
}

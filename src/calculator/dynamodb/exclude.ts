import { printQuantity } from '../../quantity/index.ts'
import type { ArchitectureName } from '../architecture-names.ts'
import type { Context } from '../context.ts'
import { isInOneSet } from '../region-sets.ts'

/** Why a workload can't be a table of that design; undefined where it can. */
export function excludeTable(context: Context, architecture: ArchitectureName): string | undefined {
  const { workload, prices } = context
  const limit = prices.fact('dynamodb.item-limit')
  if (workload.itemSize.high.gt(limit.low)) {
    return `an item of ${printQuantity(workload.itemSize)} is over the limit of ${printQuantity(limit)}`
  }
  const index = workload.dynamodb?.indexes.find(({ entrySize }) => entrySize.high.gt(limit.low))
  if (index) {
    return `an entry of index ${index.name} of ${printQuantity(index.entrySize)} is over the limit of ${printQuantity(limit)}`
  }
  if (architecture === 'dynamodb-single') return undefined
  if (workload.regions.length < 2) return 'a global table needs at least two regions; the workload has one'
  return architecture === 'dynamodb-global-strong' ? excludeStrong(context) : undefined
}

function excludeStrong({ workload, prices }: Context): string | undefined {
  const { regions } = workload
  if (regions.length > 3)
    return `a strongly consistent table is in exactly three regions; the workload has ${regions.length}`
  if (!isInOneSet(prices.book, 'dynamodb.mrsc-region-sets', regions)) {
    return `a strongly consistent table stays within one set of regions; ${regions.join(', ')} are in no set together`
  }
  if (workload.ttlDeletes) return 'a strongly consistent table has no TTL'
  const hasTransactions =
    workload.writes.some(({ kind }) => kind === 'transactional') ||
    workload.reads.some(({ consistency }) => consistency === 'transactional')
  return hasTransactions ? 'a strongly consistent table has no transactions' : undefined
}

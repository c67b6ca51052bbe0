import { type Item, isSameAttribute } from './item.ts'
import { sizeItem } from './item-size.ts'
import { addUnits, countWriteUnits, type Units } from './units.ts'

/** A global secondary index: its key, the table's key, and what else it holds. */
export interface SecondaryIndex {
  readonly key: readonly string[]
  readonly tableKey: readonly string[]
  /** `all` attributes, the `keys` only, or the keys and these. */
  readonly projection: 'all' | 'keys' | readonly string[]
}

/** The write units that a write of an item takes in one index; null stands for no item. */
export function countIndexWrite(index: SecondaryIndex, before: Item | null, after: Item | null): Units {
  const old = projectEntry(index, before)
  const entry = projectEntry(index, after)
  if (old === null && entry === null) return { units: 0, facts: ['dynamodb.gsi-not-indexed'] }
  if (entry === null) return countEntries([old], 'dynamodb.gsi-entry-removed')
  if (old === null) return countEntries([entry], 'dynamodb.gsi-new-entry')
  if (!index.key.every((name) => isSameAttribute(old.get(name), entry.get(name)))) {
    return countEntries([old, entry], 'dynamodb.gsi-key-change')
  }
  if (isSameEntry(old, entry)) return { units: 0, facts: ['dynamodb.gsi-unprojected-change'] }
  const larger = sizeItem(old).bytes > sizeItem(entry).bytes ? old : entry
  return countEntries([larger], 'dynamodb.gsi-projected-change')
}

/** What an index holds of an item; null where the item lacks a part of the index's key. */
export function projectEntry(index: SecondaryIndex, item: Item | null): Item | null {
  if (item === null || !index.key.every((name) => item.has(name))) return null
  if (index.projection === 'all') return item
  const projected = index.projection === 'keys' ? [] : index.projection
  const names = new Set([...index.key, ...index.tableKey, ...projected])
  return new Map([...item].filter(([name]) => names.has(name)))
}

function countEntries(entries: readonly (Item | null)[], fact: string): Units {
  const writes = entries.filter((entry) => entry !== null).map((entry) => countWriteUnits(sizeItem(entry).bytes))
  return addUnits(writes, fact, 'dynamodb.gsi-entry-size')
}

function isSameEntry(a: Item, b: Item): boolean {
  return a.size === b.size && [...a].every(([name, value]) => isSameAttribute(value, b.get(name)))
}

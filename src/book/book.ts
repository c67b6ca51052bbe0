import { compareDecimals } from './decimal.ts'
import type {
  Amount,
  Dated,
  FactRecord,
  Pack,
  Phrasings,
  PriceItem,
  PriceRecord,
  Region,
  RegionSet,
  Source,
} from './types.ts'

/** Packs, joined and indexed for looking up. */
export interface Book {
  readonly sources: ReadonlyMap<string, Source>
  readonly regions: ReadonlyMap<string, Region>
  readonly regionSets: ReadonlyMap<string, RegionSet>
  readonly items: ReadonlyMap<string, PriceItem>
  readonly facts: ReadonlyMap<string, FactRecord>
  /** Price records by item. */
  readonly prices: ReadonlyMap<string, readonly PriceRecord[]>
  /** How texts speak of the facts, by pack. */
  readonly speech: readonly Phrasings[]
}

/** A book that cannot be used as it stands: records that contradict each other or refer to nothing. */
export class BookError extends Error {
  override readonly name = 'BookError'
}

/** The book made of packs; an id that two of them use, and a record that refers to nothing, are errors. */
export function makeBook(...packs: readonly Pack[]): Book {
  const sources = indexBy(
    'source',
    packs.flatMap((pack) => pack.sources),
    (source) => source.id,
  )
  const regions = indexBy(
    'region',
    packs.flatMap((pack) => pack.regions),
    (region) => region.code,
  )
  const items = indexBy(
    'price item',
    packs.flatMap((pack) => pack.items),
    (item) => item.id,
  )
  const facts = indexBy(
    'fact',
    packs.flatMap((pack) => pack.facts),
    (fact) => fact.id,
  )
  const regionSets = indexBy(
    'region set',
    packs.flatMap((pack) => pack.regionSets),
    (set) => set.name,
  )
  const prices = new Map<string, PriceRecord[]>()
  for (const price of packs.flatMap((pack) => pack.prices)) {
    checkPrice(price, items, regions, sources)
    const known = prices.get(price.item)
    if (known) known.push(price)
    else prices.set(price.item, [price])
  }
  for (const fact of facts.values()) checkFact(fact, sources)
  for (const set of regionSets.values()) checkSet(set, facts, regions)
  const speech = packs.flatMap((pack) => pack.speech ?? [])
  for (const { phrasings, prices: spoken } of speech) {
    for (const item of spoken.flatMap((entry) => entry.items))
      requireKnown('price item', item, items, 'phrasing of a price')
    for (const { fact, also = [] } of phrasings) {
      for (const id of [fact, ...also]) requireKnown('fact', id, facts, `phrasing of ${fact}`)
    }
  }
  return { sources, regions, regionSets, items, facts, prices, speech }
}

function checkPrice(
  price: PriceRecord,
  items: ReadonlyMap<string, PriceItem>,
  regions: ReadonlyMap<string, Region>,
  sources: ReadonlyMap<string, Source>,
): void {
  const where = `price of ${price.item} in ${price.region}`
  const item = requireKnown('price item', price.item, items, where)
  requireKnown('source', price.source, sources, where)
  for (const code of [price.region, price.to ?? '*']) if (code !== '*') requireKnown('region', code, regions, where)
  checkRecord(price, price.amount, where)
  if (price.unit !== item.unit) throw new BookError(`${where}: its unit is ${price.unit}, the item's is ${item.unit}`)
}

function checkFact(fact: FactRecord, sources: ReadonlyMap<string, Source>): void {
  const where = `fact ${fact.id}`
  requireKnown('source', fact.source, sources, where)
  checkRecord(fact, fact.amount ?? null, where)
  if ((fact.amount === undefined) !== (fact.unit === undefined)) {
    throw new BookError(`${where}: an amount and its unit stand together or not at all`)
  }
}

function checkRecord(record: Dated, amount: Amount | null, where: string): void {
  const { published, checked, review, validFrom, validTo } = record
  if (checked < published)
    throw new BookError(`${where}: checked on ${checked}, before it was published on ${published}`)
  if (review < checked) throw new BookError(`${where}: its review on ${review} is before its check on ${checked}`)
  if (validFrom !== undefined && validTo !== undefined && validTo < validFrom) {
    throw new BookError(`${where}: it holds from ${validFrom} only to ${validTo}`)
  }
  if (amount === null || typeof amount === 'string') return
  if (compareDecimals(amount.from, amount.to) >= 0) {
    throw new BookError(`${where}: the interval from ${amount.from} to ${amount.to} is empty or a single value`)
  }
}

function checkSet(set: RegionSet, facts: ReadonlyMap<string, FactRecord>, regions: ReadonlyMap<string, Region>): void {
  const where = `region set ${set.name}`
  requireKnown('fact', set.fact, facts, where)
  for (const code of set.regions) requireKnown('region', code, regions, where)
}

function requireKnown<T>(kind: string, id: string, known: ReadonlyMap<string, T>, where: string): T {
  const found = known.get(id)
  if (found === undefined) throw new BookError(`${where}: no ${kind} ${id} in the book`)
  return found
}

function indexBy<T>(kind: string, records: readonly T[], idOf: (record: T) => string): Map<string, T> {
  const index = new Map<string, T>()
  for (const record of records) {
    const id = idOf(record)
    if (index.has(id)) throw new BookError(`${kind} ${id} stands twice in the book`)
    index.set(id, record)
  }
  return index
}

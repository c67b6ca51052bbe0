import { type Book, BookError } from './book.ts'
import { isPastReview, isValidOn } from './dates.ts'
import { trimDecimal } from './decimal.ts'
import type { Amount, FactRecord, IsoDate, PriceRecord, Region } from './types.ts'

/** What is asked for: an item in a region; `to` is the receiving region of a pair. */
export interface PriceQuery {
  readonly item: string
  readonly region: string
  readonly to?: string
}

/** A record with an amount. */
export type SoldPrice = PriceRecord & { readonly amount: Amount }

/** A price; known not to be sold; or unknown, which is neither zero nor absent. */
export type PriceAnswer =
  | { readonly state: 'priced'; readonly price: SoldPrice }
  | { readonly state: 'not-sold'; readonly price: PriceRecord }
  | { readonly state: 'not-priced'; readonly query: PriceQuery; readonly why: string }

/** The price of an item in a region on a day. Two that match and differ are an error, never the higher one. */
export function findPrice(book: Book, query: PriceQuery, on: IsoDate): PriceAnswer {
  const records = book.prices.get(query.item) ?? []
  const matching = records.filter((record) => matches(record, query))
  const valid = matching.filter((record) => isValidOn(record, on))
  const [best, ...others] = mostSpecific(valid)
  if (best === undefined) return notPriced(query, matching, on)
  for (const other of others) if (!sameAmount(best.amount, other.amount)) throw contradiction(query, best, other, on)
  const newest = others.reduce((a, b) => (b.checked > a.checked ? b : a), best)
  return isSold(newest) ? { state: 'priced', price: newest } : { state: 'not-sold', price: newest }
}

/** The fact of that id; one that the book doesn't have is an error. */
export function getFact(book: Book, id: string): FactRecord {
  const fact = book.facts.get(id)
  if (fact === undefined) throw new BookError(`no fact ${id} in the book`)
  return fact
}

/** The region that a code, a name or another of its words means; undefined where none or several are meant. */
export function findRegion(book: Book, text: string): Region | undefined {
  const byCode = book.regions.get(text)
  if (byCode) return byCode
  const wanted = text.trim().toLowerCase()
  const meant = [...book.regions.values()].filter((region) =>
    [region.code, region.name, ...region.words].some((word) => word.toLowerCase() === wanted),
  )
  return meant.length === 1 ? meant[0] : undefined
}

/** The newest day on which any record was checked. */
export function newestCheck(book: Book): IsoDate {
  return allRecords(book).reduce((newest, { checked }) => (checked > newest ? checked : newest), '')
}

/** Every record that still holds and should have been looked at again by today. */
export function listPastReview(book: Book, today: IsoDate): readonly (PriceRecord | FactRecord)[] {
  return allRecords(book).filter((record) => isValidOn(record, today) && isPastReview(record, today))
}

function allRecords(book: Book): readonly (PriceRecord | FactRecord)[] {
  return [...[...book.prices.values()].flat(), ...book.facts.values()]
}

function matches(record: PriceRecord, query: PriceQuery): boolean {
  if (record.region !== '*' && record.region !== query.region) return false
  return record.to === query.to || (record.to === '*' && query.to !== undefined)
}

/** A record that names the region goes before one for every region. */
function mostSpecific(records: readonly PriceRecord[]): readonly PriceRecord[] {
  const ranks = records.map((record) => (record.region === '*' ? 0 : 2) + (record.to === '*' ? 0 : 1))
  const highest = Math.max(...ranks)
  return records.filter((_, index) => ranks[index] === highest)
}

function notPriced(query: PriceQuery, matching: readonly PriceRecord[], on: IsoDate): PriceAnswer {
  const why = matching.length === 0 ? 'the book has no record of it' : `no record of it holds on ${on}`
  return { state: 'not-priced', query, why }
}

function contradiction(query: PriceQuery, a: PriceRecord, b: PriceRecord, on: IsoDate): BookError {
  const pair = query.to === undefined ? query.region : `${query.region} to ${query.to}`
  const said = [a, b].map((record) => `${printAmount(record.amount)} (${record.source}, ${record.published})`)
  return new BookError(`${query.item} in ${pair} has two prices on ${on}: ${said.join(' and ')} ${a.unit}`)
}

function isSold(record: PriceRecord): record is SoldPrice {
  return record.amount !== null
}

function sameAmount(a: Amount | null, b: Amount | null): boolean {
  return printAmount(a) === printAmount(b)
}

function printAmount(amount: Amount | null): string {
  if (amount === null) return 'not sold'
  if (typeof amount === 'string') return trimDecimal(amount)
  return `${trimDecimal(amount.from)} to ${trimDecimal(amount.to)}`
}

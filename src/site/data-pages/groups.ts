import type { Amount, Book, Dated, FactRecord, PriceRecord, Source } from '../../book/index.ts'
import { groupBy } from '../group-by.ts'

/** The words for an amount: the number as it stands, or both ends of what is known. */
export function sayAmount(amount: Amount | null, isMoney: boolean): string {
  if (amount === null) return 'not sold'
  const sign = isMoney ? '$' : ''
  return typeof amount === 'string'
    ? `${sign}${group(amount)}`
    : `${sign}${group(amount.from)} to ${sign}${group(amount.to)}`
}

function group(digits: string): string {
  const [whole = '', fraction] = digits.split('.')
  const grouped = whole.replaceAll(/\B(?=(\d{3})+$)/g, ',')
  return fraction === undefined ? grouped : `${grouped}.${fraction}`
}

/** Facts by what they are about: the first word of their names. */
export function groupFacts({ facts }: Book): readonly (readonly [string, readonly FactRecord[]])[] {
  return [...groupBy(facts.values(), ({ id }) => id.split('.')[0] ?? '')].sort(([a], [b]) => (a < b ? -1 : 1))
}

/** A row of a table of prices: a region, or a pair of them, with what each item costs there. */
export interface PriceRow {
  readonly place: string
  readonly cells: readonly (readonly PriceRecord[])[]
}

/** Items that are priced alike, with all their prices and where these come from. */
export interface PriceGroup {
  readonly id: string
  readonly items: readonly { readonly id: string; readonly label: string; readonly unit: string }[]
  readonly rows: readonly PriceRow[]
  /** Each source with its days, told once. */
  readonly origins: readonly Origin[]
}

/** Where prices come from, and when they were published and looked at. */
export interface Origin {
  readonly source: Source
  readonly published: string
  readonly checked: string
  readonly review: string
}

/** A group's name: the item's, without what tells items of a kind apart. */
function groupOf(item: string): string {
  const [service = '', kind = '', ...rest] = item.split('.')
  if (kind === 'instance') return `${service}.${kind}.${rest[0] ?? ''}`
  return ['provisioned', 'on-demand', 'reserved', 'free', 'instance'].includes(kind) ? `${service}.${kind}` : service
}

/** All prices of a book, in tables of items that belong together. */
export function groupPrices(book: Book): PriceGroup[] {
  const groups = groupBy(book.items.values(), ({ id }) => groupOf(id))
  return [...groups].map(([id, items]) => {
    const records = items.flatMap((item) => book.prices.get(item.id) ?? [])
    const places = [...new Set(records.map(placeOf))].sort()
    const rows = places.map((place) => ({
      place,
      cells: items.map((item) => (book.prices.get(item.id) ?? []).filter((record) => placeOf(record) === place)),
    }))
    const origins = new Map(records.map((record) => [originKey(record), originOf(book, record)]))
    return { id, items, rows, origins: [...origins.values()] }
  })
}

/** Which of a group's origins a record has, as its place in the list. */
export function originIndex({ origins }: PriceGroup, record: Dated): number {
  return origins.findIndex(
    ({ source, published, checked, review }) => `${source.id} ${published} ${checked} ${review}` === originKey(record),
  )
}

function originKey({ source, published, checked, review }: Dated): string {
  return `${source} ${published} ${checked} ${review}`
}

function originOf({ sources }: Book, { source, published, checked, review }: Dated): Origin {
  const found = sources.get(source)
  if (!found) throw new Error(`no source ${source} in the book`)
  return { source: found, published, checked, review }
}

function placeOf({ region, to }: PriceRecord): string {
  const from = region === '*' ? 'every region' : region
  if (to === undefined) return from
  return `${from} to ${to === '*' ? 'every other' : to}`
}

import { addMonths, isIsoDate } from '../dates.ts'
import { compareDecimals, trimDecimal } from '../decimal.ts'
import type { IsoDate } from '../types.ts'
import { type FeedRow, readFeed } from './read-feed.ts'

/** One row name of the feed and the price item that it is in the book. */
interface RowRule {
  readonly name: string
  readonly id: string
  readonly required: boolean
}

/** What the feed's words mean: its rows, the rows left out on purpose, and its regions. */
export interface FeedMap {
  readonly service: string
  readonly currency: string
  readonly rows: readonly RowRule[]
  readonly ignored: readonly { readonly name: string; readonly why: string }[]
  readonly regions: readonly { readonly code: string; readonly name: string }[]
}

/** The imported book: by region and item a decimal, or null where the item is not sold; what is absent is unknown. */
export interface ImportedPrices {
  readonly published: IsoDate
  readonly checked: IsoDate
  readonly review: IsoDate
  readonly regions: Readonly<Record<string, Readonly<Record<string, string | null>>>>
}

/** A feed that may not become a book, with every reason. */
export class FeedRefusal extends Error {
  override readonly name = 'FeedRefusal'
  readonly problems: readonly string[]
  constructor(problems: readonly string[]) {
    super(problems.join('\n'))
    this.problems = problems
  }
}

/** The book made of a parsed feed, with what a reader should know of it; a faulty feed is refused with every reason. */
export function importFeed(
  feed: unknown,
  map: FeedMap,
  checked: IsoDate,
): { readonly prices: ImportedPrices; readonly notes: readonly string[] } {
  const { published, rows, problems } = readFeed(feed, map)
  if (!isIsoDate(checked)) problems.push(`the day it was checked is ${quote(checked)}, not a date as 2025-11-03`)
  else if (checked < published) problems.push(`checked on ${checked}, before it was published on ${published}`)
  if (problems.length > 0) throw new FeedRefusal(problems)

  const notes: string[] = []
  const codes = new Map(map.regions.map(({ name, code }) => [name, code]))
  const regions = new Map<string, Record<string, string | null>>()
  for (const [words, regionRows] of rows) {
    const code = codes.get(words)
    if (code === undefined) {
      problems.push(`the region ${quote(words)} has no code in the region map`)
      continue
    }
    regions.set(code, priceRegion(words, regionRows, map, problems, notes))
  }
  if (problems.length > 0) throw new FeedRefusal(problems)
  const absent = map.regions.filter(({ code }) => !regions.has(code)).map(({ code }) => code)
  if (absent.length > 0) notes.push(`not in the feed, so not priced: ${absent.join(', ')}`)
  const sorted = [...regions].sort(([a], [b]) => (a < b ? -1 : 1))
  return {
    prices: { published, checked, review: addMonths(checked, 12), regions: Object.fromEntries(sorted) },
    notes,
  }
}

/** The imported book as text: one price a line, in an order that never changes by itself. */
export function printPrices(prices: ImportedPrices): string {
  return `${JSON.stringify(prices, null, 1)}\n`
}

function priceRegion(
  words: string,
  rows: readonly FeedRow[],
  map: FeedMap,
  problems: string[],
  notes: string[],
): Record<string, string | null> {
  const unnamed = rows.filter((row) => row.name === undefined)
  if (unnamed.length > 0) {
    notes.push(
      `${words}: ${unnamed.length} rows have no name, so what is missing there is unknown rather than not sold`,
    )
  }
  const known = new Set([...map.rows, ...map.ignored].map(({ name }) => name))
  for (const row of rows) {
    if (row.name !== undefined && !known.has(row.name))
      notes.push(`${words}: left out ${quote(row.name)}, a row no rule reads`)
  }
  const prices: Record<string, string | null> = {}
  for (const rule of map.rows) {
    const found = [...new Set(rows.filter((row) => row.name === rule.name).map((row) => trimDecimal(row.price)))]
    const [price] = found
    if (found.length > 1) problems.push(`${words}: ${quote(rule.name)} has two prices, ${found.join(' and ')}`)
    else if (price === undefined && rule.required) problems.push(`${words}: no row ${quote(rule.name)}`)
    else if (price !== undefined && rule.required && compareDecimals(price, '0') === 0) {
      problems.push(`${words}: ${quote(rule.name)} costs nothing`)
    } else if (price !== undefined) prices[rule.id] = price
    else if (unnamed.length === 0) prices[rule.id] = null
  }
  return prices
}

function quote(text: string): string {
  return `"${text.slice(0, 80)}"`
}

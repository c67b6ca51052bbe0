import { isIsoDate } from '../dates.ts'
import { plainDecimal, trimDecimal } from '../decimal.ts'
import type { IsoDate } from '../types.ts'

/** One row of a region: the feed states it under its hash and, mostly, under its name. */
export interface FeedRow {
  readonly rateCode: string
  readonly price: string
  readonly name: string | undefined
}

/** What a feed states, with everything that is wrong with its form. */
export interface FeedReading {
  readonly published: IsoDate
  readonly rows: ReadonlyMap<string, readonly FeedRow[]>
  readonly problems: string[]
}

type Fields = Readonly<Record<string, unknown>>

interface Entry {
  readonly region: string
  readonly key: string
  readonly rateCode: string
  readonly hash: string
  readonly price: string
}

/** The rows of a feed by region words, each once, and the problems of the feed's form. */
export function readFeed(feed: unknown, expected: { service: string; currency: string }): FeedReading {
  const problems: string[] = []
  const top = asFields(feed)
  const manifest = asFields(top?.['manifest'])
  const regions = asFields(top?.['regions'])
  if (!manifest) problems.push('the feed has no manifest')
  if (!regions || Object.keys(regions).length === 0) problems.push('the feed has no regions')
  const published = manifest ? readManifest(manifest, expected, problems) : ''
  const entries = Object.entries(regions ?? {}).flatMap(([region, rows]) => readRegion(region, rows, problems))
  checkRates(entries, problems)
  return { published, rows: joinRows(Object.keys(regions ?? {}), entries, nameHashes(entries, problems)), problems }
}

function readManifest(manifest: Fields, expected: { service: string; currency: string }, problems: string[]): IsoDate {
  const { serviceId, currencyCode, hawkFilePublicationDate } = manifest
  if (serviceId !== expected.service)
    problems.push(`the manifest's serviceId is ${show(serviceId)}, not "${expected.service}"`)
  if (currencyCode !== expected.currency) {
    problems.push(`the manifest's currencyCode is ${show(currencyCode)}, not "${expected.currency}"`)
  }
  const published = String(hawkFilePublicationDate).slice(0, 10)
  if (!isIsoDate(published))
    problems.push(`the manifest's hawkFilePublicationDate is ${show(hawkFilePublicationDate)}, not a date`)
  return published
}

function readRegion(region: string, rows: unknown, problems: string[]): Entry[] {
  const fields = asFields(rows)
  if (!fields) {
    problems.push(`${region}: its rows are ${show(rows)}, not an object`)
    return []
  }
  return Object.entries(fields).flatMap(([key, row]) => {
    const { rateCode, RegionlessRateCode: hash, price } = asFields(row) ?? {}
    if (typeof rateCode !== 'string' || typeof hash !== 'string') {
      problems.push(`${region}: row "${key}" has no rateCode or no RegionlessRateCode`)
      return []
    }
    if (typeof price !== 'string' || !plainDecimal.test(price)) {
      problems.push(`${region}: row "${key}" has the price ${show(price)}, not a decimal in quotes`)
      return []
    }
    return [{ region, key, rateCode, hash, price: trimDecimal(price) }]
  })
}

function checkRates(entries: readonly Entry[], problems: string[]): void {
  const seen = new Map<string, Entry>()
  for (const entry of entries) {
    const first = seen.get(entry.rateCode)
    if (first === undefined) seen.set(entry.rateCode, entry)
    else if (first.price !== entry.price) {
      const places = `${first.region} "${first.key}" and ${entry.region} "${entry.key}"`
      problems.push(`rateCode ${entry.rateCode} has two prices, ${first.price} and ${entry.price} (${places})`)
    }
  }
}

/** The name that each hash has anywhere in the feed. */
function nameHashes(entries: readonly Entry[], problems: string[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  for (const { key, hash, region } of entries) {
    if (key === hash) continue
    const known = names.get(hash)
    if (known === undefined) names.set(hash, key)
    else if (known !== key) problems.push(`${region}: the hash ${hash} has two names, "${known}" and "${key}"`)
  }
  return names
}

function joinRows(
  regions: readonly string[],
  entries: readonly Entry[],
  names: ReadonlyMap<string, string>,
): ReadonlyMap<string, FeedRow[]> {
  const rows = new Map(regions.map((region) => [region, new Map<string, FeedRow>()]))
  for (const { region, rateCode, hash, price } of entries) {
    rows.get(region)?.set(rateCode, { rateCode, price, name: names.get(hash) })
  }
  return new Map([...rows].map(([region, byRate]) => [region, [...byRate.values()]]))
}

function asFields(value: unknown): Fields | undefined {
  const isFields = typeof value === 'object' && value !== null && !Array.isArray(value)
  return isFields ? (value as Fields) : undefined
}

function show(value: unknown): string {
  return value === undefined ? 'missing' : JSON.stringify(value).slice(0, 80)
}

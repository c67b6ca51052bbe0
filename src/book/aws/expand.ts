import type { Amount, Certainty, IsoDate, PriceItem, PriceRecord } from '../types.ts'
import type { ImportedPrices } from './import-feed.ts'

/** Somebody saw that the prices of a publication still stood, in some regions, on a later day. */
export interface Confirmation {
  readonly regions: readonly string[]
  readonly published: IsoDate
  readonly checked: IsoDate
  readonly review: IsoDate
  readonly source: string
}

/** A row rule with the words and the unit that its item has, and the day since when the price is known to hold. */
export interface ItemRule extends PriceItem {
  readonly since?: IsoDate
}

/** Hand-kept prices that share a source; a row is an item, its regions (or the pairs of them) and the amount. */
export interface PriceGroup {
  readonly source: string
  readonly published: IsoDate
  readonly checked: IsoDate
  readonly review: IsoDate
  readonly certainty: Certainty
  readonly validFrom?: IsoDate
  readonly validTo?: IsoDate
  readonly note?: string
  readonly rows: readonly PriceRow[]
}

/** One row of a group: `pairs` holds `from>to`, for prices of a pair of regions. */
interface PriceRow {
  readonly item: string
  readonly regions?: readonly string[]
  readonly pairs?: readonly string[]
  readonly amount: Amount | null
  readonly note?: string
}

/** The records of an imported feed, each with the newest day on which its price was seen to stand. */
export function expandImport(
  imported: ImportedPrices,
  rules: readonly ItemRule[],
  confirmations: readonly Confirmation[],
  source: string,
): PriceRecord[] {
  return Object.entries(imported.regions).flatMap(([region, prices]) => {
    const dates = newestDates(imported, region, confirmations)
    return rules.flatMap(({ id: item, unit, since }): PriceRecord[] => {
      const amount = prices[item]
      if (amount === undefined) return []
      const start = since === undefined ? {} : { validFrom: since }
      return [{ item, region, amount, unit, source, ...dates, ...start, certainty: 'listed' }]
    })
  })
}

/** The records of hand-kept groups. */
export function expandGroups(groups: readonly PriceGroup[], items: readonly PriceItem[]): PriceRecord[] {
  const units = new Map(items.map(({ id, unit }) => [id, unit]))
  return groups.flatMap(({ rows, ...shared }) =>
    rows.flatMap((row) => {
      const note = row.note ?? shared.note
      const record = { ...shared, item: row.item, amount: row.amount, unit: units.get(row.item) ?? '' }
      const noted = note === undefined ? record : { ...record, note }
      const single = (row.regions ?? []).map((region) => ({ ...noted, region }))
      const pairs = (row.pairs ?? []).map((pair) => {
        const [region = '', to = ''] = pair.split('>')
        return { ...noted, region, to }
      })
      return [...single, ...pairs]
    }),
  )
}

function newestDates(
  imported: ImportedPrices,
  region: string,
  confirmations: readonly Confirmation[],
): Pick<PriceRecord, 'published' | 'checked' | 'review' | 'note'> {
  const { published, checked, review } = imported
  const own: Pick<PriceRecord, 'published' | 'checked' | 'review' | 'note'> = { published, checked, review }
  return confirmations
    .filter((confirmation) => confirmation.published === published && confirmation.regions.includes(region))
    .reduce((best, { source, ...seen }) => {
      if (seen.checked <= best.checked) return best
      return { published, checked: seen.checked, review: seen.review, note: `seen unchanged in ${source}` }
    }, own)
}

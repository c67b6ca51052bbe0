import type { FeedMap } from '../../../src/book/index.ts'

/** A small feed map: two required rows, one that may be missing, one left out on purpose, two regions. */
export const smallMap: FeedMap = {
  service: 'dynamodb',
  currency: 'USD',
  rows: [
    { name: 'Write Units', id: 'write', required: true },
    { name: 'Storage GB-Mo', id: 'storage', required: true },
    { name: '1yr Write Hrs', id: 'reserved', required: false },
  ],
  ignored: [{ name: 'Old Thing', why: 'gone' }],
  regions: [
    { code: 'aa-east-1', name: 'East (First)' },
    { code: 'aa-west-1', name: 'West (First)' },
  ],
}

/** Rows as a feed states them: under the hash and under the name. */
export function row(name: string, price: unknown, rateCode: string, hash = `#${name}`): Record<string, unknown> {
  const stated = { rateCode, price, RegionlessRateCode: hash }
  return { [hash]: stated, [name]: { ...stated } }
}

/** The three rows of a whole region, by name; a test replaces or drops what it is about. */
export function regionRows(prefix: string, changes: Record<string, Record<string, unknown>> = {}): object {
  const rows = {
    'Write Units': row('Write Units', '0.0006500000', `${prefix}W.T.A`),
    'Storage GB-Mo': row('Storage GB-Mo', '0.2500000000', `${prefix}S.T.A`),
    '1yr Write Hrs': row('1yr Write Hrs', '0.0001280000', `${prefix}R.T.A`),
    ...changes,
  }
  return Object.assign({}, ...Object.values(rows))
}

/** A whole feed, with whatever a test wants different. */
export function makeFeed(changes: { manifest?: unknown; regions?: unknown } = {}): unknown {
  return {
    manifest: { serviceId: 'dynamodb', currencyCode: 'USD', hawkFilePublicationDate: '2026-03-01T10:00:00Z' },
    sets: {},
    regions: { 'West (First)': regionRows('W'), 'East (First)': regionRows('E') },
    ...changes,
  }
}

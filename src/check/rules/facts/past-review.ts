import { type Book, type FactRecord, isPastReview, type PriceRecord } from '../../../book/index.ts'
import { givensOf, type Quantity } from '../../../quantity/index.ts'
import type { Finding, Place } from '../../finding.ts'
import { makeFinding } from '../../make-finding.ts'
import type { RulePage } from '../judgement.ts'

export const pastReviewPage: RulePage = {
  name: 'facts/past-review',
  page: `
A text rests on a price or a fact that somebody should have looked at again: its review lies before the day that counts as
today. It is a warning, once for each source.

## Fails

    The round trip of a DynamoDB replication takes :fig[1 second]{fact="dynamodb.mrec-lag"}.

## Passes

    The round trip takes a while.
`,
}

/** A record that a place in a text rests on. */
export interface Used {
  readonly place: Place
  readonly record: PriceRecord | FactRecord
}

/** The prices and facts that a quantity was worked out of. */
export function recordsOf(quantity: Quantity, book: Book): readonly (PriceRecord | FactRecord)[] {
  return givensOf(quantity).flatMap(({ step }): readonly (PriceRecord | FactRecord)[] => {
    const origin = step.operation === 'given' ? step.origin : undefined
    const fact = origin?.kind === 'fact' ? book.facts.get(origin.id) : undefined
    if (fact) return [fact]
    if (origin?.kind !== 'price') return []
    const [item = '', region = ''] = origin.id.split(' ')
    return (book.prices.get(item) ?? []).filter((record) => record.region === region || record.region === '*')
  })
}

/** A warning for each source of which a record in use is past its review, at the first place. */
export function judgeReviews(used: readonly Used[], asOf: string): Finding[] {
  const bySource = new Map<string, { first: Used; review: string; places: Set<string> }>()
  for (const use of used) {
    const { record, place } = use
    if (!isPastReview(record, asOf)) continue
    const known = bySource.get(record.source)
    const at = `${place.line}:${place.column}`
    if (known) known.places.add(at)
    else bySource.set(record.source, { first: use, review: record.review, places: new Set([at]) })
  }
  return [...bySource].map(([source, { first, review, places }]) => {
    const message = `${source} should have been looked at again by ${review}; today is ${asOf}`
    const finding = makeFinding(first.place, pastReviewPage.name, message, 'warning')
    const rest = `${places.size} ${places.size === 1 ? 'figure rests' : 'figures rest'} on it here; last checked on ${first.record.checked}`
    return { ...finding, notes: [rest] }
  })
}

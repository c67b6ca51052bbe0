import type { Book, FactRecord } from '../../book/index.ts'
import { type Mention, readNumbers } from '../../numbers/index.ts'
import { type Document, sourceRange } from '../../text/index.ts'
import type { Evidence } from '../standings/ledger.ts'
import { agreesWithFact } from './judge-fact.ts'

/** A stretch of a source, by offsets, and the facts of the book from which its figures are. */
export interface CitedStretch {
  readonly start: number
  readonly end: number
  readonly facts: readonly string[]
}

/** The figures of stretches that name their facts: cited where one of these states the same number of the same thing. */
export function citeNamed(
  document: Document,
  mentions: readonly Mention[],
  stretches: readonly CitedStretch[],
  { facts }: Pick<Book, 'facts'>,
): Evidence[] {
  if (stretches.length === 0) return []
  return mentions.flatMap((mention, index): Evidence[] => {
    const [from] = sourceRange(document, mention.start, mention.end)
    const named = stretches.find(({ start, end }) => start <= from && from < end)?.facts ?? []
    const fact = named
      .flatMap((id) => facts.get(id) ?? [])
      .find((one) => agreesWithFact(mention, one, document.text) === true || isStated(mention, one))
    if (!fact) return []
    return [{ mention: index, standing: 'cited', working: `${fact.statement} (${fact.id}, ${fact.source})` }]
  })
}

/** Whether a fact's own words state a number; what they count may have another name beside it. */
function isStated({ value, unit, per }: Mention, { statement }: FactRecord): boolean {
  return readNumbers(statement).some(
    (one) => one.value === value && one.per === per && (one.unit === unit || (isCount(one.unit) && isCount(unit))),
  )
}

function isCount(unit: string): boolean {
  return unit === 'count' || unit === 'none'
}

import type { Document } from '../../text/index.ts'
import type { Claims } from '../claim.ts'
import type { Figure } from '../figure.ts'
import { gather } from './features.ts'
import { judge, type Retold } from './judge.ts'
import { listQueries, type Query } from './list-queries.ts'
import { Statements } from './statements.ts'

/** What asks for an amount that has to be worked out of several, or for that of another year. */
const ELSE = /\b(?:both|together|combined|in all|in total|altogether|between|back|(?:19|20)\d\d)\b/g

/** The answers and summaries of a text that state again what it tells elsewhere, rightly or not. */
export function findRetold(document: Document, { figures, best }: Pick<Claims, 'figures' | 'best'>): Retold[] {
  const statements = new Statements(document, figures)
  const read = { document, figures, best, statements }
  return listQueries(document, figures, statements).flatMap((query) => {
    const retold = judge(query, gather(read, query))
    return retold === undefined || (!retold.ok && asksElse(query, retold)) ? [] : [retold]
  })

  /** Whether a question asks for more than what would be told again: "How much do both hold?" */
  function asksElse({ as, at }: Query, { original }: Retold): boolean {
    if (as !== 'answer') return false
    const told = statements.plain.slice(...statements.sentenceAt(figures[original] as Figure)).toLowerCase()
    const asked = document.text.slice(...at).toLowerCase()
    return Array.from(asked.matchAll(ELSE)).some(([word]) => !told.includes(word))
  }
}

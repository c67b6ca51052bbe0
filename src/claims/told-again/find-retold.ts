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
    return retold === undefined || (!retold.ok && (asksElse(query, retold) || isWorkedOut(query))) ? [] : [retold]
  })

  /** Whether an answer is worked out of what its own question tells: "At 2 seconds and 90 a second, how many? 180." */
  function isWorkedOut({ as, at, figure }: Query): boolean {
    const claim = best[figure.index]
    if (as !== 'answer' || claim?.ok !== true || claim.inputs.length === 0) return false
    return claim.inputs.every((input) => (figures[input] as Figure).mention.start >= at[0] && input < figure.index)
  }

  /** Whether a question asks for more than what would be told again: "How much do both hold?" */
  function asksElse({ as, at }: Query, { original }: Retold): boolean {
    if (as !== 'answer') return false
    const told = statements.plain.slice(...statements.sentenceAt(figures[original] as Figure)).toLowerCase()
    const asked = document.text.slice(...at).toLowerCase()
    return Array.from(asked.matchAll(ELSE)).some(([word]) => !told.includes(word))
  }
}

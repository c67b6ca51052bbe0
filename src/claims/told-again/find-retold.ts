import type { Document } from '../../text/index.ts'
import type { Claims } from '../claim.ts'
import type { Figure } from '../figure.ts'
import { gather } from './features.ts'
import { judge, type Retold } from './judge.ts'
import { listQueries, type Query } from './list-queries.ts'
import { Statements } from './statements.ts'

/** What asks for an amount that has to be worked out of several, or for that of another year. */
const ELSE = /\b(?:both|together|combined|in all|in total|altogether|between|back|(?:19|20)\d\d)\b/g

/** Of what a factor is told. */
const QUALITY = /^(?:-fold)?(?: times?)?(?: as)? ([\p{L}-]+)/u
/** From these odds on a working leaves nothing to compare. */
const CERTAIN = 0.9

/** The answers and summaries of a text that state again what it tells elsewhere, rightly or not. */
export function findRetold(document: Document, { figures, best }: Pick<Claims, 'figures' | 'best'>): Retold[] {
  const statements = new Statements(document, figures)
  const read = { document, figures, best, statements }
  return listQueries(document, figures, statements).flatMap((query) => {
    const retold = judge(query, gather(read, query))
    if (retold === undefined || retold.ok) return retold ?? []
    return asksElse(query, retold) || isWorkedOut(query) || isOfElse(retold) ? [] : [retold]
  })

  /**
   * Whether an answer is worked out of what its own question tells: "At 2 seconds and 90 a second, how many? 180.", or a
   * summary's figure right where it stands: "4,500 GB times ten cents, $450".
   */
  function isWorkedOut({ as, at, figure }: Query): boolean {
    const claim = best[figure.index]
    if (claim?.ok !== true || claim.inputs.length === 0) return false
    const inputs = claim.inputs.map((input) => figures[input] as Figure)
    if (as !== 'answer')
      return (
        claim.odds > CERTAIN &&
        inputs.every(({ block, sentence }) => block === figure.block && Math.abs(figure.sentence - sentence) < 2)
      )
    return inputs.every(({ mention, index }) => mention.start >= at[0] && index < figure.index)
  }

  /** Whether two factors are told of other qualities: "three times as fast", "3.5 times as many". */
  function isOfElse({ figure, original }: Retold): boolean {
    const [one, other] = [figures[figure], figures[original]] as [Figure, Figure]
    return one.kind === 'multiplier' && qualityOf(one) !== qualityOf(other)
  }

  function qualityOf({ mention }: Figure): string {
    return QUALITY.exec(document.text.slice(mention.end, mention.end + 40))?.[1] ?? ''
  }

  /** Whether a question asks for more than what would be told again: "How much do both hold?" */
  function asksElse({ as, at }: Query, { original }: Retold): boolean {
    if (as !== 'answer') return false
    const told = statements.plain.slice(...statements.sentenceAt(figures[original] as Figure)).toLowerCase()
    const asked = document.text.slice(...at).toLowerCase()
    return Array.from(asked.matchAll(ELSE)).some(([word]) => !told.includes(word))
  }
}

import type { Document } from '../../text/index.ts'
import type { Claims } from '../claim.ts'
import { gather } from './features.ts'
import { judge, type Retold } from './judge.ts'
import { listQueries } from './list-queries.ts'
import { Statements } from './statements.ts'

/** The answers and summaries of a text that state again what it tells elsewhere, rightly or not. */
export function findRetold(document: Document, { figures, best }: Pick<Claims, 'figures' | 'best'>): Retold[] {
  const statements = new Statements(document, figures)
  const read = { document, figures, best, statements }
  return listQueries(document, figures, statements).flatMap((query) => judge(query, gather(read, query)) ?? [])
}

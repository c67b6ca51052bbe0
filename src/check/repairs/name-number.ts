import type { Mention } from '../../numbers/index.ts'
import { type Document, markedRange, placeAt } from '../../text/index.ts'
import { wordsOf } from '../make-finding.ts'

/** A number as a reason names it: its words and its place, `"1,505 euros" (7:14)`. */
export function nameNumber(document: Document, mention: Mention): string {
  const [start] = markedRange(document, mention.start, mention.end)
  const { line, column } = placeAt(document, start)
  return `${JSON.stringify(wordsOf(document, mention).replaceAll(/\s+/g, ' '))} (${line}:${column})`
}

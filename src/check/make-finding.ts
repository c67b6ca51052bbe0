import { intervalOf, type Mention } from '../numbers/index.ts'
import { type Document, markedRange, placeAt, sourceRange } from '../text/index.ts'
import type { Finding, FindingValue, Place, Severity } from './finding.ts'

/** The place of a stretch of a document's plain text, in its source. */
export function placeOf(file: string, document: Document, start: number, end: number): Place {
  const [from, to] = sourceRange(document, start, end)
  const first = placeAt(document, from)
  const last = placeAt(document, to)
  return { file, line: first.line, column: first.column, endLine: last.line, endColumn: last.column }
}

/** The place of a number: its phrase with its unit noun, without its period. */
export function placeOfMention(file: string, document: Document, mention: Mention): Place {
  const [from, to] = markedRange(document, mention.start, Math.max(mention.end, mention.nounEnd))
  const first = placeAt(document, from)
  const last = placeAt(document, to)
  return { file, line: first.line, column: first.column, endLine: last.line, endColumn: last.column }
}

/** The words of a number as they stand in the source. */
export function wordsOf(document: Document, mention: Mention): string {
  return document.text.slice(mention.start, Math.max(mention.end, mention.nounEnd))
}

/** A finding with nothing but its first line. */
export function makeFinding(place: Place, rule: string, message: string, severity: Severity = 'error'): Finding {
  return { ...place, rule, severity, changesCheaper: false, message, notes: [], related: [] }
}

/** What a mention states, as numbers a program can read; an open end stands at the stated value. */
export function statedOf(document: Document, mention: Mention): FindingValue & { readonly text: string } {
  const { from, to } = intervalOf(mention)
  const value = Number(mention.value)
  const interval: [number, number] = [Number(from ?? value), Number(to ?? value)]
  const per = mention.per === '' ? {} : { per: mention.per }
  return { text: wordsOf(document, mention), value, unit: mention.unit, interval, ...per }
}

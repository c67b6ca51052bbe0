import { type Document, readDocument } from '../../text/index.ts'

/** A stretch of a source that is prose, among what is not. */
export interface Prose {
  readonly start: number
  readonly end: number
}

/** A source of which only some stretches are prose, each a paragraph of its own; places are those of the whole source. */
export function keepWords(source: string, prose: readonly Prose[]): Document {
  let kept = ''
  for (const { start, end } of prose) {
    const blank = source.slice(kept.length, start).replace(/[^\n]/g, ' ')
    // What stands right before is no prose, and makes room for a blank line.
    kept += `${blank.slice(0, -2)}\n\n${source.slice(start, end).replace(/\n/g, ' ')}`
  }
  kept += source.slice(kept.length).replace(/[^\n]/g, ' ')
  return { ...readDocument(kept, 'script'), source, lines: readDocument(source, 'script').lines }
}

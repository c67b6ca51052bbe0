import { type Document, placeAt, sourceRange } from '../text/index.ts'
import { FormatError, type Section, type Stretch } from './episode.ts'

/** The sections of a script with `##` headings; text before the first of them is named, not dropped. */
export function readScript(script: Document): Section[] {
  const { text, blocks } = script
  const sections: { title: string; paragraphs: Stretch[] }[] = []
  for (const [index, kind] of blocks.kind.entries()) {
    const stretch = { start: blocks.start[index] as number, end: blocks.end[index] as number }
    const section = sections.at(-1)
    if (kind === 'heading') sections.push({ title: text.slice(stretch.start, stretch.end), paragraphs: [] })
    else if (kind === 'cell' || kind === 'meta') throw unspoken(script, stretch.start)
    else if (kind !== 'paragraph') continue
    else if (section) section.paragraphs.push(stretch)
    else throw new FormatError('text before the first "## " heading', lineOf(script, stretch.start))
  }
  return sections
}

function unspoken(script: Document, at: number): FormatError {
  return new FormatError("a table or front matter isn't spoken: it belongs in the outline", lineOf(script, at))
}

function lineOf(script: Document, at: number): number {
  return placeAt(script, sourceRange(script, at, at)[0]).line
}

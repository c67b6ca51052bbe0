import type { Document } from '../../text/index.ts'

/** A line of a text: its stretch, its number where it is an item of a numbered list, and whether it is a heading. */
export interface Line {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly ordinal: number
  readonly isHeading: boolean
  /** The block that it stands in. */
  readonly block: number
}

/** What begins with one of these opens a line of a quiz, and is nobody's name. */
const PART_OF_QUIZ =
  /\b(?:questions?|answers?|numbers?|quiz|recall|retrieval|review|prompts?|bonus|q|a|ans|solutions?)\b/i

/** The lines of a document's paragraphs, items and headings, in order, without who speaks; tables are left out. */
export function readLines(document: Document): Line[] {
  const { blocks, text } = document
  const lines: Line[] = []
  const speakers = readSpeakers(document)
  for (const [block, kind] of blocks.kind.entries()) {
    if (kind !== 'paragraph' && kind !== 'heading') continue
    const from = blocks.start[block] as number
    const to = blocks.end[block] as number
    const parent = blocks.parent[block] as number
    let ordinal = blocks.start[parent] === from ? (blocks.extra[parent] as number) : 0
    let start = from
    if (speakers.has(labelOf(document, block))) {
      start = blocks.labelEnd[block] as number
      while (text[start] === ' ') start++
    }
    for (const said of text.slice(start, to).split('\n')) {
      const end = start + said.length
      if (said.trim() !== '') lines.push({ start, end, text: said, ordinal, isHeading: kind === 'heading', block })
      ordinal = 0
      start = end + 1
    }
  }
  return lines
}

/** A name: words that all begin with a capital. */
const NAME = /^(?:\p{Lu}[\p{L}.'’-]*\s?){1,3}:$/u

/** Who speaks: names in capitals, and those at which more than one line of a text begins; then all names that open one. */
function readSpeakers(document: Document): Set<string> {
  const found = new Set<string>()
  const met = new Set<string>()
  for (const block of document.blocks.kind.keys()) {
    const label = labelOf(document, block)
    if (!NAME.test(label) || PART_OF_QUIZ.test(label)) continue
    if (met.has(label) || label === label.toUpperCase()) found.add(label)
    met.add(label)
  }
  return found.size > 0 ? met : found
}

function labelOf({ blocks, text }: Document, block: number): string {
  return text.slice(blocks.start[block], Math.max(blocks.start[block] as number, blocks.labelEnd[block] as number))
}

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

/** The lines of a document's paragraphs, items and headings, in order; tables are left out. */
export function readLines({ blocks, text }: Document): Line[] {
  const lines: Line[] = []
  for (const [block, kind] of blocks.kind.entries()) {
    if (kind !== 'paragraph' && kind !== 'heading') continue
    const from = blocks.start[block] as number
    const to = blocks.end[block] as number
    const parent = blocks.parent[block] as number
    let ordinal = blocks.start[parent] === from ? (blocks.extra[parent] as number) : 0
    let start = from
    for (const said of text.slice(from, to).split('\n')) {
      const end = start + said.length
      if (said.trim() !== '') lines.push({ start, end, text: said, ordinal, isHeading: kind === 'heading', block })
      ordinal = 0
      start = end + 1
    }
  }
  return lines
}

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
    const isFirst = parent >= 0 && blocks.kind[parent] === 'item' && blocks.start[parent] === from
    let ordinal = isFirst ? (blocks.extra[parent] as number) : 0
    for (let start = from; start < to; ) {
      const stop = text.indexOf('\n', start)
      const end = stop < 0 || stop > to ? to : stop
      const said = text.slice(start, end)
      if (said.trim() !== '') lines.push({ start, end, text: said, ordinal, isHeading: kind === 'heading', block })
      ordinal = 0
      start = end + 1
    }
  }
  return lines
}

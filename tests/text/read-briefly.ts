import { type Document, type Format, isLeaf, readDocument } from '../../src/text/index.ts'

/** A document's leaves, one line each: `item>paragraph 2: text`. */
function leavesOf(document: Document): string[] {
  const { kind, start, end, parent } = document.blocks
  return kind.flatMap((name, block) => {
    if (!isLeaf(name)) return []
    const around = kind[parent[block] ?? -1]
    return [`${around === undefined ? '' : `${around}>`}${name}: ${document.text.slice(start[block], end[block])}`]
  })
}

/** The leaves of a source. */
export function readBriefly(source: string, format: Format = 'markdown'): string[] {
  return leavesOf(readDocument(source, format))
}

/** The plain text of a source. */
export function textOf(source: string, format: Format = 'markdown'): string {
  return readDocument(source, format).text.trimEnd()
}

import { blockAt, type Document, sourceRange } from '../../text/index.ts'

/** The words of the sentence, or of the row of a table, in which a place of the source lies; '' where none does. */
export function findSentence(document: Document, line: number, column: number): string {
  const range = rangeOfSentence(document, line, column)
  return range
    ? document.text
        .slice(...range)
        .replaceAll(/\s+/g, ' ')
        .trim()
    : ''
}

/** Where that sentence or row stands in the plain text. */
export function rangeOfSentence(document: Document, line: number, column: number): [number, number] | undefined {
  const offset = (document.lines[line - 1] ?? 0) + column - 1
  const { start, end } = document.sentences
  let [low, high] = [0, start.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const [from] = sourceRange(document, start[middle] as number, end[middle] as number)
    if (from <= offset) low = middle + 1
    else high = middle
  }
  if (low === 0) return undefined
  const [from, to] = [start[low - 1] as number, end[low - 1] as number]
  return rowAround(document, from) ?? [from, to]
}

function rowAround(document: Document, at: number): [number, number] | undefined {
  const { kind, parent, start, end } = document.blocks
  const block = blockAt(document, at)
  if (kind[block] !== 'cell') return undefined
  const row = parent[block] as number
  return [start[row] as number, end[row] as number]
}

import type { Range } from 'vscode-languageserver/node'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import type { Place } from '../check/index.ts'

/** The range of a place. A finding's lines end with `\n` alone, an editor's with a lone `\r` too: so it goes by offsets. */
export function rangeOf(document: TextDocument, { line, column, endLine, endColumn }: Omit<Place, 'file'>): Range {
  const text = document.getText()
  const start = offsetOf(text, line, column)
  const end = offsetOf(text, endLine, endColumn)
  return { start: document.positionAt(start), end: document.positionAt(Math.max(start, end)) }
}

function offsetOf(text: string, line: number, column: number): number {
  let start = 0
  for (let at = 1; at < line; at++) {
    const end = text.indexOf('\n', start)
    if (end < 0) return text.length
    start = end + 1
  }
  return Math.min(text.length, start + column - 1)
}

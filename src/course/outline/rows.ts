import { type SourceLine, type Spot, spotOf } from './lines.ts'

/** Whether a line is the delimiter row of a table. */
export function isDelimiter({ text }: SourceLine): boolean {
  return /^\s*\|[-|:\s]+$/.test(text)
}

/** The cells of a table's row, without the backslashes of its escaped bars. */
function splitRow(line: SourceLine): Spot[] {
  const cells: Spot[] = []
  let from = line.text.indexOf('|') + 1
  for (let at = from; at <= line.text.length; at++) {
    if (line.text[at] === '\\') at++
    else if (line.text[at] === '|' || (at === line.text.length && line.text.slice(from).trim() !== '')) {
      const cell = spotOf(line, from, at)
      cells.push({ ...cell, text: cell.text.replaceAll('\\|', '|') })
      from = at + 1
    }
  }
  return cells
}

/** The rows of the table that begins at a line, its delimiter row aside. */
export function readRows(lines: readonly SourceLine[], start: number): Spot[][] {
  const rows = lines.slice(start, start + 1).map(splitRow)
  for (let at = start + 2; lines[at]?.text.trimStart().startsWith('|'); at++)
    rows.push(splitRow(lines[at] as SourceLine))
  return rows
}

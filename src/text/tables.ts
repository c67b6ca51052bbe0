/** The cells of a table row in source[from, to), each trimmed, as [start, end) pairs. */
export function splitCells(source: string, from: number, to: number): number[] {
  const cells: number[] = []
  let start = from
  let at = from
  while (at < to && isBlank(source.charCodeAt(at))) at++
  if (source.charCodeAt(at) === 124) start = ++at
  for (; at < to; at++) {
    const code = source.charCodeAt(at)
    if (code === 92) at++
    else if (code === 124) {
      addCell(source, start, at, cells)
      start = at + 1
    }
  }
  let rest = start
  while (rest < to && isBlank(source.charCodeAt(rest))) rest++
  if (rest < to) addCell(source, start, to, cells)
  return cells
}

function addCell(source: string, from: number, to: number, cells: number[]): void {
  let start = from
  let end = to
  while (start < end && isBlank(source.charCodeAt(start))) start++
  while (end > start && isBlank(source.charCodeAt(end - 1))) end--
  cells.push(start, end)
}

function isBlank(code: number): boolean {
  return code === 32 || code === 9 || code === 13
}

/** Where the text of a line starts after spaces and tabs. */
export function afterIndent(source: string, from: number, to: number): number {
  let at = from
  while (at < to && (source.charCodeAt(at) === 32 || source.charCodeAt(at) === 9)) at++
  return at
}

/** How wide the white space of source[from, to) is, a tab being up to 4. */
export function widthOf(source: string, from: number, to: number): number {
  let width = 0
  for (let at = from; at < to; at++) width += source.charCodeAt(at) === 9 ? 4 - (width % 4) : 1
  return width
}

/** Where the content of a line starts after its block quote marks. */
export function afterQuotes(source: string, from: number, to: number): number {
  let start = from
  for (let at = afterIndent(source, from, to); at < to && source.charCodeAt(at) === 62; ) {
    start = source.charCodeAt(at + 1) === 32 ? at + 2 : at + 1
    at = afterIndent(source, start, to)
  }
  return Math.min(start, to)
}

/** The length of a code fence at this place, or 0. */
export function fenceLength(source: string, at: number, to: number): number {
  const code = source.charCodeAt(at)
  if (code !== 96 && code !== 126) return 0
  let end = at
  while (end < to && source.charCodeAt(end) === code) end++
  if (end - at < 3) return 0
  return code === 96 && source.slice(end, Math.min(to, end + 200)).includes('`') ? 0 : end - at
}

/** The level of an ATX heading at this place, or 0. */
export function headingLevel(source: string, at: number, to: number): number {
  let end = at
  while (end < to && end - at < 7 && source.charCodeAt(end) === 35) end++
  const level = end - at
  const spaced = end >= to || source.charCodeAt(end) === 32 || source.charCodeAt(end) === 9
  return level > 0 && level < 7 && spaced ? level : 0
}

/** The code of the one mark that fills a line (`---`, `***`, `===`), or 0. */
export function ruleMark(source: string, at: number, to: number): number {
  const code = source.charCodeAt(at)
  if (code !== 45 && code !== 42 && code !== 95 && code !== 61) return 0
  let count = 0
  for (let next = at; next < to; next++) {
    const here = source.charCodeAt(next)
    if (here === code) count++
    else if (here !== 32 && here !== 9 && here !== 13) return 0
  }
  return count > 2 ? code : 0
}

/** A list marker at this place: where the item's text starts and its ordinal (0 for a bullet), or undefined. */
export function listMarker(source: string, at: number, to: number): { end: number; ordinal: number } | undefined {
  const code = source.charCodeAt(at)
  if (code === 45 || code === 42 || code === 43 || code === 0x2022) return spacedMarker(source, at + 1, to, 0)
  let end = at
  while (end < to && end - at < 9 && isDigit(source.charCodeAt(end))) end++
  if (end === at || (!')'.includes(source.charAt(end)) && source.charCodeAt(end) !== 46)) return undefined
  return spacedMarker(source, end + 1, to, Number(source.slice(at, end)))
}

function spacedMarker(source: string, end: number, to: number, ordinal: number) {
  if (end > to) return undefined
  const code = source.charCodeAt(end)
  if (end < to && code !== 32 && code !== 9) return undefined
  const text = afterIndent(source, end, to)
  const box = /^\[[ xX]\] /.test(source.slice(text, text + 4))
  return { end: box ? text + 4 : text, ordinal }
}

/** Whether a line is the delimiter row of a table. */
export function isDelimiterRow(source: string, at: number, to: number): boolean {
  let dashes = 0
  let bars = 0
  for (let next = at; next < to; next++) {
    const code = source.charCodeAt(next)
    if (code === 45) dashes++
    else if (code === 124 || code === 43) bars++
    else if (code !== 58 && code !== 32 && code !== 9 && code !== 13) return false
  }
  return dashes > 0 && bars > 0
}

/** Where a leading label such as `Host:` or `**Total per region**:` ends, after its colon; or -1. */
export function labelEnd(source: string, at: number, to: number): number {
  const limit = Math.min(to, at + 64)
  let words = 1
  for (let next = at; next < limit; next++) {
    const code = source.charCodeAt(next)
    if (code === 58) return next > at && closesLabel(source, next, to) ? afterMarks(source, next + 1, to) : -1
    if (code === 32 && ++words > 7) return -1
    if (code === 46 || code === 44 || code === 59 || code === 63 || code === 33 || code === 60 || code === 123)
      return -1
    if (next === at && !startsLabel(code)) return -1
  }
  return -1
}

function afterMarks(source: string, at: number, to: number): number {
  let end = at
  while (end < to && source.charCodeAt(end) === 42) end++
  return end
}

function closesLabel(source: string, colon: number, to: number): boolean {
  const end = afterMarks(source, colon + 1, to)
  const code = source.charCodeAt(end)
  return end >= to || code === 32 || code === 9 || code === 13
}

function startsLabel(code: number): boolean {
  return (code >= 65 && code <= 90) || code === 42 || code === 95 || code === 34 || (code > 0xbf && code < 0x250)
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}

import { lineOf } from './builder.ts'
import type { Cursor } from './cursor.ts'
import { braceEnd, tagEnd } from './tags.ts'

/** Knows how far comments, tags and expressions reach, over lines and blank lines. */
export class Constructs {
  private readonly cursor: Cursor
  /** Whether some braces or tag had no end: looking further than a blank line would take quadratic time. */
  private isBroken = false

  constructor(cursor: Cursor) {
    this.cursor = cursor
  }

  /** How far what opens in source[from, to) reaches; -1 after something of MDX that has no end, which is skipped. */
  reach(from: number, to: number): number {
    const { finder, format, source } = this.cursor
    const comment = finder.next('<!--', from)
    const close = comment >= 0 && comment < to ? finder.next('-->', comment) : -1
    if (close >= to) return this.lineEnd(close)
    if (format !== 'mdx') return to
    const code = finder.next('`', from)
    const hasCode = code >= 0 && code < to
    for (let at = from; at < to; at++) {
      const here = source.charCodeAt(at)
      if (here === 92) at++
      else if (here === 96 && hasCode) at = skipCode(source, at, to)
      else if (here === 123 || here === 60) {
        const end = this.endOf(at, this.cursor.line)
        if (end === -1) return this.skipBroken()
        if (end > to) return this.reach(end, this.lineEnd(end))
        if (end > at) at = end - 1
      }
    }
    return to
  }

  /** Where the braces or tag that open here end; -1 when they never do, -2 when this is a plain `<`. */
  endOf(at: number, line: number): number {
    const { source, finder } = this.cursor
    const isTag = source.charCodeAt(at) === 60
    if (isTag && !/[A-Za-z/>]/.test(source.charAt(at + 1))) return -2
    const limit = this.isBroken ? this.blankAfter(line) : source.length
    const end = isTag ? tagEnd(source, at, limit, finder, true) : braceEnd(source, at, limit)
    if (end < 0) this.isBroken = true
    return end
  }

  private skipBroken(): number {
    const { cursor } = this
    const first = cursor.line
    do cursor.load(++cursor.line)
    while (!cursor.isAtEnd() && !cursor.isBlank())
    cursor.builder.skip(first, cursor.line, 'a tag or an expression is never closed')
    return -1
  }

  private blankAfter(line: number): number {
    const { lines, source } = this.cursor
    let next = line + 1
    while (next < lines.length && (lines[next + 1] ?? source.length) - (lines[next] ?? 0) > 1) next++
    return lines[next] ?? source.length
  }

  private lineEnd(at: number): number {
    const { lines, source } = this.cursor
    const next = lines[lineOf(lines, at) + 1]
    return next === undefined ? source.length : next - 1
  }
}

function skipCode(source: string, at: number, to: number): number {
  let open = at
  while (open < to && source.charCodeAt(open) === 96) open++
  const close = source.indexOf('`'.repeat(Math.min(open - at, 10)), open)
  return close < 0 || close >= to ? open - 1 : close + (open - at) - 1
}

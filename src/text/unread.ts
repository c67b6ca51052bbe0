import { lineOf } from './builder.ts'
import type { Constructs } from './constructs.ts'
import type { Cursor } from './cursor.ts'
import { afterIndent, fenceLength } from './shapes.ts'

/** Passes over what is no text and starts on this line; whether there was such a thing. */
export function skipUnread(cursor: Cursor, constructs: Constructs, isInItem: boolean): boolean {
  return skipFence(cursor) || skipRaw(cursor) || skipIndentedCode(cursor, isInItem) || skipModule(cursor, constructs)
}

/** Whether the line holds NUL bytes, which no text does. */
export function isBinary(cursor: Cursor): boolean {
  return cursor.finder.next('\0', cursor.from) >= 0 && cursor.source.slice(cursor.from, cursor.to).includes('\0')
}

/** Passes over lines that are no text, and reports them; whether there were any. */
export function skipBinary(cursor: Cursor): boolean {
  if (!isBinary(cursor)) return false
  const first = cursor.line
  do cursor.load(++cursor.line)
  while (!cursor.isAtEnd() && isBinary(cursor))
  cursor.builder.skip(first, cursor.line, 'the lines hold NUL bytes: not text')
  return true
}

function skipFence(cursor: Cursor): boolean {
  const fence = fenceLength(cursor.source, cursor.at, cursor.to)
  if (fence === 0) return false
  const first = cursor.line
  const mark = cursor.code()
  while (++cursor.line < cursor.lines.length) {
    cursor.load(cursor.line)
    if (!isOnly(cursor, mark, fence)) continue
    cursor.line++
    cursor.afterBlank = true
    return true
  }
  cursor.builder.skip(first, cursor.line, 'the code fence is never closed')
  return true
}

/** Whether the line is nothing but at least so many marks. */
function isOnly({ source, at, to }: Cursor, mark: number, least: number): boolean {
  let end = at
  while (end < to && source.charCodeAt(end) === mark) end++
  return end - at >= least && afterIndent(source, end, to) >= to
}

const raw = /^<(script|style|pre|textarea)(?=[\s>])/i

/** An element whose content is no prose, up to the line that ends it. */
function skipRaw(cursor: Cursor): boolean {
  const name = raw.exec(cursor.source.slice(cursor.at, cursor.at + 12))?.[1]
  if (name === undefined || cursor.format === 'script') return false
  const first = cursor.line
  const close = cursor.finder.next(`</${name}>`, cursor.at)
  const last = close < 0 ? cursor.lines.length - 1 : lineOf(cursor.lines, close)
  // What ends on the line it starts on may have prose behind it.
  if (last === first && close >= 0) return false
  cursor.line = last + 1
  cursor.afterBlank = true
  if (close < 0) cursor.builder.skip(first, cursor.line, `the element ${name} is never closed`)
  return true
}

function skipIndentedCode(cursor: Cursor, isInItem: boolean): boolean {
  if (cursor.format !== 'markdown' || !cursor.afterBlank || isInItem || cursor.indent() < 4) return false
  do cursor.load(++cursor.line)
  while (!cursor.isAtEnd() && !cursor.isBlank() && cursor.indent() >= 4)
  return true
}

/** MDX: `import` and `export` at a line start are code up to a blank line outside braces. */
function skipModule(cursor: Cursor, constructs: Constructs): boolean {
  if (cursor.format !== 'mdx' || !cursor.afterBlank) return false
  if (!/^(?:import|export)\b/.test(cursor.source.slice(cursor.at, cursor.at + 8))) return false
  while (!cursor.isAtEnd()) {
    cursor.load(cursor.line)
    if (cursor.isBlank()) return true
    const brace = cursor.findOnLine('{')
    const end = brace >= 0 ? constructs.endOf(brace, cursor.line) : -1
    cursor.line = Math.max(cursor.line, end < 0 ? 0 : lineOf(cursor.lines, end - 1)) + 1
  }
  return true
}

import { type Cut, lineOf } from './builder.ts'
import { Constructs } from './constructs.ts'
import { Cursor } from './cursor.ts'
import type { BlockKind, Document, Format } from './document.ts'
import { readFrontMatter } from './front-matter.ts'
import { Inline } from './inline.ts'
import { Items } from './items.ts'
import * as shapes from './shapes.ts'
import { splitCells } from './tables.ts'
import { isBinary, skipBinary, skipUnread } from './unread.ts'

/** Reads a source into plain text, its structure, and an exact map back to the source. */
export function readDocument(source: string, format: Format): Document {
  return new Reader(source, format).read()
}

/** Reads block by block. */
class Reader {
  private readonly cursor: Cursor
  private readonly constructs: Constructs
  private readonly items: Items
  private readonly inline: Inline

  constructor(source: string, format: Format) {
    this.cursor = new Cursor(source, format)
    this.constructs = new Constructs(this.cursor)
    this.items = new Items(this.cursor)
    this.inline = new Inline(source, format === 'mdx')
  }

  read(): Document {
    const { cursor } = this
    cursor.line = readFrontMatter(cursor.builder)
    while (!cursor.isAtEnd()) this.readBlock()
    this.items.closeAll()
    return cursor.builder.finish()
  }

  private readBlock(): void {
    const { cursor } = this
    cursor.load(cursor.line)
    if (cursor.isBlank()) {
      this.pass()
      return
    }
    if (
      this.readDeclaration() ||
      skipBinary(cursor) ||
      this.readComment() ||
      skipUnread(cursor, this.constructs, !this.items.isEmpty())
    )
      return
    if (this.readHeading() || this.readRule() || this.readTable() || this.readItem() || this.readReference()) return
    this.items.leave()
    this.readParagraph(cursor.at)
  }

  /** Goes past a line after which a new block starts. */
  private pass(): void {
    this.cursor.line++
    this.cursor.afterBlank = true
  }

  /** `<?xml … ?>` at the top of SSML is said by nobody. */
  private readDeclaration(): boolean {
    const { cursor } = this
    if (cursor.line > 0 || !cursor.source.startsWith('<?xml', cursor.at)) return false
    cursor.line++
    return true
  }

  private readComment(): boolean {
    const { cursor } = this
    if (!cursor.source.startsWith('<!--', cursor.at)) return false
    const close = cursor.finder.next('-->', cursor.at + 4)
    if (close < 0) {
      cursor.builder.skip(cursor.line, cursor.lines.length, 'the comment is never closed')
      cursor.line = cursor.lines.length
      return true
    }
    const last = lineOf(cursor.lines, close)
    cursor.line = last + 1
    cursor.load(last)
    cursor.at = shapes.afterIndent(cursor.source, close + 3, cursor.to)
    if (cursor.isBlank()) return true
    cursor.line = last
    this.readParagraph(cursor.at)
    return true
  }

  private readHeading(): boolean {
    const { source, at, to } = this.cursor
    const level = shapes.headingLevel(source, at, to)
    if (level === 0) return false
    this.items.closeAll()
    let end = to
    while (end > at && /[#\s]/.test(source.charAt(end - 1))) end--
    const from = shapes.afterIndent(source, at + level, to)
    if (end > from) this.addLeaf('heading', -1, level, from, end)
    this.pass()
    return true
  }

  private readRule(): boolean {
    const { source, at, to } = this.cursor
    if (shapes.ruleMark(source, at, to) === 0) return false
    this.pass()
    return true
  }

  private readTable(): boolean {
    const { cursor, items } = this
    const bar = cursor.findOnLine('|')
    if (bar < 0) return false
    const second = cursor.finder.next('|', bar + 1)
    const isBare = cursor.code() === 124 && second >= 0 && second < cursor.to
    const header = this.nextIsDelimiter()
    if (!isBare && !header) return false
    items.leave()
    const table = cursor.builder.open('table', items.parent(), 0, header ? 1 : 0)
    for (let row = 0; !cursor.isAtEnd(); cursor.line++) {
      cursor.load(cursor.line)
      if (cursor.findOnLine('|') < 0) break
      if (!shapes.isDelimiterRow(cursor.source, cursor.at, cursor.to)) this.addRow(table, row++)
    }
    cursor.builder.close(table, 2)
    cursor.afterBlank = true
    return true
  }

  private nextIsDelimiter(): boolean {
    const { cursor } = this
    if (cursor.line + 1 >= cursor.lines.length) return false
    cursor.load(cursor.line + 1)
    const found = !cursor.isBlank() && shapes.isDelimiterRow(cursor.source, cursor.at, cursor.to)
    cursor.load(cursor.line)
    return found
  }

  private addRow(table: number, number: number): void {
    const { builder, source, at, to } = this.cursor
    const row = builder.open('row', table, number)
    const cells = splitCells(source, at, to)
    for (let cell = 0; cell < cells.length; cell += 2) {
      const separator = cell + 2 >= cells.length ? '\n\n' : '\t'
      this.addLeaf('cell', row, cell / 2, cells[cell] ?? 0, cells[cell + 1] ?? 0, [], separator)
    }
    builder.close(row, 2)
  }

  private readItem(): boolean {
    const { cursor } = this
    const marker = shapes.listMarker(cursor.source, cursor.at, cursor.to)
    if (marker === undefined) return false
    this.items.start(marker.end, marker.ordinal)
    if (marker.end < cursor.to) this.readParagraph(marker.end)
    else cursor.line++
    return true
  }

  /** A link's target is passed over, a footnote's text is read. */
  private readReference(): boolean {
    const { cursor } = this
    const { source, at } = cursor
    if (cursor.code() !== 91) return false
    const close = cursor.findOnLine(']:')
    if (close < 0 || close - at > 200) return false
    if (source.charCodeAt(at + 1) === 94) {
      this.readParagraph(close + 2)
      return true
    }
    if (!/^\s*(?:<|\S*[/#.])/.test(source.slice(close + 2, Math.min(cursor.to, close + 300)))) return false
    cursor.line++
    return true
  }

  private readParagraph(from: number): void {
    const { cursor, constructs } = this
    const prefixes: Cut[] = []
    const first = cursor.line
    let end = constructs.reach(cursor.at, cursor.to)
    if (end < 0) return
    for (cursor.line++; !cursor.isAtEnd(); cursor.line++) {
      const lineStart = cursor.lines[cursor.line] ?? 0
      cursor.load(cursor.line)
      const inside = lineStart < end
      if (!inside && (cursor.isBlank() || this.interrupts())) break
      if (!inside && cursor.from > lineStart) prefixes.push({ from: lineStart, to: cursor.from, instead: '' })
      if (cursor.to <= end) continue
      const reached = constructs.reach(inside ? end : cursor.at, cursor.to)
      if (reached < 0) break
      end = reached
    }
    cursor.afterBlank = false
    const level = this.underlineLevel(first)
    if (level === 0) {
      this.addLeaf('paragraph', this.items.parent(), 0, from, end, prefixes)
      return
    }
    this.items.closeAll()
    cursor.line++
    this.addLeaf('heading', -1, level, from, end, prefixes)
  }

  /** The level of the heading that this line underlines when it is the second of its block; or 0. */
  private underlineLevel(first: number): number {
    const { cursor } = this
    if (cursor.isAtEnd() || cursor.line !== first + 1) return 0
    cursor.load(cursor.line)
    const mark = shapes.ruleMark(cursor.source, cursor.at, cursor.to)
    if (mark === 61) return 1
    return mark === 45 && cursor.format !== 'script' && this.items.isEmpty() ? 2 : 0
  }

  /** Whether this line ends the paragraph before it. */
  private interrupts(): boolean {
    const { cursor } = this
    const { source, at, to } = cursor
    const code = cursor.code()
    if (code === 124 || isBinary(cursor) || source.startsWith('<!--', at)) return true
    if (code === 60 && cursor.format === 'script') return /^<p[\s>]/i.test(source.slice(at, at + 3))
    if (code === 35) return shapes.headingLevel(source, at, to) > 0
    if (code === 96 || code === 126) return shapes.fenceLength(source, at, to) > 0
    if (shapes.ruleMark(source, at, to) > 0) return true
    const marker = shapes.listMarker(source, at, to)
    if (marker !== undefined) return marker.ordinal < 2 || !this.items.isEmpty()
    return shapes.labelEnd(source, at, to) > 0 || (cursor.findOnLine('|') >= 0 && this.nextIsDelimiter())
  }

  private addLeaf(
    kind: BlockKind,
    parent: number,
    level: number,
    from: number,
    to: number,
    prefixes: readonly Cut[] = [],
    separator = '\n\n',
  ): void {
    const { builder, source } = this.cursor
    const { cuts, directives } = this.inline.scan(from, to, prefixes)
    const index = builder.open(kind, parent, level)
    builder.addText(index, from, to, cuts, separator)
    const label = kind === 'paragraph' ? shapes.labelEnd(source, from, to) : -1
    if (label > 0) builder.addLabel(index, label)
    for (const directive of directives) builder.addDirective(directive)
  }
}

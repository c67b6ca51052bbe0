import type { Cut } from './builder.ts'
import { Builder, lineOf } from './builder.ts'
import type { BlockKind, Document, Format } from './document.ts'
import { Finder } from './finder.ts'
import { readFrontMatter } from './front-matter.ts'
import { Inline } from './inline.ts'
import { findLines } from './lines.ts'
import * as shapes from './shapes.ts'
import { splitCells } from './tables.ts'
import { braceEnd, tagEnd } from './tags.ts'

interface OpenItem {
  readonly block: number
  /** The column from which text belongs to this item. */
  readonly indent: number
}

/** Reads a source into plain text, its structure, and an exact map back to the source. */
export function readDocument(source: string, format: Format): Document {
  return new Reader(source, format).read()
}

class Reader {
  private readonly source: string
  private readonly format: Format
  private readonly builder: Builder
  private readonly inline: Inline
  private readonly finder: Finder
  private readonly hasNul: boolean
  private items: OpenItem[] = []
  private line = 0
  private from = 0
  private to = 0
  private at = 0
  private afterBlank = true
  private bracesDead = false

  constructor(source: string, format: Format) {
    this.source = source
    this.format = format
    this.builder = new Builder(source, format, findLines(source))
    this.inline = new Inline(source, format === 'mdx')
    this.finder = new Finder(source)
    this.hasNul = source.includes('\0')
  }

  read(): Document {
    this.line = readFrontMatter(this.builder)
    while (this.line < this.builder.lines.length) this.readBlock()
    this.closeItems(0)
    return this.builder.finish()
  }

  /** Points at a line: its start, its end without the line break, and where its content starts. */
  private load(line: number): void {
    const { lines } = this.builder
    const lineStart = lines[line] ?? this.source.length
    this.to = line + 1 < lines.length ? (lines[line + 1] ?? 0) - 1 : this.source.length
    while (this.to > lineStart && this.isReturn(this.to - 1)) this.to--
    this.from = shapes.afterQuotes(this.source, lineStart, this.to)
    this.at = shapes.afterIndent(this.source, this.from, this.to)
  }

  private isReturn(at: number): boolean {
    return this.source.charCodeAt(at) === 13 || this.source.charCodeAt(at) === 10
  }

  private readBlock(): void {
    this.load(this.line)
    if (this.at >= this.to) {
      this.afterBlank = true
      this.line++
      return
    }
    if (this.readUnreadable() || this.readComment() || this.readCode() || this.readModule()) return
    if (this.readHeading() || this.readRule() || this.readTable() || this.readItem() || this.readReference()) return
    this.leaveItems()
    this.readParagraph('paragraph', this.at, 0)
  }

  private readUnreadable(): boolean {
    if (!this.hasNul || !this.source.slice(this.from, this.to).includes('\0')) return false
    const first = this.line
    do this.load(++this.line)
    while (this.line < this.builder.lines.length && this.source.slice(this.from, this.to).includes('\0'))
    this.builder.skip(first, this.line, 'the lines hold NUL bytes: not text')
    return true
  }

  private readComment(): boolean {
    if (!this.source.startsWith('<!--', this.at)) return false
    const close = this.finder.next('-->', this.at + 4)
    const last = close < 0 ? this.builder.lines.length - 1 : lineOf(this.builder.lines, close)
    if (close < 0) this.builder.skip(this.line, last + 1, 'the comment is never closed')
    this.line = last + 1
    if (close < 0) return true
    this.load(last)
    this.at = shapes.afterIndent(this.source, close + 3, this.to)
    if (this.at < this.to) {
      this.line = last
      this.readParagraph('paragraph', this.at, 0)
    }
    return true
  }

  private readCode(): boolean {
    const fence = shapes.fenceLength(this.source, this.at, this.to)
    if (fence > 0) return this.skipFence(fence)
    if (this.format !== 'markdown' || !this.afterBlank || this.items.length > 0) return false
    if (shapes.widthOf(this.source, this.from, this.at) < 4) return false
    do this.load(++this.line)
    while (this.line < this.builder.lines.length && this.at < this.to && this.isIndented())
    return true
  }

  private isIndented(): boolean {
    return shapes.widthOf(this.source, this.from, this.at) >= 4
  }

  private skipFence(fence: number): boolean {
    const first = this.line
    const mark = this.source.charCodeAt(this.at)
    while (++this.line < this.builder.lines.length) {
      this.load(this.line)
      const closes = this.source.charCodeAt(this.at) === mark && this.isOnly(mark, fence)
      if (!closes) continue
      this.line++
      this.afterBlank = true
      return true
    }
    this.builder.skip(first, this.line, 'the code fence is never closed')
    return true
  }

  private isOnly(mark: number, least: number): boolean {
    let end = this.at
    while (end < this.to && this.source.charCodeAt(end) === mark) end++
    return end - this.at >= least && shapes.afterIndent(this.source, end, this.to) >= this.to
  }

  /** MDX: `import` and `export` at a line start are code up to a blank line outside braces. */
  private readModule(): boolean {
    if (this.format !== 'mdx' || !this.afterBlank) return false
    if (!/^(?:import|export)\b/.test(this.source.slice(this.at, this.at + 8))) return false
    while (this.line < this.builder.lines.length) {
      this.load(this.line)
      if (this.at >= this.to) return true
      const brace = this.finder.next('{', this.at)
      const end = brace >= 0 && brace < this.to ? this.constructEnd(brace, this.line) : -1
      this.line = Math.max(this.line, end < 0 ? 0 : lineOf(this.builder.lines, end - 1)) + 1
    }
    return true
  }

  private readHeading(): boolean {
    const level = shapes.headingLevel(this.source, this.at, this.to)
    if (level === 0) return false
    this.closeItems(0)
    let end = this.to
    while (end > this.at && /[#\s]/.test(this.source.charAt(end - 1))) end--
    const from = shapes.afterIndent(this.source, this.at + level, this.to)
    if (end > from) this.addLeaf('heading', -1, level, from, end, [], '\n\n')
    this.line++
    this.afterBlank = true
    return true
  }

  private readRule(): boolean {
    if (shapes.ruleMark(this.source, this.at, this.to) === 0) return false
    this.line++
    this.afterBlank = true
    return true
  }

  private readTable(): boolean {
    const bar = this.finder.next('|', this.at)
    if (bar < 0 || bar >= this.to) return false
    const bare = this.source.charCodeAt(this.at) === 124 && this.finder.next('|', bar + 1) < this.to
    const header = this.nextIsDelimiter()
    if (!bare && !header) return false
    this.leaveItems()
    const table = this.builder.open('table', this.items.at(-1)?.block ?? -1, 0, header ? 1 : 0)
    let row = 0
    while (this.line < this.builder.lines.length) {
      this.load(this.line)
      const next = this.finder.next('|', this.at)
      if (this.at >= this.to || next < 0 || next >= this.to) break
      this.line++
      if (!shapes.isDelimiterRow(this.source, this.at, this.to)) this.addRow(table, row++)
    }
    this.builder.close(table, 2)
    this.afterBlank = true
    return true
  }

  private nextIsDelimiter(): boolean {
    if (this.line + 1 >= this.builder.lines.length) return false
    this.load(this.line + 1)
    const found = this.at < this.to && shapes.isDelimiterRow(this.source, this.at, this.to)
    this.load(this.line)
    return found
  }

  private addRow(table: number, number: number): void {
    const row = this.builder.open('row', table, number)
    const cells = splitCells(this.source, this.at, this.to)
    for (let cell = 0; cell < cells.length; cell += 2) {
      const last = cell + 2 >= cells.length
      this.addLeaf('cell', row, cell / 2, cells[cell] ?? 0, cells[cell + 1] ?? 0, [], last ? '\n\n' : '\t')
    }
    this.builder.close(row, 2)
  }

  private readItem(): boolean {
    const marker = shapes.listMarker(this.source, this.at, this.to)
    if (marker === undefined) return false
    const indent = shapes.widthOf(this.source, this.from, this.at)
    while (this.items.length > 0 && indent < (this.items.at(-1)?.indent ?? 0)) this.closeItems(this.items.length - 1)
    const parent = this.items.at(-1)?.block ?? -1
    const block = this.builder.open('item', parent, this.items.length + 1, marker.ordinal)
    this.items.push({ block, indent: indent + Math.min(4, Math.max(2, marker.end - this.at)) })
    if (marker.end < this.to) this.readParagraph('paragraph', marker.end, 0)
    else this.line++
    return true
  }

  private readReference(): boolean {
    if (this.source.charCodeAt(this.at) !== 91) return false
    const close = this.finder.next(']:', this.at)
    if (close < 0 || close >= this.to || close - this.at > 200) return false
    if (this.source.charCodeAt(this.at + 1) === 94) {
      this.readParagraph('paragraph', close + 2, 0)
      return true
    }
    if (!/^\s*(?:<|\S*[/#.])/.test(this.source.slice(close + 2, Math.min(this.to, close + 300)))) return false
    this.line++
    return true
  }

  /** After a blank line, text that is not indented as far as an item leaves that item. */
  private leaveItems(): void {
    if (!this.afterBlank) return
    const indent = shapes.widthOf(this.source, this.from, this.at)
    while (this.items.length > 0 && indent < (this.items.at(-1)?.indent ?? 0)) this.closeItems(this.items.length - 1)
  }

  private closeItems(keep: number): void {
    while (this.items.length > keep) {
      const item = this.items.pop()
      if (item !== undefined) this.builder.close(item.block, 2)
    }
  }

  private readParagraph(kind: BlockKind, from: number, level: number): void {
    const prefixes: Cut[] = []
    const first = this.line
    let end = this.reach(this.at, this.to)
    if (end < 0) return
    for (this.line++; this.line < this.builder.lines.length; this.line++) {
      const lineStart = this.builder.lines[this.line] ?? 0
      this.load(this.line)
      const inside = lineStart < end
      if (!inside && (this.at >= this.to || this.interrupts())) break
      if (!inside && this.from > lineStart) prefixes.push({ from: lineStart, to: this.from, instead: '' })
      if (this.to <= end) continue
      const reached = this.reach(inside ? end : this.at, this.to)
      if (reached < 0) break
      end = reached
    }
    this.afterBlank = false
    const setext = this.setextLevel(first)
    if (setext > 0) this.closeItems(0)
    if (setext > 0) this.line++
    this.addLeaf(
      setext > 0 ? 'heading' : kind,
      setext > 0 ? -1 : (this.items.at(-1)?.block ?? -1),
      setext || level,
      from,
      end,
      prefixes,
      '\n\n',
    )
  }

  private setextLevel(first: number): number {
    if (this.line >= this.builder.lines.length || this.line !== first + 1) return 0
    this.load(this.line)
    const mark = shapes.ruleMark(this.source, this.at, this.to)
    if (mark === 61) return 1
    return mark === 45 && this.format !== 'script' && this.items.length === 0 ? 2 : 0
  }

  /** How far the comment, tag or braces that open in source[from, to) reach; in MDX -1 when one has no end. */
  private reach(from: number, to: number): number {
    const comment = this.finder.next('<!--', from)
    const close = comment >= 0 && comment < to ? this.finder.next('-->', comment) : -1
    if (close >= to) return this.lineEnd(close)
    if (this.format !== 'mdx') return to
    const code = this.finder.next('`', from)
    const hasCode = code >= 0 && code < to
    for (let at = from; at < to; at++) {
      const here = this.source.charCodeAt(at)
      if (here === 92) at++
      else if (here === 96 && hasCode) at = skipCode(this.source, at, to)
      else if (here === 123 || here === 60) {
        const end = this.constructEnd(at, this.line)
        if (end === -1) return this.skipBroken()
        if (end > to) return this.reach(end, this.lineEnd(end))
        if (end > at) at = end - 1
      }
    }
    return to
  }

  /** Where the braces or tag that open here end; -1 when they never do, -2 when this is a plain `<`. */
  private constructEnd(at: number, line: number): number {
    const isTag = this.source.charCodeAt(at) === 60
    if (isTag && !/[A-Za-z/>]/.test(this.source.charAt(at + 1))) return -2
    const limit = this.bracesDead ? this.blankAfter(line) : this.source.length
    const end = isTag ? tagEnd(this.source, at, limit, this.finder, true) : braceEnd(this.source, at, limit)
    if (end < 0) this.bracesDead = true
    return end
  }

  private skipBroken(): number {
    const first = this.line
    while (this.line < this.builder.lines.length) {
      this.load(++this.line)
      if (this.at >= this.to) break
    }
    this.builder.skip(first, this.line, 'a tag or an expression is never closed')
    return -1
  }

  private blankAfter(line: number): number {
    const { lines } = this.builder
    let next = line + 1
    while (next < lines.length && (lines[next + 1] ?? this.source.length) - (lines[next] ?? 0) > 1) next++
    return lines[next] ?? this.source.length
  }

  private lineEnd(at: number): number {
    const { lines } = this.builder
    const next = lines[lineOf(lines, at) + 1]
    return next === undefined ? this.source.length : next - 1
  }

  private interrupts(): boolean {
    if (this.hasNul && this.source.slice(this.at, this.to).includes('\0')) return true
    const code = this.source.charCodeAt(this.at)
    if (code === 35) return shapes.headingLevel(this.source, this.at, this.to) > 0
    if (code === 96 || code === 126) return shapes.fenceLength(this.source, this.at, this.to) > 0
    if (code === 61 || code === 45 || code === 42 || code === 95) {
      if (shapes.ruleMark(this.source, this.at, this.to) > 0) return true
    }
    if (code === 124) return true
    const marker = shapes.listMarker(this.source, this.at, this.to)
    if (marker !== undefined) return marker.ordinal < 2 || this.items.length > 0
    if (shapes.labelEnd(this.source, this.at, this.to) > 0) return true
    const bar = this.finder.next('|', this.at)
    return bar >= 0 && bar < this.to && this.nextIsDelimiter()
  }

  private addLeaf(
    kind: BlockKind,
    parent: number,
    level: number,
    from: number,
    to: number,
    prefixes: readonly Cut[],
    separator: string,
  ): void {
    const { cuts, directives } = this.inline.scan(from, to, prefixes)
    const index = this.builder.open(kind, parent, level)
    this.builder.addText(index, from, to, cuts, separator)
    const label = kind === 'paragraph' ? shapes.labelEnd(this.source, from, to) : -1
    if (label > 0) this.builder.addLabel(index, label)
    for (const directive of directives) this.builder.addDirective(directive)
  }
}

function skipCode(source: string, at: number, to: number): number {
  let open = at
  while (open < to && source.charCodeAt(open) === 96) open++
  const close = source.indexOf('`'.repeat(Math.min(open - at, 10)), open)
  return close < 0 || close >= to ? open - 1 : close + (open - at) - 1
}

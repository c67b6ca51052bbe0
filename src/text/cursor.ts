import { Builder } from './builder.ts'
import type { Format } from './document.ts'
import { Finder } from './finder.ts'
import { findLines } from './lines.ts'
import { afterIndent, afterQuotes, widthOf } from './shapes.ts'

/** Where the reading of a source stands: one line, from its content to its end. */
export class Cursor {
  readonly source: string
  readonly format: Format
  readonly builder: Builder
  readonly finder: Finder
  readonly lines: readonly number[]
  line = 0
  /** Where the line starts after its block quote marks, where it ends without its break, and where its content starts. */
  from = 0
  to = 0
  at = 0
  afterBlank = true

  constructor(source: string, format: Format) {
    this.source = source
    this.format = format
    this.lines = findLines(source)
    this.builder = new Builder(source, format, [...this.lines])
    this.finder = new Finder(source)
  }

  /** Points at a line, without going there. */
  load(line: number): void {
    const { lines, source } = this
    const start = lines[line] ?? source.length
    this.to = line + 1 < lines.length ? (lines[line + 1] ?? 0) - 1 : source.length
    while (this.to > start && this.isReturn(this.to - 1)) this.to--
    this.from = afterQuotes(source, start, this.to)
    this.at = afterIndent(source, this.from, this.to)
  }

  isAtEnd(): boolean {
    return this.line >= this.lines.length
  }

  /** Whether nothing stands on the line. */
  isBlank(): boolean {
    return this.at >= this.to
  }

  /** The code of the first character of the line's content. */
  code(): number {
    return this.source.charCodeAt(this.at)
  }

  /** How far the line is indented. */
  indent(): number {
    return widthOf(this.source, this.from, this.at)
  }

  /** Where this string first occurs on the line, or -1. */
  findOnLine(what: string): number {
    const found = this.finder.next(what, this.at)
    return found < this.to ? found : -1
  }

  private isReturn(at: number): boolean {
    const code = this.source.charCodeAt(at)
    return code === 13 || code === 10
  }
}

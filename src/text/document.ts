/** How a source is written: a plain script (also any .txt), Markdown, or MDX. */
export type Format = 'script' | 'markdown' | 'mdx'

/** What a block is: leaves hold text (paragraph, heading, cell, meta), the others hold blocks. */
export type BlockKind = 'paragraph' | 'heading' | 'cell' | 'meta' | 'item' | 'table' | 'row'

/** Blocks in reading order as parallel arrays; a place is an offset in the plain text, an index of none is -1. */
export interface Blocks {
  readonly kind: BlockKind[]
  readonly start: number[]
  readonly end: number[]
  /** The block around this one: a cell's row, a row's table, a paragraph's or item's list item. */
  readonly parent: number[]
  /** A heading's level, an item's nesting from 1, a cell's column from 0, a row's number from 0; else 0. */
  readonly level: number[]
  /** The heading that this block stands under. */
  readonly heading: number[]
  /** Where a leading `Name:` ends (a speaker, or what the line is about); the block's start when there is none. */
  readonly labelEnd: number[]
  /** For a table: 1 when its first row is a header, else 0; for an item: its ordinal, else 0. */
  readonly extra: number[]
}

/** Sentences in reading order, each inside one leaf block. */
export interface Sentences {
  readonly start: number[]
  readonly end: number[]
  readonly block: number[]
}

/** `:fig[…]{…}` directives: the range of their text, and their attributes as written between the braces. */
export interface Directives {
  readonly start: number[]
  readonly end: number[]
  readonly attributes: string[]
}

/** A stretch of the source that could not be read, and why. */
export interface Unread {
  readonly line: number
  readonly endLine: number
  readonly reason: string
}

/** A source read: its plain text, where each piece of it came from, and its structure. */
export interface Document {
  readonly source: string
  readonly format: Format
  /** Plain text: blocks apart by a blank line, cells by a tab, rows by a newline; U+FFFC stands for code left out. */
  readonly text: string
  /** Pieces of text and where they came from: [text start, source start, source length] a piece. */
  readonly pieces: number[]
  /** Source offsets of line starts. */
  readonly lines: number[]
  readonly blocks: Blocks
  readonly sentences: Sentences
  readonly directives: Directives
  readonly notLookedAt: Unread[]
}

/** What stands in the plain text for code, expressions and other things that are not read. */
export const leftOut = '\uFFFC'

/** The number at an index that is known to be there. */
export function numberAt(list: readonly number[], index: number): number {
  return list[index] ?? 0
}

/** The index of the last of sorted numbers that is at most x, or -1. */
export function lastAtMost(sorted: readonly number[], x: number, stride = 1, offset = 0): number {
  let low = 0
  let high = sorted.length / stride
  while (low < high) {
    const middle = (low + high) >> 1
    if (numberAt(sorted, middle * stride + offset) <= x) low = middle + 1
    else high = middle
  }
  return low - 1
}

/** The source range from which a range of the plain text came. */
export function sourceRange(document: Document, start: number, end: number): [number, number] {
  const from = sourceOffset(document, start)
  if (end <= start) return [from, from]
  const { pieces } = document
  const last = lastAtMost(pieces, end - 1, 3) * 3
  const textStart = numberAt(pieces, last)
  const sourceStart = numberAt(pieces, last + 1)
  const length = numberAt(pieces, last + 2)
  const into = end - textStart
  const pieceLength = (pieces[last + 3] ?? document.text.length) - textStart
  return [from, sourceStart + (pieceLength === length ? into : length)]
}

/** The source range of a piece of text, with the tags or emphasis that open inside it closed: `two <b>and a half</b>`. */
export function markedRange(document: Document, start: number, end: number): [number, number] {
  const [from, to] = sourceRange(document, start, end)
  return to - from === end - start ? [from, to] : closeMarks(document.source, from, to)
}

function closeMarks(source: string, from: number, to: number): [number, number] {
  const inner = source.slice(from, to)
  const tag = inner.length < 400 && !inner.includes('</') ? /<([A-Za-z][\w-]*)[^<>]*>(?!.*<)/s.exec(inner) : null
  if (tag !== null && source.startsWith(`</${tag[1]}>`, to)) return [from, to + (tag[1] ?? '').length + 3]
  const marks = inner.length < 400 ? (inner.match(/\*{1,3}|_{1,3}|~~/g) ?? []) : []
  const mark = marks.length % 2 === 1 ? (marks[0] ?? '') : ''
  if (mark === '') return [from, to]
  if (source.startsWith(mark, to)) return [from, to + mark.length]
  return source.startsWith(mark, from - mark.length) ? [from - mark.length, to] : [from, to]
}

function sourceOffset(document: Document, offset: number): number {
  const { pieces } = document
  const at = Math.max(0, lastAtMost(pieces, offset, 3)) * 3
  const into = offset - numberAt(pieces, at)
  const length = numberAt(pieces, at + 2)
  return numberAt(pieces, at + 1) + Math.min(into, length)
}

/** Where in the plain text a place of the source stands; what is left out stands where the next text begins. */
export function textOffset({ pieces, text }: Document, sourceAt: number): number {
  const at = Math.max(0, lastAtMost(pieces, sourceAt, 3, 1)) * 3
  const end = at + 3 < pieces.length ? numberAt(pieces, at + 3) : text.length
  return Math.min(numberAt(pieces, at) + Math.max(0, sourceAt - numberAt(pieces, at + 1)), end)
}

/** The line and column (both from 1, columns in UTF-16 units) of a source offset. */
export function placeAt(document: Document, sourceAt: number): { line: number; column: number } {
  const line = Math.max(0, lastAtMost(document.lines, sourceAt))
  return { line: line + 1, column: sourceAt - numberAt(document.lines, line) + 1 }
}

/** The leaf block in which a text offset lies, or -1. */
export function blockAt(document: Document, offset: number): number {
  const { start, end, kind } = document.blocks
  let at = lastAtMost(start, offset)
  while (at >= 0 && !isLeaf(kind[at])) at--
  return at >= 0 && offset <= numberAt(end, at) ? at : -1
}

/** The sentence in which a text offset lies, or -1. */
export function sentenceAt(document: Document, offset: number): number {
  const at = lastAtMost(document.sentences.start, offset)
  return at >= 0 && offset <= numberAt(document.sentences.end, at) ? at : -1
}

/** Whether a block holds text itself. */
export function isLeaf(kind: BlockKind | undefined): boolean {
  return kind === 'paragraph' || kind === 'heading' || kind === 'cell' || kind === 'meta'
}

import type { BlockKind, Blocks, Directives, Document, Format, Sentences, Unread } from './document.ts'
import { isLeaf, lastAtMost, numberAt } from './document.ts'
import { addSentences } from './sentences.ts'

/** A range of the source that a leaf leaves out (`to` exclusive), and what stands in its place. */
export interface Cut {
  readonly from: number
  readonly to: number
  readonly instead: string
}

/** A directive whose text lies in the source between start and end. */
export interface FoundDirective {
  readonly start: number
  readonly end: number
  readonly attributes: string
}

/** Collects the plain text of a source, the map back, and the blocks, in reading order. */
export class Builder {
  readonly source: string
  readonly format: Format
  readonly lines: number[]
  readonly notLookedAt: Unread[] = []
  private readonly chunks: string[] = []
  private readonly pieces: number[] = []
  private length = 0
  private lastHeading: { index: number; level: number }[] = []
  private readonly blocks: Blocks = {
    kind: [],
    start: [],
    end: [],
    parent: [],
    level: [],
    heading: [],
    labelEnd: [],
    extra: [],
  }
  private readonly directives: Directives = { start: [], end: [], attributes: [] }

  constructor(source: string, format: Format, lines: number[]) {
    this.source = source
    this.format = format
    this.lines = lines
  }

  /** Opens a block and returns its index; a leaf is closed by addText, a container by close. */
  open(kind: BlockKind, parent: number, level: number, extra = 0): number {
    const { blocks } = this
    if (kind === 'heading') this.lastHeading = this.lastHeading.filter((heading) => heading.level < level)
    const index = blocks.kind.length
    blocks.kind.push(kind)
    blocks.start.push(this.length)
    blocks.end.push(this.length)
    blocks.parent.push(parent)
    blocks.level.push(level)
    blocks.heading.push(this.lastHeading.at(-1)?.index ?? -1)
    blocks.labelEnd.push(this.length)
    blocks.extra.push(extra)
    if (kind === 'heading') this.lastHeading.push({ index, level })
    return index
  }

  /** Marks where a container ends: at the end of the text so far, without the separator. */
  close(index: number, separatorLength: number): void {
    const start = numberAt(this.blocks.start, index)
    this.blocks.end[index] = Math.max(start, this.length - separatorLength)
  }

  /** Adds a leaf's source range less its cuts (sorted, apart), and the separator after it. */
  addText(index: number, from: number, to: number, cuts: readonly Cut[], separator: string): void {
    let at = from
    for (const cut of cuts) {
      if (cut.from > at) this.take(at, cut.from)
      if (cut.instead !== '') this.put(cut.instead, cut.from, cut.to - cut.from)
      at = Math.max(at, cut.to)
    }
    if (at < to) this.take(at, to)
    this.blocks.end[index] = this.length
    this.put(separator, to, 0)
  }

  /** Notes where the label of a leaf ends, given as a source offset. */
  addLabel(index: number, sourceEnd: number): void {
    this.blocks.labelEnd[index] = this.textOffset(sourceEnd)
  }

  /** Notes a directive, given in source offsets. */
  addDirective(found: FoundDirective): void {
    this.directives.start.push(this.textOffset(found.start))
    this.directives.end.push(this.textOffset(found.end))
    this.directives.attributes.push(found.attributes)
  }

  /** Notes a stretch of lines (indices from 0, `end` exclusive) that could not be read. */
  skip(line: number, end: number, reason: string): void {
    this.notLookedAt.push({ line: line + 1, endLine: Math.max(line + 1, end), reason })
  }

  finish(): Document {
    const { source, format, lines, pieces, blocks, directives, notLookedAt } = this
    const text = this.chunks.join('')
    const sentences: Sentences = { start: [], end: [], block: [] }
    for (let block = 0; block < blocks.kind.length; block++) {
      if (!isLeaf(blocks.kind[block])) continue
      addSentences(text, numberAt(blocks.start, block), numberAt(blocks.end, block), block, sentences)
    }
    return { source, format, text, pieces, lines, blocks, sentences, directives, notLookedAt }
  }

  private take(from: number, to: number): void {
    this.pieces.push(this.length, from, to - from)
    this.chunks.push(this.source.slice(from, to))
    this.length += to - from
  }

  private put(text: string, from: number, length: number): void {
    this.pieces.push(this.length, from, length)
    this.chunks.push(text)
    this.length += text.length
  }

  private textOffset(sourceAt: number): number {
    const { pieces } = this
    const piece = Math.max(0, lastAtMost(pieces, sourceAt, 3, 1))
    const into = sourceAt - numberAt(pieces, piece * 3 + 1)
    const end = pieces[(piece + 1) * 3] ?? this.length
    return Math.min(numberAt(pieces, piece * 3) + Math.max(0, into), end)
  }
}

/** The line (index from 0) in which a source offset lies. */
export function lineOf(lines: readonly number[], sourceAt: number): number {
  return Math.max(0, lastAtMost(lines, sourceAt))
}

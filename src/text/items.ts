import type { Cursor } from './cursor.ts'

interface OpenItem {
  readonly block: number
  /** The column from which text belongs to this item. */
  readonly indent: number
}

/** The list items around the line that is read, from the outermost in. */
export class Items {
  private readonly cursor: Cursor
  private readonly open: OpenItem[] = []

  constructor(cursor: Cursor) {
    this.cursor = cursor
  }

  isEmpty(): boolean {
    return this.open.length === 0
  }

  /** The block of the innermost item, or -1. */
  parent(): number {
    return this.open.at(-1)?.block ?? -1
  }

  /** Opens an item whose marker starts on this line and whose text starts at this offset. */
  start(textStart: number, ordinal: number): void {
    const { cursor, open } = this
    const indent = cursor.indent()
    this.closeDeeperThan(indent)
    const block = cursor.builder.open('item', this.parent(), open.length + 1, ordinal)
    open.push({ block, indent: indent + Math.min(4, Math.max(2, textStart - cursor.at)) })
  }

  /** After a blank line, text that is not indented as far as an item leaves that item. */
  leave(): void {
    if (this.cursor.afterBlank) this.closeDeeperThan(this.cursor.indent())
  }

  closeAll(): void {
    this.closeDeeperThan(-1)
  }

  private closeDeeperThan(indent: number): void {
    for (let last = this.open.at(-1); last !== undefined && indent < last.indent; last = this.open.at(-1)) {
      this.open.pop()
      this.cursor.builder.close(last.block, 2)
    }
  }
}

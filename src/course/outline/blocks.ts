import type { SourceLine } from './lines.ts'
import type { Fence } from './outline.ts'

/** The mark of a fence that a line begins, and what stands behind it; undefined for any other line. */
export function readFenceMark({ text }: SourceLine): { readonly mark: string; readonly info: string } | undefined {
  const [, mark, info = ''] = /^ {0,3}(`{3,}|~{3,})\s*(.*)$/.exec(text) ?? []
  return mark === undefined ? undefined : { mark, info }
}

/** Finds where blocks of several lines end; what nothing ends is looked for once, however often it is begun. */
export class BlockEnds {
  private readonly lines: readonly SourceLine[]
  /** Of each sign of a fence the shortest that nothing closes from some line on. */
  private readonly unclosed = new Map<string, number>()
  private isCommentUnended = false

  constructor(lines: readonly SourceLine[]) {
    this.lines = lines
  }

  /** The fence that begins at a line, and the index of its last one; undefined where nothing closes it. */
  readFence(at: number, mark: string, info: string): (Omit<Fence, 'section'> & { readonly end: number }) | undefined {
    const sign = mark.charAt(0)
    if (mark.length >= (this.unclosed.get(sign) ?? Number.POSITIVE_INFINITY)) return undefined
    const close = new RegExp(`^ {0,3}${sign}{${mark.length},}\\s*$`)
    let end = at + 1
    while (end < this.lines.length && !close.test(this.lines[end]?.text ?? '')) end++
    if (end === this.lines.length) {
      this.unclosed.set(sign, mark.length)
      return undefined
    }
    const [language = '', ...words] = info.trim().split(/\s+/)
    const inside = this.lines.slice(at + 1, end).map(({ text }) => text)
    return { language, words, source: `${inside.join('\n')}\n`, line: at + 2, end }
  }

  /** The index of the line in which a comment ends that begins at a line: the line itself where nothing ends it. */
  endOfComment(at: number): number {
    if (this.isCommentUnended) return at
    for (let end = at; end < this.lines.length; end++) if (this.lines[end]?.text.includes('-->')) return end
    this.isCommentUnended = true
    return at
  }
}

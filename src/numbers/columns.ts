import { group } from './patterns.ts'
import { isMeasure, singularOf, unitWords } from './units.ts'

/** The unit and rate that a column's header says: "Time (ms)", "Data (EUR/GB)", "Size in GB". */
function readHeader(header: string): { unit: string; noun: string; per: string } | undefined {
  const found = /(?:\(|\bin |, )([^\s/()]+)(?: ?\/ ?| per )?([\w-]*)\)?$/.exec(header.trim())
  const unit = unitWords.get(group(found, 1).toLowerCase())
  const per = group(found, 2)
  const measure = group(found, 1)
  if (unit === undefined) return isMeasure(measure) && header.trim().endsWith(')') ? { unit: 'count', noun: measure, per: '' } : undefined
  return { unit, noun: '', per: unitWords.get(per.toLowerCase()) ?? singularOf(per) }
}

/** Knows, while a text is read line by line, under which header of a table a place stands (cells are apart by tabs). */
export class Columns {
  private readonly text: string
  private header: readonly string[] | undefined
  private lineStart = 0
  private isRow = false

  constructor(text: string) {
    this.text = text
  }

  /** Tells that a line starts here. */
  startLine(at: number): void {
    const { text } = this
    this.lineStart = at
    const end = text.indexOf('\n', at)
    const line = text.slice(at, Math.min(end < 0 ? text.length : end, at + 2000))
    this.isRow = false
    if (line === '') return
    if (!line.includes('\t')) this.header = undefined
    else if (this.header === undefined) this.header = line.split('\t')
    else this.isRow = true
  }

  /** What the header over this place says, or undefined. */
  unitAt(at: number): { unit: string; noun: string; per: string } | undefined {
    if (!this.isRow) return undefined
    const column = this.text.slice(this.lineStart, at).split('\t').length - 1
    return readHeader(this.header?.[column] ?? '')
  }
}

import { labels, softLabels } from './lexicon.ts'
import { group } from './patterns.ts'
import { isMeasure, shortUnits, singularOf, unitNamed } from './units.ts'

/** What the header of a column says of the numbers under it. */
interface Header {
  readonly unit: string
  readonly noun: string
  readonly per: string
  /** Whether the numbers under it only tell the rows apart. */
  readonly isLabel?: true
}

const pattern = /(?:(?:\(|\bin |, )([^\s/()]+)(?: ?\/ ?| per )?|^([^\s/()]+)\/)([\w-]*)(?:$|(\)))/

/** The unit and rate that a column's header says: "Time (ms)", "Data (EUR/GB)", "Size in GB". */
function readHeader(header: string): Header | undefined {
  const found = pattern.exec(header.trim())
  const name = header.trim().toLowerCase()
  if (
    /^(?:#|n[or]\.?|id|rank|pos\.?|year)$/.test(name) ||
    (labels.has(name) && !softLabels.has(name) && !/^(?:area|volume)$/.test(name))
  )
    return { unit: '', noun: '', per: '', isLabel: true }
  const said =
    group(found, 1) ||
    group(found, 2) ||
    group(
      /(?:^| )((?:day|hour|minute|second|week|month|year)s)(?:$| (?:down|lost|left|off|open|used|saved|worked)\b)/.exec(
        name,
      ),
      1,
    )
  const unit = unitNamed(said)
  const per =
    group(found, 3) ||
    group(/\b(dai|week|month|year)ly\b/.exec(name), 1).replace('dai', 'day') ||
    group(/ per (\p{L}+)/u.exec(name), 1)
  if (unit !== '') return { unit, noun: '', per: unitNamed(per) || shortUnits[per] || singularOf(per) }
  const isCount = (isMeasure(said) || unitNamed(per) !== '' || Object.hasOwn(shortUnits, per)) && group(found, 4) !== ''
  return isCount
    ? {
        unit: 'count',
        noun: isMeasure(said) ? said : singularOf(said),
        per: unitNamed(per) || shortUnits[per] || singularOf(per),
      }
    : undefined
}

/** Knows, while a text is read line by line, under which header of a table a place stands (cells are apart by tabs). */
export class Columns {
  private readonly text: string
  private headers: readonly (Header | undefined)[] | undefined
  private lineStart = 0
  private isRow = false

  constructor(text: string) {
    this.text = text
  }

  /** Tells that a line starts here. */
  startLine(at: number, end: number): void {
    this.lineStart = at
    this.isRow = false
    if (end === at) return
    const line = this.text.slice(at, Math.min(end, at + 2000))
    if (!line.includes('\t')) this.headers = undefined
    else if (this.headers === undefined) this.headers = line.split('\t').map(readHeader)
    else this.isRow = true
  }

  /** What the header over this place or the first cell of its row says, or undefined. */
  unitAt(at: number): Header | undefined {
    const cells = this.isRow ? this.text.slice(this.lineStart, at).split('\t') : []
    const header = this.headers?.[cells.length - 1]
    // A row may say its unit in its first cell: "Storage (TB)", "Level".
    return header ?? (cells.length > 1 ? readHeader(cells[0] ?? '') : undefined)
  }
}

import { labels, softLabels } from './lexicon.ts'
import { group, times } from './patterns.ts'
import { isMeasure, isMoney, isPlural, shortUnits, singularOf, unitNamed } from './units.ts'
import { numberWords } from './words.ts'

/** What the header of a column says of the numbers under it. */
export interface Header {
  readonly unit: string
  readonly noun: string
  readonly per: string
  /** The power of ten in which they are told. */
  readonly scale?: number
  /** Whether the numbers under it only tell the rows apart. */
  readonly isLabel?: true
}

const labelled: Header = { unit: '', noun: '', per: '', isLabel: true }

const pattern = /(?:(?:\( ?|\bin |, )([^\s/()]+)(?: ?\/ ?| per )?|^([^\s/()]+)\/)([\w-]*)(?:$|(\)))/

/** "Sales (£k)", "£000", "in $m", "€ thousand a year" */
const scaled =
  /(?:^|\(|\bin |, )((?:US)?[$€£]|[A-Z]{3}) ?(k|m|bn|['’]?000s?|(?:thousand|.illion)s?)(?:(?: ?\/ ?| per | a )(\p{L}+))?\)?$/iu

/** A unit that stands alone over the names of the rows: "(£k)", "ms", "all figures in €". */
const alone =
  /^(?:\(([^()]+)\)|(?:.*(?:gure|mount|alue|rice|ost)s )?[Ii]n (.+)|(%|(?![a-z]*[aeiou])[a-zµ]{2,3}|[KMGT]i?B|[$€£].*|[A-Z]{3}(?: [tmb]\p{L}+)?))$/u

/** Headers that count things, whatever a corner measures. */
const counted =
  /\b(?:staff|people|sold|heads?|headcount|(?:user|customer|visitor|guest|member|employee|order|unit|ticket|item|server|job|shop|day|hour|piece|copie|copy)s?|n|nos?|numbers?|count)\b/i

/** Plurals that are told in money. */
const paid =
  /\b(?:cost|price|fee|rent|wage|salar|sale|revenue|income|expense|saving|tax|bill|charge|profit|earning|debt|total|grant|donation|payment|budget|loan|refund|service|material|suppl|other|loss|gain|write|read)\p{L}*$/iu

/** Headers that name rows alone, and measure where there are two of them. */
const period = /^ ?(?:hour|day|week|month|year|night) ?$/i
/** What a day or a year is made of: beside these, its column adds them up. */
const parts =
  /^ ?(?:q\d|\S+ (?:quarter|half)|(?:morn|aftern|even|spring|summer|autumn|winter|night|jan|feb|ma[ry]|apr|ju[nl]|mon(?!th)|tue|wed).*) ?$/i
const answer = /^ ?yes ?$/i

const timed = new RegExp(`(?:^|(\\S{1,20}) )(${times}s)(?:$| (?:down|lost|left|off|open|used|saved|worked)\\b)`)

/** The times that a header says are counted: "Days open", "uptime hours"; but "up to fifteen minutes" is a time itself. */
function timeIn(name: string): string {
  const found = timed.exec(name)
  const before = group(found, 1)
  return /\d/.test(before) || numberWords.has(before) ? '' : group(found, 2)
}

const perTime = new RegExp(`^(\\S+) per (?=${times}$)`)

/** The unit and rate that a column's header says: "Time (ms)", "Data (EUR/GB)", "Size in GB". */
export function readHeader(header: string): Header | undefined {
  const money = scaled.exec(header.trim())
  const currency = unitNamed(group(money, 1))
  if (isMoney(currency)) {
    const [power, per] = [group(money, 2), unitNamed(group(money, 3)) || group(money, 3)]
    return { unit: currency, noun: '', per, scale: /^m/i.test(power) ? 6 : power.startsWith('b') ? 9 : 3 }
  }
  const found = pattern.exec(
    header
      .trim()
      .replace(/ (?:each|apiece|total)$/, '')
      // "Hours per week"; but "Orders per week" is what is counted, not in what
      .replace(perTime, (all, word: string) => (unitNamed(word) || isMeasure(word) ? `${word}/` : all))
      .replace(/^(?:(\S+) (?:\/|per(?= GB$))|([mµn]?s|[KMGT]i?B|[A-Z]{3}|[$€£%]) per) (?=\S+$)/, '$1$2/'),
  )
  const name = header.trim().toLowerCase()
  if (
    /\bversions\b|^(?:#|n[or]\.?|id|rank|pos\.?|year|since|notes?|ref\.?)$| (?:version|port|room|flight|gate|seat|(?<!(?:,|average|mean|max|min|..(?:[ei]d|est|um|[ntu]al))\.? )(?:no\.?|number))$/.test(
      name,
    ) ||
    (labels.has(name) && !softLabels.has(name) && !/^(?:area|volume|km)$/.test(name))
  )
    return labelled
  const said =
    group(found, 1) ||
    group(found, 2) ||
    group(/(?:^|\p{L}\S{0,20} )((?:[mµn]s|[KMGTP]i?B|[KMG]bps|USD|EUR|GBP|[%€$£]))$/u.exec(header.trim()), 1) ||
    timeIn(name)
  const unit = /^x$/i.test(said) ? '' : unitNamed(said)
  const per =
    group(found, 3) ||
    group(/\b(dai|week|month|year)ly\b/.exec(name), 1).replace('dai', 'day') ||
    group(/ per (\p{L}+)/u.exec(name), 1)
  if (unit !== '') return { unit, noun: '', per: unitNamed(per) || shortUnits[per] || singularOf(per) }
  const isCount =
    (isMeasure(said) || isPlural(said) || unitNamed(per) !== '' || Object.hasOwn(shortUnits, per)) &&
    group(found, 4) + group(found, 2) !== ''
  return isCount
    ? {
        unit: 'count',
        noun: isMeasure(said) ? said : singularOf(said),
        per: unitNamed(per) || shortUnits[per] || singularOf(per),
      }
    : undefined
}

/** What tells the rows of a table by where they lie in a text: "Slides" over 1–3, 4–9. */
const stretches = /^ ?(?:slide|page|chapter|episode|lesson|section|line|verse)s ?$/i

/** The headers of a row; what stands beside its like measures: Day and Month, Yes and No. */
function readHeaders(cells: readonly string[]): (Header | undefined)[] {
  const isPair = cells.some((cell) => answer.test(cell))
  const isMany = cells.filter((cell) => period.test(cell)).length > 1
  const isWhole = cells.filter((cell) => parts.test(cell)).length > 1
  return cells.map((cell, index) => {
    if (isWhole && index === cells.length - 1 && period.test(cell)) return undefined
    if (index === 0 && stretches.test(cell)) return labelled
    return (isMany && period.test(cell)) || (isPair && /^ ?no ?$/i.test(cell)) ? undefined : readHeader(cell)
  })
}

/** Knows, while a text is read line by line, under which header of a table a place stands (cells are apart by tabs). */
export class Columns {
  private readonly text: string
  private headers: readonly (Header | undefined)[] | undefined
  private lineStart = 0
  private isRow = false
  /** The cell that was reached in this row, the tab behind it, and what the first cell says. */
  private column = 0
  private tab = 0
  private first: Header | undefined
  /** What the first header says of all columns, and whether this row begins with a name or year. */
  private corner: Header | undefined
  private isNamed = false
  private lent: readonly boolean[] = []

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
    else if (this.headers === undefined || this.startsTable(line)) {
      const cells = line.split('\t')
      this.headers = readHeaders(cells)
      const [, ...said] = alone.exec(String(cells[0]).trim()) ?? []
      const corner = readHeader(`(${said.join('')})`)
      this.corner = corner?.unit && (corner.noun === '' || isMeasure(corner.noun)) ? corner : undefined
      const isMoneys = isMoney(corner?.unit ?? '')
      // "(£k) | Sales | Staff | Sales per head"
      const isMixed = cells.some((cell) => / per /.test(cell))
      this.lent = cells.map(
        (cell) =>
          !isMixed &&
          !counted.test(cell) &&
          ((isMoneys && (said[1] !== undefined || paid.test(cell.trim()))) || !isPlural(cell.trim())),
      )
    } else {
      this.isRow = true
      this.column = 0
      this.first = undefined
      this.tab = this.tabAfter(at - 1)
    }
  }

  /** Whether a row is the head of the next table: it has no digits, and units in brackets or another number of cells. */
  private startsTable(line: string): boolean {
    if (/\d/.test(line)) return false
    const cells = line.split('\t')
    return line.startsWith('\t') || cells.length !== this.headers?.length
  }

  /** What the header over this place or the first cell of its row says, or undefined; asked from left to right. */
  unitAt(at: number): Header | undefined {
    if (!this.isRow) return undefined
    for (; this.tab < at; this.tab = this.tabAfter(this.tab)) {
      // A row may say its unit in its first cell: "Storage (TB)", "Level"; "Old versions" and "Year" have what is theirs.
      if (this.column === 0) {
        const cell = this.text.slice(this.lineStart, this.tab)
        this.first =
          period.test(cell) || /\b(?:old|past|previous)(?:er)? versions$/i.test(cell) ? undefined : readHeader(cell)
        this.isNamed = !/^\W*(?!(?:19|20)\d\d\b)\d/.test(cell)
      }
      this.column++
    }
    const { column, corner, first, headers, text } = this
    if (corner && column === 0) return /^(?:19|20)\d\d/.test(text.slice(at, at + 4)) ? undefined : corner
    if (corner && this.isNamed)
      return headers?.[column] ?? (first?.unit ? first : this.lent[column] ? corner : undefined)
    return headers?.[column] ?? (headers?.some((header) => header?.unit) ? undefined : first)
  }

  private tabAfter(at: number): number {
    const tab = this.text.indexOf('\t', at + 1)
    return tab < 0 ? this.text.length : tab
  }
}

import type { Book } from '../../../book/index.ts'
import type { Prices } from '../../../calculator/index.ts'
import {
  type CheckedSource,
  checkSource,
  type Finding,
  type LedgerClaim,
  placeOfMention,
  repairText,
  type Severity,
  type Standing,
  sortFindings,
  wordsOf,
} from '../../../check/index.ts'
import { printClock } from '../../../numbers/index.ts'
import { printWorked } from '../../../report/index.ts'
import { type Document, type Format, readDocument } from '../../../text/index.ts'

/** A stretch of the text as it was typed. */
interface Stretch {
  readonly start: number
  readonly end: number
}

/** What to put in the place of a stretch. */
interface Edit extends Stretch {
  readonly text: string
}

/** A number that was read: where, as what, and on what it rests. */
export interface NumberView extends Stretch {
  readonly line: number
  readonly text: string
  readonly read: string
  /** Undefined where it carries no weight. */
  readonly standing: Standing | undefined
  readonly working: string
  /** What came of working it out again; undefined where nothing in the text gives it. */
  readonly verdict: 'right' | 'wrong' | undefined
}

/** Something wrong, where, and what to put there if that is certain. */
export interface FindingView extends Stretch {
  readonly line: number
  readonly rule: string
  readonly severity: Severity
  readonly message: string
  /** What stands there now. */
  readonly quote: string
  readonly notes: readonly string[]
  readonly help: string | undefined
  readonly edits: readonly Edit[]
  /** Why it is not put right for certain; empty where it is. */
  readonly doubt: string
  /** What to put there at somebody's own risk. */
  readonly offered: Edit | undefined
}

/** How the numbers of a text came out; each is counted once. */
export interface Tally {
  readonly right: number
  readonly wrong: number
  /** Neither: nothing in the text, the book or the calculator gives them. */
  readonly unjudged: number
}

/** A text as it was checked, for a page to show. Long lists are cut, and say how many there were. */
export interface TextView {
  readonly text: string
  /** The day of the prices and facts that the text was held against. */
  readonly asOf: string
  readonly tally: Tally
  readonly numbers: readonly NumberView[]
  readonly allNumbers: number
  readonly findings: readonly FindingView[]
  readonly allFindings: number
  /** Whether some of what is wrong can be put right for certain. */
  readonly canRepair: boolean
}

/** What a text is held against. */
export interface Around {
  readonly book: Book
  readonly prices: Prices
}

const FILE = 'your text'
const MOST_NUMBERS = 400
const MOST_FINDINGS = 100

/** Reads and checks a text. */
export function checkText(text: string, format: Format, around: Around): TextView {
  const checked = check(text, format, around)
  const findings = sortFindings(checked.findings)
  const wrong = new Set(findings.filter(({ severity }) => severity === 'error').map(keyOf))
  const numbers = listNumbers(checked, wrong)
  return {
    text,
    asOf: around.prices.on,
    tally: tallyUp(numbers),
    numbers: numbers.slice(0, MOST_NUMBERS),
    allNumbers: checked.mentions.length,
    findings: findings.slice(0, MOST_FINDINGS).map((finding) => viewFinding(finding, checked)),
    allFindings: findings.length,
    canRepair: checked.repairs.some(({ doubt }) => doubt === ''),
  }
}

/** The text with all that is certain put right. */
export function repair(text: string, format: Format, around: Around): string {
  return repairText(check(text, format, around), (source) => check(source, format, around)).source
}

function check(text: string, format: Format, { book, prices }: Around): CheckedSource {
  return checkSource(FILE, readDocument(text, format), {
    book,
    prices,
    asOf: prices.on,
    scenarios: [],
    mustBind: false,
  })
}

function keyOf({ line, column }: { readonly line: number; readonly column: number }): string {
  return `${line}:${column}`
}

function listNumbers({ document, mentions, ledger }: CheckedSource, wrong: ReadonlySet<string>): NumberView[] {
  const figures = new Map(ledger.map((figure) => [figure.mention, figure]))
  return mentions.map((mention, index) => {
    const place = placeOfMention(FILE, document, mention)
    const figure = figures.get(index)
    const stretch = stretchOf(document, place)
    return {
      ...stretch,
      line: place.line,
      text: wordsOf(document, mention).replaceAll(/\s+/g, ' '),
      read: sayRead(mention),
      standing: figure?.standing,
      working: figure ? printWorked(figure) : '',
      verdict: wrong.has(keyOf(place)) ? 'wrong' : judge(figure?.claims ?? []),
    }
  })
}

function tallyUp(numbers: readonly NumberView[]): Tally {
  const count = (verdict: NumberView['verdict']) => numbers.filter((number) => number.verdict === verdict).length
  return { right: count('right'), wrong: count('wrong'), unjudged: count(undefined) }
}

function judge(claims: readonly LedgerClaim[]): NumberView['verdict'] {
  if (claims.length === 0) return undefined
  return claims.every(({ ok }) => ok) ? 'right' : 'wrong'
}

type Mention = CheckedSource['mentions'][number]

/** A number as it was understood: its value, its unit, its period, and how it was softened. */
function sayRead({ value, unit, noun, per, hedge }: Mention): string {
  const [whole = '', decimals] = value.split('.')
  const grouped = whole.replaceAll(/\B(?=(\d{3})+$)/g, ',')
  const isClock = unit === 'time-of-day'
  const counted = unit === 'count' ? noun : unit === 'none' || isClock ? '' : unit
  const digits = isClock ? printClock(value) : decimals ? `${grouped}.${decimals}` : grouped
  const parts = [digits, counted, per && `per ${per}`, hedge && `(${hedge})`]
  return parts.filter((part) => part).join(' ')
}

function stretchOf({ lines }: Document, place: Pick<Finding, 'line' | 'column' | 'endLine' | 'endColumn'>): Stretch {
  const at = (line: number, column: number) => (lines[line - 1] ?? 0) + column - 1
  return { start: at(place.line, place.column), end: at(place.endLine, place.endColumn) }
}

function viewFinding(finding: Finding, { document, repairs }: CheckedSource): FindingView {
  const { line, rule, severity, message, notes, related, help } = finding
  const stretch = stretchOf(document, finding)
  const repair = repairs.find(({ findings }) => findings.includes(finding))
  const edits = repair?.doubt === '' ? repair.edits.map(({ start, end, text }) => ({ start, end, text })) : []
  const [, said] = /^say "([^"]+)"$/.exec(help ?? '') ?? []
  return {
    ...stretch,
    line,
    rule,
    severity,
    message,
    quote: document.source.slice(stretch.start, stretch.end),
    notes: [...notes, ...related.map((other) => `line ${other.line}: ${other.message}`)],
    help,
    edits,
    doubt: repair?.doubt ?? '',
    offered: edits.length === 0 && said !== undefined ? { ...stretch, text: said } : undefined,
  }
}

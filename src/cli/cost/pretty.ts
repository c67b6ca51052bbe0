import { styleText } from 'node:util'
import {
  agePrices,
  type Bill,
  type Excluded,
  isBill,
  LINES,
  type Line,
  listOpenPoints,
  type RegionBill,
} from '../../calculator/index.ts'
import { type Certainty, workingText } from '../../quantity/index.ts'
import { legend, MARKS } from './marks.ts'
import { linesAre, money, pastReviewWords, totalText, wrap } from './words.ts'

/** How bills are shown in a terminal. */
export interface Look {
  readonly width: number
  readonly color: boolean
  readonly explain: boolean
  /** The day for which prices were looked up, from which their age is counted. */
  readonly asOf: string
}

type Style = Parameters<typeof styleText>[0]

/** Text in a style, where colours are on. */
export function paint(look: Look, style: Style, text: string): string {
  return look.color && text !== '' ? styleText(style, text, { validateStream: false }) : text
}

/** A row with a name to the left, then an amount, its mark, and the day of its price. */
function row(look: Look, left: string, right: string, mark: string, date = ''): string {
  const gap = Math.max(2, amountEnd(look) - left.length - right.length)
  const dots = gap > 4 ? ` ${'·'.repeat(gap - 2)} ` : ' '.repeat(gap)
  const shown = mark === '!' ? paint(look, 'red', right) : right
  return `${left}${paint(look, 'dim', dots)}${shown} ${mark} ${paint(look, 'dim', date)}`.trimEnd()
}

/** Where amounts end: room for a mark and a date is left after them. */
function amountEnd(look: Look): number {
  return Math.max(40, Math.min(look.width, 80) - 13)
}

function printLine(look: Look, line: Line): string[] {
  const name = `    ${LINES[line.name]}`
  if (!line.cost) {
    const why = wrap(line.missing?.why ?? '', Math.min(look.width, 80), '      ')
    return [row(look, name, 'not priced', '!'), ...why]
  }
  const head = row(look, name, money(line.cost), MARKS[line.cost.certainty], line.cost.date)
  if (!look.explain) return [head]
  const working = workingText(line.cost).split('\n').slice(1)
  return [head, ...working.map((text) => paint(look, 'dim', `      ${text.trimStart() === '' ? '' : text}`))]
}

function printRegion(look: Look, { region, total, lines }: RegionBill): string[] {
  const isWhole = lines.every(({ cost }) => cost)
  const amount = isWhole ? money(total) : `at least ${money(total)}`
  const head = row(look, `  ${region}`, amount, isWhole ? MARKS[total.certainty] : '!', total.date)
  return [
    look.color ? head.replace(region, paint(look, 'bold', region)) : head,
    ...lines.flatMap((line) => printLine(look, line)),
  ]
}

function remarks(look: Look, bill: Bill): string[] {
  const width = Math.min(look.width, 80)
  const said = [
    ...bill.excludes.map((what) => `excludes ${what === 'transfer' ? 'transfer between regions' : what}`),
    ...bill.notes,
    ...listOpenPoints(bill).map((point) => `open: ${point}`),
    ...ageOf(bill, look.asOf),
  ]
  return said.flatMap((text) => wrap(text, width - 4, '').map((line, i) => `  ${i === 0 ? '* ' : '  '}${line}`))
}

function ageOf(bill: Bill, asOf: string): string[] {
  const { checked, pastReview } = agePrices(bill, asOf)
  if (bill.pricesFrom === undefined || checked === undefined) return []
  return [
    `prices of ${bill.pricesFrom} at the oldest, all checked on ${checked} or later`,
    ...pastReviewWords(pastReview),
  ]
}

function incomplete(look: Look, bill: Bill): string[] {
  if (bill.complete) return []
  const text = `INCOMPLETE: ${linesAre(bill.missing.length)} not priced; the total holds the other lines only`
  return wrap(text, Math.min(look.width, 80), '  ').map((line) => paint(look, ['bold', 'red'], line))
}

function printOnce(look: Look, bill: Bill): string[] {
  if (bill.once.length === 0) return []
  return ['  once', ...bill.once.flatMap((line) => printLine(look, line))]
}

function printBill(look: Look, bill: Bill): string[] {
  const title = paint(look, 'bold', bill.architecture)
  const total = paint(look, bill.complete ? ['bold', 'green'] : ['bold', 'red'], totalText(bill))
  const { length } = bill.architecture
  const gap = ' '.repeat(Math.max(2, amountEnd(look) + 6 - length - totalText(bill).length))
  return [
    `${title}${gap}${total} ${MARKS[bill.total.certainty]}`.trimEnd(),
    ...bill.regions.flatMap((region) => printRegion(look, region)),
    ...printOnce(look, bill),
    ...incomplete(look, bill),
    ...remarks(look, bill),
  ]
}

function printExcluded(look: Look, { architecture, excluded }: Excluded): string[] {
  return [paint(look, 'bold', architecture), ...wrap(`ruled out: ${excluded}`, Math.min(look.width, 80), '  ')]
}

/** Bills for a terminal: each with its regions and lines, what it leaves out, and the day of its prices. */
export function printPretty(
  results: readonly (Bill | Excluded)[],
  [title, ...said]: readonly string[],
  look: Look,
): string {
  const blocks = results.map((result) => (isBill(result) ? printBill(look, result) : printExcluded(look, result)))
  const certainties = new Set<Certainty>(
    results.filter(isBill).flatMap(({ regions }) => regions.flatMap(({ total }) => total.certainty)),
  )
  const width = Math.min(look.width, 80)
  const heading = [...wrap(title ?? '', width, ''), ...said.flatMap((line) => wrap(line, width, '  '))]
  const footer = legend(certainties)
  return `${[heading, ...blocks, ...(footer.length > 0 ? [footer] : [])].map((lines) => lines.join('\n')).join('\n\n')}\n`
}

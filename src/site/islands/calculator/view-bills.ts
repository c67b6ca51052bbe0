import {
  agePrices,
  type Bill,
  billNames,
  describeSpread,
  type Excluded,
  isBill,
  LINES,
  type Line,
  type LineName,
  type Ranked,
  rankBills,
  type Workload,
} from '../../../calculator/index.ts'
import { listRemarks } from '../../../cli/cost/markdown.ts'
import { atLeast, linesAre, money } from '../../../cli/cost/words.ts'
import { type Certainty, printQuantity, type Quantity, workingText } from '../../../quantity/index.ts'
import { groupBy } from '../../group-by.ts'

type Sure = Certainty | 'not priced'

/** A line as it is shown: its amount, how sure that is, and how it came about or why it is not priced. */
export interface LineView {
  readonly label: string
  readonly amount: string
  readonly certainty: Sure
  readonly date: string
  readonly working: string
}

/** A bill as it is shown. */
export interface BillView {
  readonly architecture: string
  readonly total: string
  readonly certainty: Sure
  readonly complete: boolean
  /** The dates of its prices, in words. */
  readonly dates: string
  readonly remarks: readonly string[]
  readonly regions: readonly { readonly region: string; readonly total: string; readonly lines: readonly LineView[] }[]
  readonly once: readonly LineView[]
}

/** A bill in its place among the others. */
export interface RankView {
  readonly architecture: string
  readonly total: string
  readonly certainty: Sure
  /** How it compares with the one that stands first. */
  readonly versus: string
  /** The bounds of the total as shares of the largest one shown. */
  readonly low: number
  readonly high: number
}

/** A line of all bills side by side: what it costs in each, over all its regions. */
export interface RowView {
  readonly label: string
  readonly cells: readonly { readonly amount: string; readonly certainty: Sure }[]
}

/** All bills of a workload as a page shows them. */
export interface BillsView {
  readonly asOf: string
  readonly regions: readonly string[]
  /** How rates were read, where there is more than one region. */
  readonly spread: readonly string[]
  readonly ranking: readonly RankView[]
  readonly rows: readonly RowView[]
  readonly bills: readonly BillView[]
  readonly excluded: readonly Excluded[]
  readonly missing: readonly MissingView[]
}

/** What a design lacks a price for in a region: the lines that need it, and why it is not there. */
export interface MissingView {
  readonly architecture: string
  readonly region: string
  readonly why: string
  readonly lines: readonly string[]
}

/** The bills of a workload, ready to be shown. */
export function viewBills(workload: Workload, results: readonly (Bill | Excluded)[], asOf: string): BillsView {
  const ranking = rankBills(results.filter(isBill))
  const bills = ranking.map(({ bill }) => bill)
  const largest = Math.max(...bills.map(({ total }) => Number(total.high)), 1e-9)
  return {
    asOf,
    regions: workload.regions,
    spread: describeSpread(workload).map((line) => line.replace(/\bIN (EACH|TOTAL)\b/, (said) => said.toLowerCase())),
    ranking: ranking.map((ranked) => viewRank(ranked, largest)),
    rows: viewRows(bills),
    bills: bills.map((bill) => viewBill(bill, asOf)),
    excluded: results.flatMap((result) => (isBill(result) ? [] : [result])),
    missing: bills.flatMap(viewMissing),
  }
}

/** The lines without a price, those together that lack the same. */
function viewMissing({ architecture, missing }: Bill): MissingView[] {
  const groups = groupBy(missing, ({ region, missing: { why } }) => `${region}: ${why}`)
  return [...groups.values()].flatMap((lines) =>
    lines.slice(0, 1).map(({ region, missing: { why } }) => ({
      ...{ architecture, region, why },
      lines: [...new Set(lines.map(({ name }) => LINES[name]))],
    })),
  )
}

/** The total of a bill; that lines are missing is told by its certainty. */
function totalText(bill: Bill): string {
  return `${atLeast(bill)}${printQuantity(bill.total)}`
}

function viewRank({ bill, versusFirst }: Ranked, largest: number): RankView {
  const { architecture, total } = bill
  return {
    architecture,
    total: totalText(bill),
    certainty: sureOf(bill),
    versus: sayVersus(versusFirst),
    low: Number(total.low) / largest,
    high: Number(total.high) / largest,
  }
}

function sayVersus(versus: Ranked['versusFirst']): string {
  if (!versus) return ''
  const { cheaper, difference, why } = versus
  if (cheaper === 'same') return 'as much as the first'
  if (cheaper === 'undecided') return `undecided whether dearer than the first: ${why}`
  return difference ? `${money(difference)} more than the first` : `dearer than the first: ${why}`
}

function sureOf({ complete, total }: Bill): Sure {
  return complete ? total.certainty : 'not priced'
}

/** The lines that occur, each with its amount in every bill, worked out over the regions by the calculator. */
function viewRows(bills: readonly Bill[]): RowView[] {
  const named = bills.map((bill) => ({ bill, names: billNames(bill) }))
  const lines = (Object.keys(LINES) as LineName[]).filter((line) => bills.some((bill) => hasLine(bill, line)))
  return lines.map((line) => ({
    label: LINES[line],
    cells: named.map(({ bill, names }) => {
      if (!hasLine(bill, line)) return { amount: '', certainty: 'listed' }
      const cost = names.get(line)
      return cost && isQuantity(cost)
        ? { amount: money(cost), certainty: cost.certainty }
        : { amount: 'not priced', certainty: 'not priced' }
    }),
  }))
}

function hasLine({ regions }: Bill, line: LineName): boolean {
  return regions.some(({ lines }) => lines.some(({ name }) => name === line))
}

function isQuantity(named: Quantity | ReadonlyMap<string, unknown>): named is Quantity {
  return 'unit' in named
}

function viewBill(bill: Bill, asOf: string): BillView {
  const { checked } = agePrices(bill, asOf)
  const incomplete = bill.complete
    ? []
    : [`Incomplete: ${linesAre(bill.missing.length)} not priced; the total holds the other lines only.`]
  return {
    architecture: bill.architecture,
    total: totalText(bill),
    certainty: sureOf(bill),
    complete: bill.complete,
    dates:
      bill.pricesFrom && checked
        ? `prices published ${bill.pricesFrom} or later, all checked on ${checked} or later`
        : '',
    remarks: [...incomplete, ...listRemarks(bill, asOf)],
    regions: bill.regions.map(({ region, total, lines }) => ({
      region,
      total: `${lines.every(({ cost }) => cost) ? '' : atLeast(bill)}${printQuantity(total)}`,
      lines: lines.map(viewLine),
    })),
    once: bill.once.map(viewLine),
  }
}

function viewLine({ name, cost, missing }: Line): LineView {
  const label = LINES[name]
  if (!cost) return { label, amount: 'not priced', certainty: 'not priced', date: '', working: missing.why }
  return {
    label,
    amount: printQuantity(cost),
    certainty: cost.certainty,
    date: cost.date ?? '',
    working: workingText(cost),
  }
}

import { type Bill, LINES, type LineName } from '../../calculator/index.ts'
import type { Scenario } from '../../claims/index.ts'
import { DESIGN_WORDS } from '../../decision/index.ts'
import { HOURS_OF_MONTH, printQuantity, type Quantity, workingText } from '../../quantity/index.ts'
import type { Cell, PageTable } from '../inline.ts'

// A bill is laid out to see whether it can be, and again for the page.
const known = new WeakMap<Bill, PageTable>()

/** A bill as a table: a line a row, a region a column, and the total. */
export function tableOfBill({ bills, name }: Scenario, architecture: string): PageTable | undefined {
  const bill = bills.find((one) => one.architecture === architecture)
  if (!bill) return undefined
  const table = known.get(bill) ?? layOut(bill, name)
  known.set(bill, table)
  return table
}

function layOut(bill: Bill, name: string): PageTable {
  const lines = [...new Set(bill.regions.flatMap((region) => region.lines.map((line) => line.name)))]
  const rows = lines.map((line): Cell[] => [
    { text: sayLine(line) },
    ...bill.regions.map((region): Cell => {
      const found = region.lines.find((one) => one.name === line)
      if (!found) return { text: '–' }
      return found.cost ? cellOf(found.cost) : { text: 'not priced' }
    }),
  ])
  const totals: Cell[] = [{ text: 'Total' }, ...bill.regions.map(({ total }) => cellOf(total))]
  return {
    caption: `${DESIGN_WORDS[bill.architecture].label}: ${name}, a month`,
    header: ['', ...bill.regions.map(({ region }) => region)],
    rows: [...rows, totals],
    hasTotal: true,
    note: noteOf(bill),
  }
}

/** Every design for a scenario with its total, the cheapest complete one first; what can not be compared comes last. */
export function tableOfDesigns({ bills, name }: Scenario): PageTable {
  const sorted = [...bills].sort((a, b) => Number(b.complete) - Number(a.complete) || a.total.low.cmp(b.total.low))
  return {
    caption: `What each design costs: ${name}, a month`,
    header: ['Design', 'Regions', 'Total'],
    rows: sorted.map((bill) => [
      { text: DESIGN_WORDS[bill.architecture].label },
      { text: String(bill.regions.length) },
      bill.complete ? cellOf(bill.total) : { text: `${printQuantity(bill.total)} and lines that are not priced` },
    ]),
    hasTotal: false,
  }
}

function cellOf(quantity: Quantity): Cell {
  const digits = printQuantity(quantity).replace(/\/month$/, '')
  return { figure: { digits, working: workingText(quantity), date: quantity.date } }
}

function sayLine(name: LineName): string {
  const words = LINES[name]
  return words.charAt(0).toUpperCase() + words.slice(1)
}

function noteOf({ complete, total, excludes, pricesFrom }: Bill): string {
  const parts = [
    `${complete ? 'Total' : 'Total of the lines that are priced'} ${printQuantity(total)}`,
    ...(excludes.length > 0 ? [`left out: ${excludes.join(', ')}`] : []),
    `prices published ${String(pricesFrom)} or later`,
    `a month is ${HOURS_OF_MONTH} hours`,
  ]
  return `${parts.join('; ')}.`
}

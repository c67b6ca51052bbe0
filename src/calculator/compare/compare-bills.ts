import { add, amount, compare, isSameWorking, type Quantity, subtract } from '../../quantity/index.ts'
import type { Bill, Line, MissingLine } from '../bill.ts'

/** Which of two bills is the cheaper one, as far as what is known tells. */
export type Verdict = 'first' | 'second' | 'same' | 'undecided'

/** How two bills compare, with the difference where both totals are known. */
export interface BillComparison {
  readonly cheaper: Verdict
  /** The second less the first, over the lines that both sides know; absent where the missing lines differ. */
  readonly difference: Quantity | undefined
  readonly why: string
}

const NOTHING = amount(0, 'USD/month')

function linesOf(bill: Bill): readonly Line[] {
  return bill.regions.flatMap(({ lines }) => lines)
}

function missingKey({ missing: { item, region, used } }: MissingLine): string {
  return `${item} ${region} ${used ? `${used.low.toFixed()} ${used.high.toFixed()} ${used.unit.key}` : ''}`
}

function sum(lines: readonly Line[]): Quantity {
  return add(NOTHING, ...lines.flatMap(({ cost }) => cost ?? []))
}

/** Whether an amount that is not known exactly is the same in both lines, whatever it turns out to be. */
function isShared(a: Line, b: Line): boolean {
  if (a.name !== b.name || a.region !== b.region || !a.cost || !b.cost) return false
  return a.cost.low !== a.cost.high && isSameWorking(a.cost, b.cost)
}

/** The lines of a bill that the other doesn't have with the same working: an open price in both says nothing. */
function withoutShared(bill: Bill, other: Bill): readonly Line[] {
  const others = linesOf(other)
  return linesOf(bill).filter((line) => !others.some((theirs) => isShared(line, theirs)))
}

function sameMissing(first: Bill, second: Bill): boolean {
  const [a, b] = [first, second].map(({ missing }) => missing.map(missingKey).sort().join('\n'))
  return a === b
}

function judge(first: Quantity, second: Quantity): Verdict {
  const found = compare(first, second)
  if (found === 'less') return 'first'
  if (found === 'more') return 'second'
  return found === 'equal' ? 'same' : 'undecided'
}

const WHY: Readonly<Record<Verdict, string>> = {
  first: 'the first total is below the second',
  second: 'the second total is below the first',
  same: 'both totals are the same',
  undecided: 'the totals overlap',
}

/** Compares two bills; a line that is not priced never counts as zero. */
export function compareBills(first: Bill, second: Bill): BillComparison {
  if (sameMissing(first, second)) {
    const [left, right] = [sum(withoutShared(first, second)), sum(withoutShared(second, first))]
    const cheaper = judge(left, right)
    const same = first.complete ? '' : '; the same lines are missing in both'
    return { cheaper, difference: subtract(right, left), why: `${WHY[cheaper]}${same}` }
  }
  if (first.complete && compare(first.total, second.total) === 'less') {
    return { cheaper: 'first', difference: undefined, why: 'the known lines of the second already exceed the first' }
  }
  if (second.complete && compare(second.total, first.total) === 'less') {
    return { cheaper: 'second', difference: undefined, why: 'the known lines of the first already exceed the second' }
  }
  return { cheaper: 'undecided', difference: undefined, why: 'lines are missing that could turn it' }
}

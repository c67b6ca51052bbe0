import { add, amount, compare, type Quantity, subtract, workingText } from '../../quantity/index.ts'
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

/** What makes two lines that are not exact the same amount, whatever it turns out to be. */
function keyOf({ name, region, cost }: Line): string {
  return cost && cost.low !== cost.high ? `${region} ${name} ${workingText(cost)}` : ''
}

function missingKey({ missing: { item, region, used } }: MissingLine): string {
  return `${item} ${region} ${used ? `${used.low.toFixed()} ${used.high.toFixed()} ${used.unit.key}` : ''}`
}

function sum(lines: readonly Line[]): Quantity {
  return add(NOTHING, ...lines.flatMap(({ cost }) => cost ?? []))
}

/** The lines of a bill that the other doesn't have in the same words: an open price in both says nothing. */
function withoutShared(bill: Bill, other: Bill): readonly Line[] {
  const shared = new Set(linesOf(other).map(keyOf))
  return linesOf(bill).filter((line) => keyOf(line) === '' || !shared.has(keyOf(line)))
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

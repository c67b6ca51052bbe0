import type { Bill } from '../bill.ts'
import { type BillComparison, compareBills } from './compare-bills.ts'

/** A bill in its place, with how it compares to the one that stands first. */
export interface Ranked {
  readonly bill: Bill
  readonly versusFirst: BillComparison | undefined
}

/** Bills by their known totals, those that are complete first, each compared with the one that stands first. */
export function rankBills(bills: readonly Bill[]): readonly Ranked[] {
  const sorted = [...bills].sort((a, b) => {
    if (a.complete !== b.complete) return a.complete ? -1 : 1
    return a.total.low.plus(a.total.high).cmp(b.total.low.plus(b.total.high))
  })
  const [first] = sorted
  return sorted.map((bill) => ({ bill, versusFirst: first && bill !== first ? compareBills(first, bill) : undefined }))
}

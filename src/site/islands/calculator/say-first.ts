import type { BillsView } from './view-bills.ts'

/** What came of pricing, in one sentence. */
export function sayFirst({ ranking }: BillsView): string {
  const [first] = ranking
  return first ? `${ranking.length} designs priced; ${first.architecture} stands first with ${first.total}.` : ''
}

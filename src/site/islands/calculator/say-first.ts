import type { Labels } from '../shared/labels.ts'
import type { BillsView } from './view-bills.ts'

/** What came of pricing, in one sentence. */
export function sayFirst({ ranking }: BillsView, labels: Labels): string {
  const [first] = ranking
  if (!first) return ''
  return `${ranking.length} designs priced; ${labels[first.architecture]} stands first with ${first.total}.`
}

import type { Labels } from '../shared/labels.ts'
import type { BillsView } from './view-bills.ts'

/** What came of pricing, in one sentence. */
export function sayFirst({ ranking }: BillsView, labels: Labels): string {
  const [first] = ranking
  if (!first) return ''
  const whole = ranking.filter(({ certainty }) => certainty !== 'not priced').length
  const rest = ranking.length - whole
  const priced =
    rest === 0 ? `${whole} designs priced` : `${whole} of ${ranking.length} designs priced, ${rest} only in part`
  return `${priced}; ${labels[first.architecture]} stands first with ${first.total}.`
}

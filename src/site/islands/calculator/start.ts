import type { Prices } from '../../../calculator/index.ts'
import { SIZES } from './presets.ts'
import { answerQuestion } from './price.ts'
import type { PriceAnswer } from './protocol.ts'
import type { Start } from './use-calculator.ts'
import type { BillsView } from './view-bills.ts'

/** What stands on the page as it comes: the workload of middle size, priced. */
export function startCalculator(prices: Prices): Start & { readonly bills: BillsView } {
  const { workload } = SIZES[1] as (typeof SIZES)[number]
  const plot = {}
  const answers = [...answerQuestion({ workload, plot }, prices)]
  const { bills } = partOf(answers, 'bills')
  return { workload, plot, bills, comparison: partOf(answers, 'comparison').comparison }
}

function partOf<Kind extends 'bills' | 'comparison'>(
  answers: readonly PriceAnswer[],
  kind: Kind,
): Extract<PriceAnswer, { kind: Kind }> {
  const found = answers.find((answer) => answer.kind === kind)
  if (!found) throw new Error(`the first workload has no ${kind}`)
  return found as Extract<PriceAnswer, { kind: Kind }>
}

import { capacityKind, priceReadings, type ToldWorkload } from '../../../claims/index.ts'
import type { Judgement, RuleText } from '../judgement.ts'
import { judgeCapacity } from './capacity.ts'

/** Holds the capacities that follow each told workload against its bill. */
export function judgeWorkloads(text: RuleText, told: readonly ToldWorkload[]): Judgement {
  const judgements = told
    .filter((workload) => speaksOfCapacity(text, workload))
    .map((workload) => judgeCapacity(text, workload, priceReadings(workload, text.mentions, text.prices)))
  return {
    judged: judgements.flatMap(({ judged }) => judged),
    evidence: judgements.flatMap(({ evidence }) => evidence),
  }
}

function speaksOfCapacity({ document, mentions }: RuleText, { from, to }: ToldWorkload): boolean {
  return mentions.slice(from, to).some((mention) => capacityKind(mention, document.text) !== undefined)
}

import { isTold } from '../../../claims/index.ts'
import type { Judged } from '../../merge-findings.ts'
import type { Evidence } from '../../standings/ledger.ts'
import type { Judgement, RuleText } from '../judgement.ts'
import { judgeDoubledOne, judgeDoubledUnits } from './doubled-units.ts'
import { judgePairedCapacity } from './paired-capacity.ts'
import { judgePlainBill } from './plain-bill.ts'
import { judgePlainCapacity } from './plain-capacity.ts'
import { judgePlainPrice } from './plain-price.ts'
import { judgePlainRequests } from './plain-requests.ts'
import { judgeTargetUtilisation } from './target-utilisation.ts'
import { judgeTransactionItems } from './transaction-items.ts'
import { judgeUnitChain } from './unit-chain.ts'
import { judgeUnroundedSize } from './unrounded-size.ts'

/** What holds even where a relation to the numbers beside it does: "40 million of 1.3 KB, so 52 million units" is worked out right, and is wrong. */
const always = [
  judgeUnroundedSize,
  judgePairedCapacity,
  judgeTargetUtilisation,
  judgeDoubledUnits,
  judgeDoubledOne,
  judgeTransactionItems,
]
const judges = [judgePlainCapacity, judgePlainBill, judgePlainRequests, judgePlainPrice, ...always, judgeUnitChain]

/**
 * Holds capacities and costs that no other rule has judged against the calculator, where every word around them is
 * understood; units that were not rounded, not doubled or do not follow are found in any words that don’t open them.
 */
export function judgePassages(
  text: RuleText,
  before: readonly Judgement[],
  isAsked: (start: number) => boolean,
): Judgement {
  const known = new Set(
    before.flatMap(({ judged, evidence }) =>
      [...judged, ...evidence.filter(({ claim }) => claim)].map(({ mention }) => mention),
    ),
  )
  const judged: Judged[] = []
  const wrong = new Set(before.flatMap((one) => one.judged.map(({ mention }) => mention)))
  const evidence: Evidence[] = []
  for (const [index, { start, unit }] of text.mentions.entries()) {
    if (unit !== 'count' && unit !== 'none' && unit !== 'USD' && unit !== 'cent') continue
    if (known.has(index) || isAsked(start)) continue
    for (const judge of isTold(text.best[index]) ? always : judges) {
      const verdict = judge(text, index, wrong)
      if (!verdict) continue
      if (verdict.judged) {
        judged.push(verdict.judged)
        wrong.add(index)
      }
      evidence.push(...(verdict.evidence ?? []))
      break
    }
  }
  return { judged, evidence }
}

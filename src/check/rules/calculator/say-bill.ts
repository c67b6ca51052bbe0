import type { CapacityMode, Reading } from '../../../claims/index.ts'
import { lowOf, printQuantity } from '../../../quantity/index.ts'
import type { Judged } from '../../merge-findings.ts'
import type { Evidence } from '../../standings/ledger.ts'
import type { RuleText } from '../judgement.ts'
import { prove } from './evidence.ts'
import { tellAlternatives } from './tell-alternatives.ts'
import { type Cost, modes } from './workload-costs.ts'

/** That a cost is the one of a bill. */
export function proveBill(rule: string, mention: number, { what, quantity, working, reading }: Cost): Evidence {
  return prove(rule, mention, lowOf(quantity), `${what}, ${wordsFor(reading)}: ${working}`)
}

function wordsFor({ capacity, words }: Reading): string {
  return `${words && `${words}, `}${modeOf(capacity)}`
}

function modeOf(capacity: CapacityMode): string {
  return capacity === 'provisioned' ? 'provisioned' : 'on demand'
}

/** That a cost is none that the bills hold: an error where the region is named, else a warning. */
export function tellBill(
  text: RuleText,
  rule: string,
  index: number,
  isPlaced: boolean,
  known: readonly Cost[],
): Judged {
  const wholes = known.filter(({ isWhole }) => isWhole)
  const [first] = wholes as [Cost, ...Cost[]]
  const values = modes.flatMap((mode) => {
    const costs = wholes.filter(({ reading }) => reading.capacity === mode)
    const printed = [...new Set(costs.map(({ quantity }) => printQuantity(quantity)))]
    return printed.length > 0 ? [`${printed.join(' or ')} ${modeOf(mode)}`] : []
  })
  return tellAlternatives(text, index, {
    rule,
    says: `the workload costs ${values.join(', ')}`,
    alternatives: wholes.map(({ quantity, working }) => ({ value: lowOf(quantity), working })),
    notes: [
      ...new Set(wholes.map(({ working, reading }) => `${wordsFor(reading)}: ${working}`)),
      ...(isPlaced ? [] : [`no region is named; the prices are those of ${first.reading.regions.join(' and ')}`]),
    ],
    severity: isPlaced ? 'error' : 'warning',
    per: first.period,
  })
}

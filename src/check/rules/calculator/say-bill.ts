import type { CapacityMode, Reading } from '../../../claims/index.ts'
import { type Mention, sayLike } from '../../../numbers/index.ts'
import { Decimal, lowOf, printQuantity } from '../../../quantity/index.ts'
import { makeFinding, placeOfMention, statedOf } from '../../make-finding.ts'
import type { Judged } from '../../merge-findings.ts'
import type { Evidence } from '../../standings/ledger.ts'
import type { RuleText } from '../judgement.ts'
import { type Cost, modes } from './workload-costs.ts'

/** That a cost is the one of a bill. */
export function proveBill(rule: string, mention: number, { what, quantity, working, reading }: Cost): Evidence {
  return {
    mention,
    standing: 'computed',
    working: `${what}, ${wordsFor(reading)}: ${working}`,
    claim: { rule, value: lowOf(quantity), ok: true },
  }
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
  const { file, document, mentions } = text
  const mention = mentions[index] as Mention
  const wholes = known.filter(({ what }) => what === 'the whole bill')
  const [first] = wholes as [Cost, ...Cost[]]
  const values = modes.flatMap((mode) => {
    const costs = wholes.filter(({ reading }) => reading.capacity === mode)
    const printed = [...new Set(costs.map(({ quantity }) => printQuantity(quantity)))]
    return printed.length > 0 ? [`${printed.join(' or ')} ${modeOf(mode)}`] : []
  })
  const number = document.text.slice(mention.start, mention.end)
  const rest = document.text.slice(mention.end, Math.max(mention.end, mention.nounEnd, mention.rateEnd))
  const said = new Set(
    wholes.map(({ quantity }) => {
      const value = new Decimal(lowOf(quantity)).toFixed(mention.spoken ? 0 : 2).replace(/\.00$/, '')
      return `"${sayLike(value, number)}${rest}"`
    }),
  )
  const finding = makeFinding(
    placeOfMention(file, document, mention),
    rule,
    `stated ${number}${rest}; the workload costs ${values.join(', ')}`,
    isPlaced ? 'error' : 'warning',
  )
  const worth = lowOf(first.quantity)
  return {
    mention: index,
    finding: {
      ...finding,
      stated: statedOf(document, mention),
      worked: {
        value: worth,
        interval: [worth, worth],
        unit: 'USD',
        per: mention.per === '' ? 'month' : mention.per,
        working: first.working,
      },
      notes: [
        ...new Set(wholes.map(({ working, reading }) => `${wordsFor(reading)}: ${working}`)),
        ...(isPlaced ? [] : [`no region is named; the prices are those of ${first.reading.regions.join(' and ')}`]),
      ],
      help: said.size > 1 ? `say ${[...said].join(' or ')}, as it is meant` : `say ${[...said][0]}`,
    },
  }
}

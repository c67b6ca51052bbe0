import { type Mention, sayLike } from '../../../numbers/index.ts'
import { lowOf, printQuantity, type Quantity, workingLine } from '../../../quantity/index.ts'
import { makeFinding, placeOfMention, statedOf } from '../../make-finding.ts'
import type { Judged } from '../../merge-findings.ts'
import type { Evidence } from '../../standings/ledger.ts'
import type { RuleText } from '../judgement.ts'

/** What a number of things costs in a region by the price list. */
export interface PricedAmount {
  readonly quantity: Quantity
  readonly item: string
  readonly region: string
}

/** That an amount of money is what the price list gives. */
export function proveAmount(rule: string, mention: number, { quantity, item, region }: PricedAmount): Evidence[] {
  const working = `${workingLine(quantity)}, ${item} in ${region}`
  return [{ mention, standing: 'computed', working, claim: { rule, value: lowOf(quantity), ok: true } }]
}

/** That an amount of money is none that the price list gives: an error where the region is named, else a warning. */
export function tellAmount(
  { file, document, mentions }: RuleText,
  rule: string,
  index: number,
  costs: readonly PricedAmount[],
  isPlaced: boolean,
): Judged {
  const mention = mentions[index] as Mention
  const [first] = costs as [PricedAmount, ...PricedAmount[]]
  const likely = costs.filter(({ region }) => isPlaced || region === first.region)
  const different = likely
    .filter(({ quantity }, at) => likely.findIndex((one) => one.quantity.low.eq(quantity.low)) === at)
    .slice(0, 4)
  const number = document.text.slice(mention.start, mention.end)
  const rest = document.text.slice(mention.end, Math.max(mention.end, mention.nounEnd, mention.rateEnd))
  const values = different.map(({ quantity, region }) => `${printFully(quantity, mention.per)} in ${region}`)
  const finding = makeFinding(
    placeOfMention(file, document, mention),
    rule,
    `stated ${number}${rest}; by the price list it is ${values.join(', or ')}`,
    isPlaced ? 'error' : 'warning',
  )
  const worth = lowOf(first.quantity)
  const scale = mention.unit === 'cent' ? 100 : 1
  const trim = (printed: string) => (scale === 1 ? printed : printed.replace(/(\.\d)0$/, '$1'))
  const said = different.map(
    ({ quantity }) => `"${sayLike(trim(printedLike(lowOf(quantity) * scale, /\d/.test(number))), number)}${rest}"`,
  )
  return {
    mention: index,
    finding: {
      ...finding,
      stated: statedOf(document, mention),
      worked: {
        value: worth * scale,
        interval: [worth * scale, worth * scale],
        unit: mention.unit,
        ...(mention.per === '' ? {} : { per: mention.per }),
        working: workingLine(first.quantity),
      },
      notes: different.map(({ quantity, item, region }) => `${workingLine(quantity)}, ${item} in ${region}`),
      help: `say ${[...new Set(said)].join(' or ')}${said.length > 1 ? ', as it is meant' : ''}`,
    },
  }
}

// A spoken amount of some size is said in whole dollars, a small one with all its decimals.
function printedLike(value: number, inDigits: boolean): string {
  if (!inDigits && value >= 100) return value.toFixed()
  return (value < 10 ? value.toFixed(6).replace(/0{1,4}$/, '') : value.toFixed(2)).replace(/\.0+$/, '')
}

/** An amount with all its decimals where cents would round a small one: $0.625. */
function printFully(quantity: Quantity, per: string): string {
  const printed = printQuantity(quantity)
  const value = lowOf(quantity)
  if (!printed.startsWith('$') || printed.includes('/')) return printed
  return `${value < 10 ? `$${printedLike(value, true)}` : printed}${per === '' ? '' : `/${per}`}`
}

import type { Mention } from '../../../numbers/index.ts'
import { lowOf, printQuantity, type Quantity, workingLine } from '../../../quantity/index.ts'
import type { Judged } from '../../merge-findings.ts'
import type { Evidence } from '../../standings/ledger.ts'
import type { RuleText } from '../judgement.ts'
import { prove } from './evidence.ts'
import { type PricedAmount, saidLike } from './list-prices.ts'
import { differing, roundAmount, tellAlternatives } from './tell-alternatives.ts'

/** That an amount of money is what the price list gives. */
export function proveAmount(rule: string, mention: number, { quantity, item, region }: PricedAmount): Evidence[] {
  return [prove(rule, mention, lowOf(quantity), `${workingLine(quantity)}, ${item} in ${region}`)]
}

const MOST = 4

/** That an amount of money is none that the price list gives: an error where the region is named, else a warning. */
export function tellAmount(
  text: RuleText,
  rule: string,
  index: number,
  costs: readonly PricedAmount[],
  isPlaced: boolean,
): Judged {
  const mention = text.mentions[index] as Mention
  const likely = costs.filter(({ region }) => isPlaced || region === costs[0]?.region)
  const all = likely.map(({ quantity, item, region }) => ({
    value: saidLike(mention, quantity),
    working: `${workingLine(quantity)}, ${item} in ${region}`,
    printed: `${printFully(quantity, mention.per)} in ${region}`,
  }))
  const alternatives = differing(all).slice(0, MOST)
  const says = `by the price list it is ${alternatives.map(({ printed }) => printed).join(', or ')}`
  return tellAlternatives(text, index, { rule, says, alternatives, severity: isPlaced ? 'error' : 'warning' })
}

/** An amount with all its decimals where cents would round a small one: $0.625. */
function printFully(quantity: Quantity, per: string): string {
  const printed = printQuantity(quantity)
  const value = lowOf(quantity)
  if (!printed.startsWith('$') || printed.includes('/')) return printed
  return `${value < 1 ? `$${roundAmount(value)}` : printed}${per === '' ? '' : `/${per}`}`
}

import {
  type Bill,
  type BillComparison,
  type CrossingAnswer,
  type Effect,
  type Excluded,
  isBill,
  type Verdict,
} from '../calculator/index.ts'
import { amount, type Decimal, printQuantity } from '../quantity/index.ts'
import type { DecisionCost } from './cost.ts'

/** What a cost comes to, line by line: the totals, the difference, where it changes, and what moves it. */
export function sayCost(cost: DecisionCost): readonly string[] {
  const [first] = cost.bills
  const names = { first: String(first?.architecture), second: String(cost.against) }
  return [
    ...cost.bills.map(sayTotal),
    ...(cost.comparison ? [sayDifference(cost.comparison, names)] : []),
    ...(cost.crossing ? [sayCrossing(cost.crossing, names)] : []),
    ...(cost.secondRegion?.difference
      ? [`A second region would add ${printQuantity(cost.secondRegion.difference)}.`]
      : []),
    ...cost.sensitivity.map(sayEffect),
  ]
}

function sayTotal(result: Bill | Excluded): string {
  if (!isBill(result)) return `${result.architecture}: not priced, ${result.excluded}`
  const { architecture, total, complete, missing, pricesFrom } = result
  const whole = complete ? '' : ` at least; incomplete, ${missing.length} of its lines not priced`
  const dated = pricesFrom ? `; prices published ${pricesFrom} or later` : ''
  return `${architecture}: ${printQuantity(total)}${whole}${dated}`
}

interface Names {
  readonly first: string
  readonly second: string
}

function sayDifference({ cheaper, difference, why }: BillComparison, names: Names): string {
  if (cheaper === 'same') return `${names.first} and ${names.second} cost the same.`
  if (cheaper === 'undecided') return `Which of ${names.first} and ${names.second} is cheaper stays open: ${why}.`
  const by = difference ? `, by ${printQuantity(difference).replace(/[-−]/g, '')}` : ''
  return `${names[cheaper]} is the cheaper one${by}: ${why}.`
}

function sayCrossing(crossing: CrossingAnswer, names: Names): string {
  if (crossing.answer === 'ruled-out') return `Where the cheaper one changes was not looked at: ${crossing.why}.`
  if (crossing.answer !== 'crosses') {
    const range = `between ${print(crossing.from.value)} and ${print(crossing.to.value)} writes, in the workload’s own rate`
    return crossing.answer === 'undecided'
      ? `Whether the cheaper one changes ${range}, stays open.`
      : `The cheaper one does not change ${range}.`
  }
  const changes = crossing.crossings.map(
    ({ below, above }) =>
      `at ${print(above.value)} writes from ${nameOf(below.cheaper, names)} to ${nameOf(above.cheaper, names)}`,
  )
  return `The cheaper one changes ${changes.join(', then ')}; writes in the workload’s own rate.`
}

function print(value: Decimal): string {
  return printQuantity(amount(value))
}

function nameOf(verdict: Verdict, names: Names): string {
  if (verdict === 'first' || verdict === 'second') return names[verdict]
  return verdict === 'same' ? 'neither' : 'undecided'
}

function sayEffect({ input, smaller, larger }: Effect): string {
  return `A tenth less of ${input} changes the total by ${printQuantity(smaller)}, a tenth more by ${printQuantity(larger)}.`
}

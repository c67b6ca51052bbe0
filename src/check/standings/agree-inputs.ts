import type { Scenario } from '../../claims/index.ts'
import { intervalOf, type Mention } from '../../numbers/index.ts'
import { givensOf, isExact, printQuantity, type Quantity } from '../../quantity/index.ts'
import type { Document } from '../../text/index.ts'
import type { Evidence } from './ledger.ts'

/** An input of a scenario that one of its bills consumes: the words that speak of it, and how it is said. */
interface Input {
  readonly quantity: Quantity
  readonly words: RegExp
  readonly fits: (mention: Mention) => boolean
}

const REACH = 160

/** How each field of a workload is spoken of. */
const fields: readonly (readonly [label: string, words: RegExp, fits: (mention: Mention, unit: string) => boolean])[] =
  [
    ['writes.rate', /\b(?:writ|wrote|updat|insert|put|order|event|score|request)/, ({ per }) => per === 's'],
    ['reads.rate', /\b(?:read|quer|look)/, ({ per }) => per === 's'],
    ['item-size', /./, ({ unit }, own) => unit === own],
    ['storage', /\bstor|\bgigabytes?\b|\bgb\b|\bdata\b|\btable/, ({ unit }, own) => unit === own],
    ['regions', /\bregions?\b/, ({ noun }) => noun === 'region'],
  ]

/** Figures that tell an input of a scenario: agreeing in value and unit with what a bill consumes, beside words for it. */
export function agreeWithInputs(
  document: Document,
  mentions: readonly Mention[],
  scenarios: readonly Scenario[],
): Evidence[] {
  if (scenarios.length === 0) return []
  const inputs = scenarios.flatMap(listInputs)
  const evidence: Evidence[] = []
  for (const [index, mention] of mentions.entries()) {
    const around = document.text.slice(Math.max(0, mention.start - REACH), mention.end + REACH).toLowerCase()
    const input = inputs.find((one) => one.fits(mention) && one.words.test(around) && isStated(mention, one.quantity))
    if (input) evidence.push({ mention: index, standing: 'given', working: workingOf(input.quantity) })
  }
  return evidence
}

function listInputs({ bills }: Scenario): Input[] {
  const givens = new Set(bills.flatMap(({ total }) => givensOf(total)))
  return [...givens].flatMap((quantity) => {
    const field = fields.find(([label]) => label === quantity.label)
    if (field === undefined || !isExact(quantity)) return []
    const [, words, fits] = field
    const unit = quantity.unit.powers[0]?.[0] ?? ''
    return [{ quantity, words, fits: (mention) => fits(mention, unit) }]
  })
}

function isStated(mention: Mention, { low }: Quantity): boolean {
  const { from, to } = intervalOf(mention)
  const value = Number(low.toFixed())
  return from !== null && to !== null && Number(from) <= value && value <= Number(to)
}

function workingOf(quantity: Quantity): string {
  return `${quantity.label}: ${printQuantity(quantity)}, an input of the scenario`
}

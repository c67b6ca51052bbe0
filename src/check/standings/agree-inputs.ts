import type { Book } from '../../book/index.ts'
import { type Claims, findRegions, isTold, type Scenario } from '../../claims/index.ts'
import { intervalOf, type Mention } from '../../numbers/index.ts'
import { givensOf, isExact, lowOf, printQuantity, type Quantity } from '../../quantity/index.ts'
import { type Document, sentenceAt } from '../../text/index.ts'
import type { Evidence } from './ledger.ts'

/** An input of a scenario that one of its bills consumes: the words that speak of it, and how it is said. */
interface Input {
  readonly quantity: Quantity
  readonly words: RegExp
  readonly fits: (mention: Mention) => boolean
  /** The regions of its scenario, where it is their number. */
  readonly counted: readonly string[]
}

/** What else is known of a text's numbers. */
export interface KnownBeside {
  readonly book: Book
  readonly best: Claims['best']
  readonly evidence: readonly Evidence[]
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
  beside: KnownBeside,
): Evidence[] {
  if (scenarios.length === 0) return []
  const inputs = scenarios.flatMap(listInputs)
  const agreeing = mentions.flatMap((mention, index) => {
    const around = document.text.slice(Math.max(0, mention.start - REACH), mention.end + REACH).toLowerCase()
    const found = inputs.filter((one) => one.fits(mention) && one.words.test(around) && isStated(mention, one.quantity))
    return found.length > 0 ? [{ index, found }] : []
  })
  const certain = agreeing.filter(({ found }) => found[0]?.counted.length === 0)
  const ties = readTies(document, mentions, beside, certain)
  return agreeing.flatMap(({ index, found }): Evidence[] => {
    const input = found.find(({ counted }) => counted.length === 0 || ties(index, counted))
    return input ? [{ mention: index, standing: 'given', working: workingOf(input.quantity) }] : []
  })
}

/**
 * Whether a number of regions is a scenario's, since two regions may be any two: it takes part in a relation, or its
 * sentence has a figure from a scenario or names the regions.
 */
function readTies(
  document: Document,
  mentions: readonly Mention[],
  { book, best, evidence }: KnownBeside,
  certain: readonly { readonly index: number }[],
): (index: number, regions: readonly string[]) => boolean {
  const { sentences, text } = document
  const sentenceOf = (index: number) => sentenceAt(document, (mentions[index] as Mention).start)
  const related = new Set(
    best.flatMap((claim) => (isTold(claim) && claim.inputs.length > 0 ? [claim.figure, ...claim.inputs] : [])),
  )
  const computed = evidence.filter(({ standing }) => standing === 'computed').map(({ mention }) => mention)
  const telling = new Set([...computed, ...certain.map(({ index }) => index)].map(sentenceOf))
  return (index, regions) => {
    const sentence = sentenceOf(index)
    if (related.has(index) || telling.has(sentence)) return true
    const named = findRegions(text.slice(sentences.start[sentence], sentences.end[sentence]), book)
    return regions.every((region) => named.includes(region))
  }
}

const known = new WeakMap<Scenario, readonly Input[]>()

// A scenario stays the same while somebody writes the text that speaks of it.
function listInputs(scenario: Scenario): readonly Input[] {
  const inputs = known.get(scenario) ?? findInputs(scenario)
  known.set(scenario, inputs)
  return inputs
}

function findInputs({ bills, workload }: Scenario): Input[] {
  const givens = new Set(bills.flatMap(({ total }) => givensOf(total)))
  return [...givens].flatMap((quantity) => {
    const field = fields.find(([label]) => label === quantity.label)
    if (field === undefined || !isExact(quantity)) return []
    const [, words, fits] = field
    const unit = quantity.unit.powers[0]?.[0] ?? ''
    const counted = quantity.label === 'regions' ? workload.regions : []
    return [{ quantity, words, fits: (mention) => fits(mention, unit), counted }]
  })
}

function isStated(mention: Mention, quantity: Quantity): boolean {
  const { from, to } = intervalOf(mention)
  const value = lowOf(quantity)
  return from !== null && to !== null && Number(from) <= value && value <= Number(to)
}

function workingOf(quantity: Quantity): string {
  return `${quantity.label}: ${printQuantity(quantity)}, an input of the scenario`
}

import { type CapacityKind, capacityKind, findRegions, isTold, sentenceOf } from '../../../claims/index.ts'
import type { Mention } from '../../../numbers/index.ts'
import { amount, multiply, printQuantity, type Quantity, workingLine } from '../../../quantity/index.ts'
import { wordsOf } from '../../make-finding.ts'
import type { Judged } from '../../merge-findings.ts'
import type { Evidence } from '../../standings/ledger.ts'
import type { Judgement, RulePage, RuleText } from '../judgement.ts'
import { hoursOf } from './hours-of.ts'
import { isOverMonth } from './is-over-month.ts'
import { listPrices, type PricedAmount, saidLike } from './list-prices.ts'
import { proveAmount } from './say-amount.ts'
import { itemsOfClass } from './table-class.ts'
import { differing, tellAlternatives } from './tell-alternatives.ts'

export const unitPricePage: RulePage = {
  name: 'calculator/unit-price',
  page: `
What capacity units cost: a price for a unit-hour is held against the price list, and a month's price of so many units
against units × price × 730 hours. The regions are those that the sentence names, else those that the text names, else
all; a price that one of them has is right.

## Fails

    In DynamoDB, 1,000 WCUs for application writes cost $6,000 a month.

## Passes

    In DynamoDB, 1,000 WCUs for application writes cost $474.50 a month.
`,
}

const ITEMS: Readonly<Record<CapacityKind, readonly string[]>> = {
  write: [
    'dynamodb.provisioned.write.standard',
    'dynamodb.provisioned.write.ia',
    'dynamodb.provisioned.replicated-write.standard',
  ],
  read: ['dynamodb.provisioned.read.standard', 'dynamodb.provisioned.read.ia'],
}
const UNIT: Readonly<Record<CapacityKind, string>> = { write: 'WCU', read: 'RCU' }
const SAYS =
  /(?:=|→|\bequals?\b|\bcosts?\b|\bcosting\b|\bcomes? (?:to|out at|in at)\b|\bis\b|\bare\b|\bruns?\b|\bfor\b|\bbills?\b|\bmeans?\b|:|\bat\b)/i
const BUYS = /^[^.;,]{0,30}\b(?:for|buys?|pays for)\b[^.;,]{0,12}$/i
const OTHER =
  /\b(?:reserved|reservation|upfront|save[sd]?|saving|on-demand|used to|until|before|instead of|not|budget|cap|credit|per million)\b/i

/** How many listed prices a finding names. */
const MOST = 3

/** "A write unit costs … an hour": the words before such a price. */
const ONE_UNIT =
  /\b(?:an?|one|each|per|every|the) (?:replicated )?([wr])(?:rite|ead)[ -](?:capacity )?unit\b[^.;\d]{0,24}$/i
/** "A WCU costs … a month" */
const ONE_OVER_TIME =
  /\b(?:an?|one|each|every) (?:(?:provisioned|replicated) ){0,2}(?:r?([wr])cu|([wr])(?:rite|ead)[ -](?:capacity )?unit) (?:costs?(?: (?:us|you))?|is|comes to|runs at)(?: (?:about|around|roughly|only|just))? $/i

interface Pair {
  readonly capacity: Mention
  readonly price: Mention
  readonly kind: CapacityKind
}

/** Holds stated unit prices against the price list, and the prices of so many units against units × price × hours. */
export function judgeUnitPrices(text: RuleText): Judgement {
  const judged: Judged[] = []
  const evidence: Evidence[] = []
  const wrong: { kind: CapacityKind; each: number; follows: number[] }[] = []
  let named: string[] | undefined
  for (const [index, mention] of text.mentions.entries()) {
    if (mention.unit !== 'USD' && mention.unit !== 'cent') continue
    const pair = pairOf(text, index, mention)
    const kind = pair?.kind ?? unitOf(mention, text.document.text)
    if (!kind) continue
    named ??= findRegions(text.document.text, text.book)
    const sentence = sentenceOf(text.document, mention.start)
    const near = text.document.text.slice(
      Math.max(sentence.start, mention.start - 300),
      Math.min(sentence.end, mention.end + 300),
    )
    const own = findRegions(near, text.book)
    const regions = own.length > 0 ? own : named
    const items = itemsOfClass(ITEMS[kind], near, text.document.text)
    const listed = listPrices(text, items, regions)
    if (listed.length === 0) continue
    const worked = listed.map((one) => ({ ...one, quantity: pair ? costOf(pair, one) : costOfOne(mention, one) }))
    const gives = ({ quantity }: PricedAmount, times = 1) => isOverMonth(mention, saidLike(mention, quantity) * times)
    // "750 units at $0.00065 an hour" tells the price of one.
    const one = mention.per === 'h' ? listed.find((price) => gives(price)) : undefined
    const fit = one ?? worked.find((price) => gives(price))
    if (fit) evidence.push(...proveAmount(unitPricePage.name, index, fit))
    else if (!pair) judged.push(tell(text, index, mention, worked))
    else if (
      !isTold(text.best[index]) &&
      !isOfSeveral(text, index, pair, near, (times) => worked.some((price) => gives(price, times)))
    ) {
      const each = Number(mention.value) / Number(pair.capacity.value)
      const same = wrong.find((other) => other.kind === pair.kind && Math.abs(other.each / each - 1) < 0.001)
      if (same) same.follows.push(index)
      const follows: number[] = []
      if (!same) wrong.push({ kind: pair.kind, each, follows })
      judged.push({ ...tell(text, index, mention, worked, pair), follows })
    }
  }
  return { judged, evidence }
}

/** Whether a price is of more than the units right before it: of writes and reads, or of each of three regions. */
function isOfSeveral(
  { document, mentions }: RuleText,
  index: number,
  { capacity }: Pair,
  near: string,
  gives: (times: number) => boolean,
): boolean {
  const before = mentions[index - 2]
  if (mentions[index - 1] === capacity && before !== undefined && capacityKind(before, document.text)) {
    const between = document.text.slice(Math.max(before.end, before.nounEnd), capacity.start)
    if (/^,? (?:and|plus) $/.test(between)) return true
  }
  return /\beach\b/i.test(near) && [2, 3, 4, 5].some(gives)
}

/** What a price for a unit-hour is for. */
function unitOf({ per, start }: Mention, text: string): CapacityKind | null {
  const before = text.slice(Math.max(0, start - 90), start)
  // "793 millionths of a dollar": the number is a part of that.
  if (/^[^.;]{0,60}ths of a dollar\b/.test(text.slice(start, start + 90))) return null
  const match =
    /^r?([WR])CU-(?:h|hour)$/i.exec(per) ??
    (per === 'h' ? ONE_UNIT.exec(before.slice(-60)) : null) ??
    (hoursOf(per) !== undefined && !OTHER.test(before) ? ONE_OVER_TIME.exec(before) : null)
  return match && (/w/i.test((match[1] ?? match[2]) as string) ? 'write' : 'read')
}

/** The capacity that a price over time is said of: the nearest number before it, or after "for" or "buys". */
function pairOf({ document, mentions }: RuleText, index: number, price: Mention): Pair | undefined {
  if (hoursOf(price.per) === undefined || price.partner >= 0) return undefined
  const { text } = document
  const sentence = sentenceOf(document, price.start)
  if (OTHER.test(text.slice(Math.max(sentence.start, price.start - 120), price.start))) return undefined
  const before = mentions[index - 1]
  const kind = before && capacityKind(before, text)
  if (kind) {
    const between = text.slice(Math.max(before.end, before.nounEnd), price.start)
    if (isOne(between) && SAYS.test(between)) return { capacity: before, price, kind }
  }
  const after = mentions[index + 1]
  const later = after && capacityKind(after, text)
  if (!later) return undefined
  const link = text.slice(Math.max(price.end, price.rateEnd), after.start)
  return BUYS.test(link) && !OTHER.test(link) ? { capacity: after, price, kind: later } : undefined
}

// One statement: no sentence ends between, nothing speaks of another kind of price.
function isOne(between: string): boolean {
  return between.length <= 90 && !/[.?!;]\s|\n\s*\n/.test(between) && !OTHER.test(between)
}

/** What one unit costs for an hour, or over the period of which its price is told. */
function costOfOne({ per }: Mention, { quantity }: PricedAmount): Quantity {
  const hours = hoursOf(per)
  return per === 'h' || hours === undefined ? quantity : multiply(quantity, amount(hours, `h/${per}`))
}

function costOf({ capacity, price, kind }: Pair, { quantity }: PricedAmount): Quantity {
  const units = amount(capacity.value, UNIT[kind])
  const each = amount(quantity.low, `USD/${UNIT[kind]}-hour`)
  const hours = hoursOf(price.per) as number
  if (price.per === 'h') return multiply(units, each)
  return multiply(units, each, amount(hours, `h/${price.per}`))
}

function tell(text: RuleText, index: number, mention: Mention, worked: readonly PricedAmount[], pair?: Pair): Judged {
  const all = worked.map(({ quantity, region }) => ({
    value: saidLike(mention, quantity),
    working: workingLine(quantity),
    printed: `${printQuantity(quantity)} in ${region}`,
  }))
  const [first, ...others] = differing(all).slice(0, MOST) as [(typeof all)[number], ...typeof all]
  const of = pair ? `${wordsOf(text.document, pair.capacity)} cost` : 'the price list says'
  const also = others.length > 0 ? [`also listed: ${others.map(({ printed }) => printed).join(', ')}`] : []
  return tellAlternatives(text, index, {
    rule: unitPricePage.name,
    says: `${of} ${first.printed}`,
    alternatives: [first],
    notes: [first.working, ...also],
  })
}

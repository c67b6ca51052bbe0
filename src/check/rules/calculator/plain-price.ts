import type { Prices } from '../../../calculator/index.ts'
import { findRegions, hasAny, isOpenAround, type Passage, readPassages } from '../../../claims/index.ts'
import { intervalOf, type Mention } from '../../../numbers/index.ts'
import { amount, HOURS_OF_MONTH, lowOf, multiply, type Quantity } from '../../../quantity/index.ts'
import type { RuleText } from '../judgement.ts'
import { hoursOf } from './hours-of.ts'
import { isOverMonth } from './is-over-month.ts'
import { listPrices, type PricedAmount, saidLike } from './list-prices.ts'
import { listedPricePage } from './listed-price.ts'
import type { Verdict } from './plain-capacity.ts'
import { itemsOfPassage, type PricedThing } from './priced-things.ts'
import { proveAmount, tellAmount } from './say-amount.ts'

const ALSO =
  /\b(?:db\.)?r\d\w*\.\d*x?large\b|\bi\/o(?:[- ]optimi[sz]ed)?|\b(?:acu-hours?|acus?|aurora(?:['’]s)?|serverless|v2|instances?|db|running|gb-months?|instead of|online|around the clock|on|the (?:writer|reader|primary)|writer|reader|primary)\b/gi

/** Holds the cost of so many instances, capacity units or gigabytes against the price list, where all words of the passage are understood. */
export function judgePlainPrice(text: RuleText, index: number): Verdict | undefined {
  const { document, mentions, book, prices } = text
  const mention = mentions[index] as Mention
  if ((mention.unit !== 'USD' && mention.unit !== 'cent') || mention.partner >= 0) return undefined
  const before = document.text.slice(Math.max(0, mention.start - 16), mention.start)
  if (/\b(?:instead of|not|from|than)\s*$/i.test(before)) return undefined
  for (const passage of readPassages(document, mentions, index, book, { subject: 'known', also: ALSO })) {
    if (hasAny(passage, 'rate', 'requests', 'size', 'capacity', 'regions', 'total')) return undefined
    const thing = itemsOfPassage(passage, mention, document.text)
    if (!thing) continue
    const named = passage.regions.length > 0 ? passage.regions : findRegions(document.text, book)
    const listed = listPrices(text, thing.items, named)
    const times = timesOf(prices, passage, mention, thing)
    const costs = times.flatMap((used) => listed.map((one) => ({ ...one, quantity: costOf(one, used, thing.unit) })))
    const isIt = ({ quantity }: PricedAmount) =>
      isOverMonth(mention, saidLike(mention, quantity), thing.per === 'hour' && mention.per === 'month')
    const fit = costs.find(isIt)
    if (fit) return { evidence: proveAmount(listedPricePage.name, index, fit) }
    if (isOpenAround(document, passage)) return undefined
    const isSure = named.length > 0 && thing.isNamed
    const likely = isSure ? costs : costs.filter(({ quantity }) => isDigitOff(mention, quantity))
    if (likely.length === 0) return undefined
    return { judged: tellAmount(text, listedPricePage.name, index, likely, isSure) }
  }
  return undefined
}

/** How much of the thing a price may be said of, in the unit of its price; none where the words don't tell. */
function timesOf(
  prices: Prices,
  { roles, mentions, text }: Passage,
  { per }: Mention,
  { per: priced, each = [1] }: PricedThing,
): number[] {
  if (priced === 'million')
    return roles.million.length === 1 && per === '' ? each.map((units) => units * 1_000_000) : []
  if (priced === 'gb')
    return gigabytesOf(
      roles.stored.map((at) => mentions[at] as Mention),
      per,
      /\bdynamo/i.test(text) ? lowOf(prices.fact('dynamodb.free-storage')) : 0,
    )
  if (roles.things.length > 1 || roles.hours.length > 1 || roles.stored.length > 0) return []
  const count = Number(mentions[roles.things[0] ?? -1]?.value ?? 1)
  if (/^ACU-h(?:our)?$/i.test(per)) return [1]
  if (per === 'h') return count === 1 ? [1] : [count, 1]
  const period = hoursOf(per)
  if (period !== undefined) return [count * period]
  if (per !== '') return []
  const hours = mentions[roles.hours[0] ?? -1]
  if (hours) return [count * Number(hours.value)]
  if (/\b(?:an?|one|per|each|every) acu-hour\b/i.test(text)) return [1]
  return /\b(?:all|an? full|an? whole|for an?) month\b/i.test(text) ? [count * HOURS_OF_MONTH] : []
}

/** The gigabytes that are paid for, with and without those that may be free. */
function gigabytesOf(stored: readonly Mention[], per: string, free: number): number[] {
  if (/^GB(?:-month)?$/.test(per)) return stored.length === 0 ? [1] : []
  const [only] = stored
  if (!only || stored.length > 1 || per !== 'month' || only.hedge !== undefined) return []
  const sizes = /^T/.test(only.unit) ? [1000, 1024].map((each) => each * Number(only.value)) : [Number(only.value)]
  return free > 0 ? sizes.flatMap((size) => [size, Math.max(0, size - free)]) : sizes
}

function costOf({ quantity }: PricedAmount, used: number, unit: string): Quantity {
  return used === 1 ? quantity : multiply(amount(String(used), unit), quantity)
}

/** Whether what is stated is a listed amount with one digit miswritten: what words leave open is called wrong for no less. */
function isDigitOff(mention: Mention, quantity: Quantity): boolean {
  const { from, to } = intervalOf(mention)
  if (from === null || to === null) return false
  const places = Math.max(0, -mention.place)
  const stated = Number(mention.value).toFixed(places)
  const listed = saidLike(mention, quantity).toFixed(places)
  if (stated.length !== listed.length || stated.replace('.', '').length < 3) return false
  return [...stated].filter((digit, at) => digit !== listed[at]).length === 1
}

import {
  type CapacityKind,
  capacityKind,
  findRegions,
  hasAny,
  isInfrequent,
  isOfDynamo,
  isOpenAround,
  kindOfRequests,
  type Passage,
  readPassages,
  unitsOfRequest,
  unitsTaken,
} from '../../../claims/index.ts'
import type { Mention } from '../../../numbers/index.ts'
import { amount, multiply, type Quantity } from '../../../quantity/index.ts'
import { isWithin, type RuleText } from '../judgement.ts'
import { billPage } from './bill.ts'
import { listPrices, type PricedAmount, saidLike } from './list-prices.ts'
import type { Verdict } from './plain-capacity.ts'
import { proveAmount, tellAmount } from './say-amount.ts'

const MOST_UNITS = 6

/** Holds the cost of a number of requests against the price list's on-demand price, where all words of the passage are understood. */
export function judgePlainRequests(text: RuleText, index: number): Verdict | undefined {
  const { document, mentions, book } = text
  const mention = mentions[index] as Mention
  if ((mention.unit !== 'USD' && mention.unit !== 'cent') || mention.partner >= 0 || !/^(?:month)?$/.test(mention.per))
    return undefined
  for (const passage of readPassages(document, mentions, index, book, { subject: 'table' })) {
    if (passage.roles.price.length !== 1) return undefined
    const asked = requestsIn(passage, document.text)
    if (!asked) continue
    if (!isOfDynamo(passage.text, document.text)) return undefined
    const named = passage.regions.length > 0 ? passage.regions : findRegions(document.text, book)
    const places = named.length > 0 ? named : ['us-east-1', ...book.regions.keys()]
    const costs = costsIn(text, passage, asked, places)
    const fits = (quantity: Quantity, times: number) => {
      const value = saidLike(mention, quantity) * times
      return isWithin(mention, value, value)
    }
    const fit = costs.find(({ quantity }) => fits(quantity, 1))
    if (fit) return { evidence: proveAmount(billPage.name, index, fit) }
    // What is not said may be of several units each: of larger items, or copied to other regions.
    const isOpen = passage.roles.size.length === 0 && !asked.isUnits
    const times = isOpen || /\bglobal\b|\breplica/i.test(passage.text) ? MOST_UNITS : 1
    const isMore = (quantity: Quantity) =>
      Array.from({ length: times }, (_, at) => at + 1).some((one) => fits(quantity, one))
    if (costs.length === 0 || isOpenAround(document, passage) || costs.some(({ quantity }) => isMore(quantity)))
      return undefined
    return { judged: tellAmount(text, billPage.name, index, costs, named.length > 0) }
  }
  return undefined
}

interface Asked {
  readonly count: Mention
  readonly kind: CapacityKind
  /** Whether units are counted and not requests. */
  readonly isUnits: boolean
}

/** The requests that a passage counts, paid for by the piece. */
function requestsIn(passage: Passage, text: string): Asked | undefined {
  const { roles, mentions } = passage
  const { rate, requests, capacity } = roles
  const [only] = [...requests, ...rate, ...capacity]
  if (only === undefined || requests.length + rate.length + capacity.length !== 1) return undefined
  if (roles.size.length > 1 || hasAny(passage, 'stored', 'hours', 'regions', 'million', 'things', 'total'))
    return undefined
  const isOnDemand = /\bon[- ]demand\b/i.test(passage.text)
  if (/\bprovision/i.test(passage.text) || (!isOnDemand && rate.length + capacity.length > 0)) return undefined
  const count = mentions[only] as Mention
  if (count.hedge !== undefined || Number(count.value) < 1000 || (rate.length > 0 && count.per !== 'month'))
    return undefined
  const units = capacityKind(count, text)
  if (units) return { count, kind: units, isUnits: true }
  if (/\bwrites? and (?:[\w-]+ ){0,2}reads?\b|\breads? and (?:[\w-]+ ){0,2}writes?\b/i.test(passage.text))
    return undefined
  const kind = kindOfRequests(passage, only)
  return kind && { count, kind, isUnits: false }
}

/** What the requests cost in each region, in each way that the words leave open. */
function costsIn(
  text: RuleText,
  passage: Passage,
  { count, kind, isUnits }: Asked,
  regions: readonly string[],
): PricedAmount[] {
  const item = `dynamodb.on-demand.${kind}.${isInfrequent(passage.text) ? 'ia' : 'standard'}`
  const each =
    isUnits || passage.roles.size.length === 0 ? unitsOfRequest(kind, passage.text) : unitsTaken(passage, kind)
  const unit = kind === 'write' ? 'WRU' : 'RRU'
  return listPrices(text, [item], regions).flatMap((price) =>
    each.map(({ units }) => {
      const used = amount(String(Number(count.value) * (isUnits ? 1 : units)), unit)
      return { ...price, quantity: multiply(used, price.quantity) }
    }),
  )
}

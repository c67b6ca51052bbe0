import { capacityKind, isNeed, isOfBytes, sentenceOf, unitsOfItem } from '../../../claims/index.ts'
import type { Mention } from '../../../numbers/index.ts'
import { isWithin, type RuleText } from '../judgement.ts'
import { capacityPage } from './capacity.ts'
import { prove } from './evidence.ts'
import { type Nearby, nearbyOf } from './nearby.ts'
import { isToldOfOne, tellCapacity, type Verdict } from './plain-capacity.ts'

const TRANSACT = /\btransact/i
/** What tells of units before they are doubled, or of requests that are no transactions. */
const BEFORE =
  /\b(?:plain|standard|normal\w*|ordinary|usual\w*|non-trans\w*|single|half|some|of them|rest|each|every|per|one|an?) (?:\w+ ){0,2}(?:writes?|reads?|requests?)\b|\bdouble[sd]? to\b/i
const AFTER = 160
const OPENS = /\b(?:index\w*|gsis?|lsis?|replica\w*|regions?|global|half|some|not?|only)\b/i
const IN_TRANSACTION =
  /\b(?:in|within|inside|as part of) (?:an?|the) transaction,? (?:it|that|this|one|each)\b|\btransactional (?:read|write|one)\b/i
const ONE = /\b(?:takes?|costs?|needs?|is|consumes?|uses?) $/i
const PLAIN_ONE =
  /\b(?:writing|reading|it|one|a (?:plain|standard|normal) (?:write|read)) (?:\w+ ){0,2}(?:takes|costs) $/i

/** Finds units of transactions that were not doubled, or doubled twice. */
export function judgeDoubledUnits(text: RuleText, index: number): Verdict | undefined {
  const { document, mentions } = text
  const mention = mentions[index] as Mention
  const kind = capacityKind(mention, document.text)
  if (!kind || mention.partner >= 0 || !/^s?$/.test(mention.per)) return undefined
  const around = nearbyOf(text, index) ?? ofTransactions(text, index)
  const from = Math.max(sentenceOf(document, mention.start).start, around?.start ?? 0)
  if (!around || BEFORE.test(document.text.slice(from, around.end))) return undefined
  // "That is 100 WCU; in transactions 200": the doubling is still to come.
  if (!TRANSACT.test(document.text.slice(around.start, mention.start))) return undefined
  if (/\b(?:transact|doubl|twice)/i.test(document.text.slice(mention.end, mention.end + AFTER))) return undefined
  const sizes = around.near.filter(isOfBytes)
  const rates = around.near.filter(({ unit, per }) => (unit === 'count' || unit === 'none') && per === 's')
  const units = around.near.filter((one) => capacityKind(one, document.text) !== undefined)
  // "Each transaction writes two items": what is counted besides is taken several times.
  if (around.near.some((one) => ![...sizes, ...rates, ...units].includes(one) && one.value !== '1')) return undefined
  const [[size], [rate]] = [sizes, rates]
  if (
    !size ||
    !rate ||
    sizes.length + rates.length > 2 ||
    units.length > 2 ||
    rate.hedge ||
    !isNeed(document.text, around.start, [size, rate], mention)
  )
    return undefined
  const [one] = unitsOfItem(size, kind, 'transactional')
  if (!one) return undefined
  const needed = Number(rate.value) * one.units
  if (![needed / 2, needed * 2].some((units) => isWithin(mention, units, units))) return undefined
  const working = `${Number(rate.value).toLocaleString('en-US')} × ${one.units}, as ${one.how} takes`
  return { judged: tellCapacity(text, index, kind, [{ units: needed, why: '', working, isUsual: true }]) }
}

/** The numbers before one where only transactions, told just before them, open what they make. */
function ofTransactions(text: RuleText, index: number): Nearby | undefined {
  const around = nearbyOf(text, index, /\btransact\w*/gi)
  if (!around || !TRANSACT.test(around.words)) return undefined
  const before = text.document.text.slice(Math.max(0, around.start - AFTER), around.start)
  return TRANSACT.test(before) && !OPENS.test(before) ? around : undefined
}

/** Holds what a request takes in a transaction against what it was said to take by itself: twice as much. */
export function judgeDoubledOne(text: RuleText, index: number): Verdict | undefined {
  const { document, mentions } = text
  const mention = mentions[index] as Mention
  const own = wordsBefore(text, index)
  const isNamed = capacityKind(mention, document.text) !== undefined
  if (mention.partner >= 0 || !IN_TRANSACTION.test(own) || !ONE.test(own)) return undefined
  if (!isNamed && (mention.unit !== 'none' || !/^[.,;!]/.test(document.text.slice(mention.end)))) return undefined
  const before = nearbyOf(text, index, /\btransact\w*/gi)?.near ?? []
  const near = before.filter((one) => !isOfBytes(one))
  const [one] = near
  const kind = one && capacityKind(one, document.text)
  if (!one || !kind || near.length > 1 || (isNamed && capacityKind(mention, document.text) !== kind)) return undefined
  const said = wordsBefore(text, index - before.length + before.indexOf(one))
  if (/\b(?:eventual|transaction )/i.test(said) || !(isToldOfOne(said) || PLAIN_ONE.test(said))) return undefined
  const units = Number(one.value) * 2
  const working = `2 × ${one.value}, as a transaction takes twice as much`
  if (isWithin(mention, units, units)) return { evidence: [prove(capacityPage.name, index, units, working)] }
  return { judged: tellCapacity(text, index, kind, [{ units, why: '', working, isUsual: true }]) }
}

/** The words of a number's sentence before it, since the number before that is no size: "a write of 1 KB takes". */
function wordsBefore({ document, mentions }: RuleText, index: number): string {
  const { start } = mentions[index] as Mention
  const last = mentions[index - 1]
  const before = last && isOfBytes(last) ? mentions[index - 2] : last
  return document.text.slice(Math.max(sentenceOf(document, start).start, before?.end ?? 0), start)
}

import type { Claim } from '../claim.ts'
import { endOf, type Figure } from '../figure.ts'
import { seconds } from '../measures.ts'
import { formOf } from './form.ts'
import type { Telling } from './telling.ts'

const TAKEN_BACK =
  /^[,.;:—–]?\s*(?:(?:oh|er|uh|um|ah)[,.]? )?(?:sorry|no[,.!]|wait[,.!]|hang on|hold on|I mean|or rather|make that)(?! (?:to|for|from)\b)/i
const IN_PRACTICE = /\b(?:in (?:reality|practice)|(?:but|yet|though)\b[^.!?]{0,24} actually)\b[^.!?]{0,40}$/i
const FREE =
  /\b(?:first\b[^.;:!?]{0,30}\bfree|free\b[^.;:!?]{0,24}\b(?:up to|until|for the first)|half[- ]price|half off|for the price of|bar (?:one|two|the))\b/i
const FREE_BEHIND =
  /^[^.;:!?]{0,30}\b(?:an?|one|two|three|first|last|every|\d)\b[^.;:!?]{0,20}\bfree\b(?! (?:to|of)\b)/i
/** What makes it cheaper, told behind a price. */
const CHEAPER =
  /^(?: [\w-]+){0,4}? (?:(?<!even )if (?:you|we|they)|when (?:you|we|they)|in (?:bulk|the sale)|for (?:the (?:set|lot|pair)|all (?:\w+ )?in the sale)|(?:with|after) (?:(?:an?|the|my|our|your|his|her|their) )?(?:[\w-]+ ){0,2}?(?:discounts?|vouchers?|coupons?|haggling|free))\b/i
/** Why a year costs less than its months: "because August is free", "from March to November". */
const EXPLAINED = /^,? (?:because|since|as (?:we|they|you|there|it)|with|from \p{Lu}|term time|one month)\b/iu
const AGAIN = /\b(?:twice|three times|four times) over\b/i
const ABROAD = /\b(?:local time|time zones?|fl(?:y|ies|ew|ights?)|lands?|landed|t(?:akes|ook) off|GMT|UTC)\b/i
const BESIDE =
  /^ (?:on \p{L}+days?|(?:too )?(?:early|late|before|after|faster|slower|sooner|of (?:it|them|that|these|those|play|work|rest|sleep)))\b/iu
const COMPARED = /^ (?:more|less|fewer|higher|lower|over|up|down) (?:than|on|over|from|last|the)\b/i
const ofShare = new Set(['d(ff)', 'm(kd(ff))'])
const SAVED = /\b(?:sav(?:es?|ed|ing)|off|discount|rebate|less|cheaper)\b/i
const LEAVES = /\b(?:leav(?:es?|ing)|left|so|the rest)\b/i
/** How often shorter periods go into longer ones: what a year brings may be told for a month of it. */
const times = [12, 52, 365, 4, 7, 24, 60, 30]
const [BEFORE, SENTENCES] = [200, 2]

/** Whether words leave open that a working is meant, or take back what was said. */
export function isLeftOpen(telling: Telling, claim: Claim): boolean {
  return (
    isTakenBack(telling, claim) ||
    isInPractice(telling, claim) ||
    isForLess(telling, claim) ||
    isInclusive(telling, claim) ||
    isElsewhere(telling, claim) ||
    isBeside(telling, claim) ||
    isBetween(telling, claim) ||
    isForOtherPeriod(telling, claim) ||
    isRestOfPart(telling, claim) ||
    isOfOtherShare(telling, claim)
  )
}

/** "Eight times seven, that's fifty-four, sorry, fifty-six". */
function isTakenBack({ figures, text }: Telling, { figure }: Claim): boolean {
  const end = endOf((figures[figure] as Figure).mention)
  return TAKEN_BACK.test(text.slice(end, end + 24))
}

/** "A copy needs 400 seconds; in reality it took us 9 minutes": what was, not what comes out. */
function isInPractice({ figures, text }: Telling, { figure, inputs }: Claim): boolean {
  const { mention } = figures[figure] as Figure
  const last = Math.max(
    ...inputs.filter((input) => input < figure).map((input) => endOf((figures[input] as Figure).mention)),
  )
  return IN_PRACTICE.test(text.slice(Math.max(last, mention.start - 60), mention.start))
}

/** "The first hour is free, then £1.50 an hour", "6 bottles at €5, €27 when you buy the case", "enough for 32 square metres twice over". */
function isForLess({ figures, text }: Telling, { rule, figure, inputs, value }: Claim): boolean {
  if (rule !== 'arithmetic/product' && rule !== 'arithmetic/period') return false
  const { mention, block, value: stated, scale } = figures[figure] as Figure
  const behind = text.slice(endOf(mention), endOf(mention) + 60)
  if (rule === 'arithmetic/period' && EXPLAINED.test(behind)) return true
  if (stated / scale < value && (CHEAPER.test(behind) || FREE_BEHIND.test(behind))) return true
  const first = Math.min(
    ...inputs
      .filter((input) => figures[input]?.block === block)
      .map((input) => (figures[input] as Figure).mention.start),
  )
  const told = text.slice(Math.max(0, Math.min(first, mention.start) - BEFORE), mention.start)
  // What was free two sentences before is something else.
  const own = told
    .split(/(?<=[.!?])\s|\n\n/)
    .slice(-SENTENCES)
    .join(' ')
  return FREE.test(own) || AGAIN.test(behind)
}

/** "Seats 41 to 72 are upstairs, so 32": both ends are counted. */
function isInclusive({ figures }: Telling, { rule, figure, inputs, value }: Claim): boolean {
  if (rule !== 'arithmetic/difference' || inputs.length !== 2) return false
  const { kind, value: stated, scale } = figures[figure] as Figure
  const [from, to] = inputs.toSorted((a, b) => a - b)
  return (
    kind !== 'time' &&
    to === (from as number) + 1 &&
    figures[to]?.join === 'to' &&
    Math.abs(stated / scale - value - 1) < 1e-9
  )
}

/** "Takes off at 11:15 and lands at 14:10 local time": clocks of two places. */
function isElsewhere({ figures, text }: Telling, { figure, inputs }: Claim): boolean {
  const clocks = inputs.map((input) => figures[input] as Figure).filter(({ kind }) => kind === 'clock')
  if (clocks.length < 2) return false
  const { mention } = figures[figure] as Figure
  const places = [mention, ...clocks.map(({ mention }) => mention)].map(({ start }) => start)
  return ABROAD.test(text.slice(Math.max(0, Math.min(...places) - 60), Math.max(...places) + 40))
}

/** "Starts at 15:00 and ends at 16:50, 90 minutes of play", "arrived at 8:50, 30 minutes early": no time between. */
function isBeside({ figures, text }: Telling, { figure, inputs }: Claim): boolean {
  const { kind, mention } = figures[figure] as Figure
  if (kind !== 'time' || !inputs.every((input) => figures[input]?.kind === 'clock')) return false
  return BESIDE.test(text.slice(endOf(mention), endOf(mention) + 24))
}

/** "62 percent of women and 54 of men, 58 overall": shares of several wholes do not add up. */
function isBetween({ figures }: Telling, { rule, figure, inputs }: Claim): boolean {
  const { kind, value } = figures[figure] as Figure
  if (rule !== 'arithmetic/sum' || kind !== 'percent') return false
  const shares = inputs.map((input) => (figures[input] as Figure).value)
  return Math.min(...shares) <= value && value <= Math.max(...shares)
}

/** "A salary of £30,000, 30 % of it for rent, £750 a month", "20% off $50 a month: you pay $480 a year": worked out for one period, told for another. */
function isForOtherPeriod({ figures }: Telling, { rule, figure, inputs, value }: Claim): boolean {
  const { value: stated, scale, per } = figures[figure] as Figure
  if (rule !== 'arithmetic/percentage' && rule !== 'arithmetic/product') return false
  const parts = inputs.map((input) => figures[input] as Figure)
  if (per.length === 0 || parts.some((part) => part.per.join() === per.join())) return false
  const factor = value / (stated / scale)
  // Hours by the hour are no rate any more.
  const isRate =
    !parts.some(({ kind }) => kind === 'time') && parts.some((part) => part.per.some((one) => one in seconds))
  return times.some((one) => Math.abs(factor / one - 1) < 0.005 || (isRate && Math.abs(factor * one - 1) < 0.005))
}

/** "The insurance pays 80 % of the £450, which leaves £90". */
function isRestOfPart({ figures, text }: Telling, { rule, figure, inputs, value, working }: Claim): boolean {
  if (rule !== 'arithmetic/percentage') return false
  const { low, high, scale, mention } = figures[figure] as Figure
  const isRest = inputs.some((input) => {
    const rest = (figures[input] as Figure).value / scale - value
    return low / scale <= rest && rest <= high / scale
  })
  if (!isRest) return false
  const [last, end] = [Math.max(...inputs), endOf(mention) + 12]
  if (formOf(working) === 'm(s(kd(fk))f)') return SAVED.test(text.slice(endOf((figures[last] as Figure).mention), end))
  return LEAVES.test(text.slice(Math.max(0, mention.start - 30), end))
}

/** "36 of 48 seats are taken, 12 percent more than in May". */
function isOfOtherShare({ figures, text }: Telling, { rule, figure, working }: Claim): boolean {
  const { kind, mention } = figures[figure] as Figure
  if (rule !== 'arithmetic/percentage' || kind !== 'percent' || !ofShare.has(formOf(working))) return false
  return COMPARED.test(text.slice(endOf(mention), endOf(mention) + 16))
}

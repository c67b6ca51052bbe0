import { leftOf, rightOf } from './around.ts'
import { addDecimals, compare, decimalText, multiply, shift, whole } from './decimal.ts'
import type { Draft } from './draft.ts'
import { afterShare } from './phrases.ts'
import { isMoney, remember } from './units.ts'

const range = /^(?:\s*(?:to|-|–|—|−|through|thru)\s*|\.\.\.?)$/
const twice = whole(2)
const thousand = whole(1000)
/** Between a part and its whole: "two windows out of three", "one page in twenty". */
const outOf = /^ out of(?: (?:every|the|our))? $/
const list =
  /^(?:-?,\s+|-?,?\s+(?:or|and|and then|or even|versus|vs\.?|(?:out )?of(?: (?:every|the|these|those|our|my|your|his|her|its|their))?(?: \w+['’]s)?(?: (?:last|first|next|same))?)\s+|\s*\/\s*|\s+by\s+|,?\s(?:(?:or|and) (?:about|roughly|nearly|almost|over|only|just|around|up to|at most|maybe|perhaps|sometimes|if not|even)|maybe|perhaps|sometimes|if not|even) |,? (?:[—–-] )?(?:(?:no|sorry|wait|or rather|I mean|make that),? )+)$/

/** Joins neighbours into ranges and lists, which share unit, rate, noun and scale. */
export function linkNeighbours(text: string, drafts: readonly Draft[]): void {
  let run: Draft[] = []
  for (const [index, draft] of drafts.entries()) {
    const last = run.at(-1)
    if (last && !isLinked(text, last, draft, index, run.at(-2))) {
      share(text, run)
      run = []
    }
    const before = drafts[index - 1]
    if (before) restate(text, before, draft)
    run.push(draft)
  }
  share(text, run)
}

/** The unit of a time's greater part, that of its smaller one, and what both are told for one of. */
const inParts =
  /^(?:(?:min s|h min) day|min s h|(?:min s|h min|day h) week|(?:min s|h min|day h|week day) (?:month|year))$/

/** "41 %, down from 44", "30 members came, out of 80" */
const changed = /^[^.;:!?\n\d]{0,20}(?:\b(?:up|down) from|, out of) $/
/** "from ten percent load to 80", "from 3 GB a day to 9 GB" */
const rises = /^(?: \p{L}+){1,3} to $/u
/** "wait 50 ms, then 100, then 200" */
const nextEnds = /^(?:$|[.;)?!\n]|, (?:then|and)\b| (?:if|and|until|while|before|when)\b)/
/** "five percent of them, then ten" */
const goesOn = /^[^.;:!?\n]{0,24} then $/

/** Gives the later of two numbers the unit in which the earlier one is told, where it is told beside it: "41 %, down from 44", "ninety per cent, 90.4 to be exact". */
function restate(text: string, left: Draft, right: Draft): void {
  // "four hours and ten minutes a year": one time, in two parts.
  if (inParts.test(`${left.unit} ${right.unit} ${right.per}`))
    left.per ||= /^(?:,? and)? $/.test(text.slice(left.nounEnd, right.start)) ? right.per : ''
  if (left.unit === 'none' || (right.unit !== 'none' && left.per === '')) return
  const gap = text.slice(left.nounEnd, Math.min(right.start, left.nounEnd + 40))
  const ends = afterShare.test(rightOf(text, right.nounEnd, 8))
  if (
    left.unit !== 'time-of-day' &&
    ((changed.test(gap) && (left.unit === 'count' || !gap.endsWith(' of '))) ||
      (rises.test(gap) && leftOf(text, left.start, 5) === 'from '))
  ) {
    if (right.unit === 'none') Object.assign(right, { unit: left.unit, noun: left.noun, per: right.per || left.per })
    else if (right.unit + right.noun === left.unit + left.noun && ends) right.per ||= left.per
    return
  }
  if (right.unit !== 'none') return
  if (gap === ', then ' && compare(left.number, right.number) < 0 && nextEnds.test(rightOf(text, right.nounEnd, 8)))
    Object.assign(right, { unit: left.unit, noun: left.noun })
  if (left.unit === 'percent' && ends && goesOn.test(gap)) Object.assign(right, { unit: 'percent', led: true })
  if (right.place >= 0 || right.fraction || left.place < 0 || left.number.digits < 9n) return
  if (right.start - left.rateEnd > 24 || !/^[^.;:!?\n]*, [^.;:!?\n]*$/.test(text.slice(left.rateEnd, right.start)))
    return
  const off = Number(decimalText(right.number)) - Number(decimalText(left.number))
  if (Math.abs(off) <= 0.5) Object.assign(right, { unit: left.unit, noun: left.noun, per: right.per || left.per })
}

/** What a few characters between two numbers make of them. */
const jointOf = remember((gap) =>
  range.test(gap) ? 'range' : list.test(gap) ? 'list' : / (?:down|up) to $/.test(gap) ? 'fall' : '',
)

/** Whether only a connecting word or sign stands between two neighbours; marks the ends of a range. */
function isLinked(text: string, left: Draft, right: Draft, index: number, part = left): boolean {
  // "thirty euros a month, or three hundred a year", "50 requests/s to 600"
  const isRate = right.unit === 'none' && (isMoney(left.unit) || text.charAt(left.nounEnd) === '/')
  const end = isRate ? left.rateEnd : left.nounEnd
  if (right.start < end || right.start - end > 21) return false
  const gap = text.slice(end, right.start)
  if (isSubtraction(text, gap, left, right)) return false
  const joint = jointOf(gap)
  const order = compare(left.number, right.number)
  const isRange =
    joint === 'range' ||
    (gap === ' and ' && /between $/i.test(leftOf(text, left.start, 9))) ||
    (joint === 'fall' && /from $/i.test(leftOf(text, left.start, 6)))
  if (isRange && left.role === undefined) {
    Object.assign(left, { partner: index, role: 'from' })
    Object.assign(right, { partner: index - 1, role: 'to' })
    if (right.unit === 'time-of-day' && left.unit === 'none' && left.plain && left.place !== -1)
      shareHalfDay(left, right)
  }
  // "sixteen seventeen deploys"
  const isNext = gap === ' ' && left.spoken && right.spoken && isOneMore(left, right)
  const isList =
    isNext ||
    // "10, then 50 %"
    (gap === ', then ' && right.per === '' && order < 0) ||
    joint === 'list' ||
    (gap === ' in ' && left.role === undefined && (left.unit === 'count' || right.unit === 'count') && order <= 0)
  // "125 of 2 KB" are no part of them; "is thirty, and 30 boxes"
  if ((gap === ' of ' && order > 0) || (!isRange && / and $/.test(gap) && order === 0)) return false
  // "600 at £1.15 and 50 at £0.95"
  if (isMoney(left.unit) && right.unit === 'none' && /^ (?:at|for) [$€£]/.test(rightOf(text, right.end, 6)))
    return false
  // "Divide $4,320 by 12", "20 cm by 30"
  if (/^\s+by\s+$/.test(gap) && left.unit !== 'count' && right.unit === 'none') return false
  // "£2.40 for 10, £18 for 100"
  if (left.unit === 'none' && isMoney(right.unit) && /[$€£][\d.,]+ for $/.test(leftOf(text, left.start, 16)))
    return false
  // "2,106 m, 38 € a head"; "8 out of 10, 3 points more"; "$4 / 1,000" is a price for many.
  const isOther =
    gap.startsWith(',') &&
    ((left.unit !== 'none' && right.unit !== 'none' && left.unit !== right.unit) ||
      /stead of $/.test(leftOf(text, left.start, 9)) ||
      text.slice(part.end, left.start).endsWith(' of '))
  const isForMany = gap.includes('/') && isMoney(left.unit) && compare(right.number, whole(99)) > 0
  if (isOther || isForMany) return false
  return isRange || (isList && !(left.fraction && gap.startsWith(',')) && left.unit !== 'time-of-day')
}

/** "100 - 35 = 65", "1 − 0.99": what is taken from a larger number, neither a range nor a score. */
function isSubtraction(text: string, gap: string, left: Draft, right: Draft): boolean {
  if (gap.length !== 3 || !/^ [-–−] $/.test(gap) || compare(left.number, right.number) <= 0) return false
  return (
    gap === ' − ' ||
    right.place < 0 ||
    /^\S* =/.test(rightOf(text, right.end, 8)) ||
    /[=×+] $/.test(leftOf(text, left.start, 3))
  )
}

/** "from 9 to 5 pm", "2.30 to 5 pm": the first is the latest such hour before the second. */
function shareHalfDay(left: Draft, right: Draft): void {
  const past = left.place < 0 ? Number(left.number.digits % 100n) * 24 : 0
  const hour = addDecimals(multiply(left.number, whole(3600)), whole(past))
  const later = addDecimals(hour, whole(43200))
  left.number = compare(later, right.number) < 0 ? later : hour
  left.place = 0
  left.unit = 'time-of-day'
}

/** Leaves out scores and odds ("2-1", "three to two"), which look like ranges that fall or were won. */
export function dropScores(text: string, drafts: readonly Draft[]): Draft[] {
  const kept = drafts.filter((draft, index) => {
    const [from, to] = draft.role === 'from' ? [draft, drafts[index + 1]] : [drafts[index - 1], draft]
    return draft.role === undefined || !from || !to || !isScore(text, from, to)
  })
  for (const [index, draft] of kept.entries())
    if (draft.role !== undefined) draft.partner = draft.role === 'from' ? index + 1 : index - 1
  return kept
}

function isScore(text: string, from: Draft, to: Draft): boolean {
  if (from.place < 0 && !from.fraction) return false
  // "a 9-0 ruling"
  if (to.unit === 'count' && !from.spoken && to.start - from.end === 1) return compare(from.number, to.number) > 0
  if (from.unit !== 'none' || to.unit !== 'none') return false
  const left = leftOf(text, from.start, 40)
  if (compare(to.number, whole(100)) > 0 || /(?:from|between) $/i.test(left)) return false
  const won = /\b(?:won|lost|beat|drew|wins?|loses?|score[ds]?|result|ended|splits?|led|leads?)\b[^.;:]*$/i
  return compare(from.number, to.number) >= 0 || won.test(left)
}

/** What comes last in a run holds for those before it, a currency also for those after. */
function share(text: string, run: readonly Draft[]): void {
  const [first, second] = run
  if (!first || !second) return
  if ((run.length === 2 || second.role === 'from') && !first.led && isApart(text, first, second)) {
    share(text, run.slice(1))
    return
  }
  const pairs = run.slice(1).map((right, index) => [run[index] ?? right, right] as const)
  for (const [left, right] of pairs)
    if (
      left.unit !== 'none' &&
      right.unit === 'none' &&
      isPartOf(text.slice(left.nounEnd, right.start), left, right.number)
    )
      Object.assign(right, { unit: left.unit, noun: left.noun })
  const backwards = pairs.toReversed()
  for (const [left, right] of pairs)
    if ((right.role === 'to' && isMoney(left.unit)) || left.led) {
      handOver(left, right, false)
      right.led = left.led
    }
  for (const [left, right] of backwards) {
    // "one user in four hundred users" is not one hundred of them.
    const parts = right.unit === 'none' ? / (?:in|of|no|sorry|wait)\b/ : / (?:in|of)\b/
    if (!parts.test(text.slice(left.nounEnd, right.start))) shareScale(left, right)
    handOver(right, left, true)
    if (left.unit === right.unit && isMoney(left.unit) && isOnePrice(text, left, right)) left.per ||= right.per
  }
  for (const [left, right] of pairs) {
    // "two seconds or three"
    const isEither = isOneMore(left, right) && text.slice(left.nounEnd, right.start) === ' or '
    if (isEither && left.unit !== 'none' && right.unit === 'none')
      Object.assign(right, { unit: left.unit, noun: left.noun })
    handOver(left, right, false)
  }
  for (const [left, right] of backwards) handOver(right, left, true)
}

/** Whether a number is one more than another. */
function isOneMore({ number }: Draft, right: Draft, other = right.number): boolean {
  return compare(addDecimals(number, whole(1)), other) === 0
}

/** "at $0.12 and $0.10 per GB", "€5 or €8 a month"; but "with $90 and $15 a ticket" are two amounts. */
function isOnePrice(text: string, left: Draft, right: Draft): boolean {
  const gap = text.slice(left.end, right.start)
  return gap === ' or ' || (gap === ' and ' && !/ (?:with|ha[sd]|have|paid|for) $/i.test(leftOf(text, left.start, 7)))
}

/** Two that only a comma joins have units of their own, unless the second says the first again a little higher. */
function isApart(text: string, first: Draft, second: Draft): boolean {
  const { nounEnd, rateEnd, per, number, spoken, unit, scale } = first
  const gap = text.slice(per === '' ? nounEnd : rateEnd, second.start)
  if (!/^,\s*$/.test(gap))
    return (
      /^, and $/.test(gap) &&
      unit === 'none' &&
      (second.role === 'from' ||
        second.unit === 'percent' ||
        isMoney(second.unit) ||
        compare(number, second.number) > 0)
    )
  // "two, two and a half thousand"; "a hundred and eighty, two hundred loaves"
  const isHigher = (scale > 0 ? [second.number] : [second.base, second.number]).some(
    (other) => compare(number, other) < 0 && compare(other, multiply(number, twice)) <= 0,
  )
  // "twenty-eight, twenty-nine thousand"
  const isSame =
    second.unit !== 'none' || (spoken && scale === 0 && second.scale > 0 && isOneMore(first, second, second.base))
  return !(spoken === second.spoken && unit === 'none' && isSame && isHigher)
}

/** Whether a count is of those that come behind: "two windows out of three", "one page in twenty". */
function isPartOf(gap: string, { number, unit }: Draft, all: Draft['number']): boolean {
  return (
    outOf.test(gap) ||
    (gap === ' in ' && unit === 'count' && (decimalText(number) === '1' || /^10+$/.test(decimalText(all))))
  )
}

function handOver(giver: Draft, taker: Draft, back: boolean): void {
  const may = back
    ? !(taker.fraction && giver.unit === 'count')
    : !taker.fraction && (giver.led || isMoney(giver.unit) || giver.role === 'from')
  // "nine percent to 430 million", "1.02 billion, or 1.8 times"
  const differs =
    giver.unit === 'time-of-day' ||
    (/^(?:percent|multiplier)$/.test(giver.unit) &&
      compare(giver.number, thousand) < 0 &&
      compare(taker.number, thousand) >= 0) ||
    (taker.scale > 2 && !back && giver.role === undefined && giver.place < 0 && giver.scale === 0)
  const takes = may && taker.unit === 'none' && !differs
  if (takes) Object.assign(taker, { unit: giver.unit, noun: giver.noun })
  const shares = takes || (back && taker.role === 'from')
  if (shares && taker.unit === giver.unit && taker.noun === giver.noun) taker.per ||= giver.per
}

/** "five to eight thousand": the scale of the second is the first's too when the first is the smaller number. */
function shareScale(left: Draft, right: Draft): void {
  // "from eleven million to six"
  if (left.scale > 5 && right.scale === 0 && right.unit === 'none' && left.role === 'from' && right.plain) {
    const scaled = shift(right.number, left.scale)
    if (compare(scaled, left.number) < 0)
      Object.assign(right, { number: scaled, scale: left.scale, place: right.place + left.scale })
    return
  }
  const same = left.scale === 0 && right.scale > 0 && !left.fraction && compare(left.number, right.base) < 0
  if (!same || (left.unit !== 'none' && left.unit + left.noun !== right.unit + right.noun)) return
  left.base = left.number
  left.number = shift(left.number, right.scale)
  left.scale = right.scale
  left.place = Math.min(0, left.place + right.scale)
}

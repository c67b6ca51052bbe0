import type { Candidate } from './candidate.ts'
import { compare, decimalText, shift } from './decimal.ts'
import type { Mention } from './mention.ts'
import { isMoney } from './units.ts'

const ranges = /^\s*(?:to|-|–|—|−|‒|through|thru|until|and|\.\.\.?)\s*$/
const rangeSigns = /^(?:\s*(?:to|-|–|—|−|‒|through|thru)\s*|\.\.\.?)$/
const lists =
  /^(?:,\s+|,?\s+(?:or|and|and then|or even|then|versus|vs\.?|out of|of|of the|in)\s+|\s*\/\s*|,?\s*(?:or|and) (?:about|around|roughly|even|maybe|up to|at most|only|just|nearly|almost|over) )$/

/** A mention and the parsed phrase it came from. */
export interface Linkable {
  readonly mention: Mention
  readonly found: Candidate
  /** Whether the word "between" or "from" stands before it. */
  readonly opens: '' | 'between' | 'from'
}

/** Joins neighbours into ranges and lists, which share unit, rate, noun and scale. */
export function linkNeighbours(text: string, items: readonly Linkable[]): void {
  let runStart = 0
  for (let index = 1; index <= items.length; index++) {
    const [left, right] = [items[index - 1], items[index]]
    if (left !== undefined && right !== undefined && isLinked(text, left, right, index)) continue
    if (index - runStart > 1) share(items, runStart, index)
    runStart = index
  }
}

/** Whether only a connecting word or sign stands between two neighbours; marks the ends of a range. */
function isLinked(text: string, left: Linkable, right: Linkable, index: number): boolean {
  const [a, b] = [left.mention, right.mention]
  if (a.unit === 'time-of-day' || b.unit === 'time-of-day') return a.unit === b.unit && isRange(gapOf(text, a, b), left)
  const gap = gapOf(text, a, b)
  if (gap === undefined || (a.fraction && gap.startsWith(','))) return false
  const range = isRange(gap, left)
  if (range && a.role === undefined) {
    a.partner = index
    b.partner = index - 1
    a.role = 'from'
    b.role = 'to'
  }
  return range || lists.test(gap)
}

function isRange(gap: string | undefined, left: Linkable): boolean {
  if (gap === undefined) return false
  return rangeSigns.test(gap) || (left.opens === 'between' && ranges.test(gap))
}

/** The text between two mentions when it is short; a unit noun of the first may stand in it only for a range. */
function gapOf(text: string, a: Mention, b: Mention): string | undefined {
  const from = a.nounEnd
  return b.start >= from && b.start - from < 18 ? text.slice(from, b.start) : undefined
}

/** Shares unit, noun, rate and scale in a run: what comes last holds for those before it, a currency also for those after. */
function share(items: readonly Linkable[], from: number, to: number): void {
  for (let index = to - 2; index >= from; index--) handOver(items[index + 1], items[index], 'back')
  for (let index = from + 1; index < to; index++) handOver(items[index - 1], items[index], 'on')
  for (let index = to - 2; index >= from; index--) handOver(items[index + 1], items[index], 'rate')
}

function handOver(giver: Linkable | undefined, taker: Linkable | undefined, way: 'back' | 'on' | 'rate'): void {
  if (giver === undefined || taker === undefined) return
  const [from, to] = [giver.mention, taker.mention]
  if (way === 'back') shareScale(taker, giver)
  const mayGive =
    way === 'back'
      ? !(to.fraction && from.unit === 'count')
      : way === 'on' && !to.fraction && (isMoney(from.unit) || from.role === 'from')
  if (mayGive && to.unit === 'none' && from.unit !== 'none') {
    to.unit = from.unit
    to.noun = from.noun
  }
  if (to.unit === from.unit && to.noun === from.noun && to.per === '') to.per = from.per
}

/** "five to eight thousand": the scale of the second is the first's too when the first is the smaller number. */
function shareScale(left: Linkable, right: Linkable): void {
  const { found } = left
  const scale = right.found.scale
  const smaller = compare(found.value, right.found.coefficient) < 0
  const same = found.scale === 0 && scale > 0 && smaller && !found.fraction
  if (!same || !(left.mention.unit === 'none' || left.mention.unit === right.mention.unit || left.found.unit !== ''))
    return
  found.scale = scale
  found.coefficient = found.value
  found.value = shift(found.value, scale)
  left.mention.value = decimalText(found.value)
  left.mention.place = Math.min(0, found.place + scale)
}

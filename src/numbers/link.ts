import { leftOf } from './around.ts'
import { compare, shift } from './decimal.ts'
import type { Draft } from './draft.ts'
import { isMoney } from './units.ts'

const range = /^(?:\s*(?:to|-|–|—|−|through|thru)\s*|\.\.\.?)$/
const list =
  /^(?:,\s+|,?\s+(?:or|and|and then|or even|versus|vs\.?|out of|of|of the)\s+|\s*\/\s*|,?\s(?:or|and) (?:about|around|roughly|even|maybe|up to|at most|only|just|nearly|almost|over) )$/

/** Joins neighbours into ranges and lists, which share unit, rate, noun and scale. */
export function linkNeighbours(text: string, drafts: readonly Draft[]): void {
  let start = 0
  for (let index = 1; index <= drafts.length; index++) {
    const [left, right] = [drafts[index - 1], drafts[index]]
    if (left && right && isLinked(text, left, right, index)) continue
    if (index - start > 1) share(drafts.slice(start, index))
    start = index
  }
}

/** Whether only a connecting word or sign stands between two neighbours; marks the ends of a range. */
function isLinked(text: string, left: Draft, right: Draft, index: number): boolean {
  if (right.start < left.nounEnd || right.start - left.nounEnd > 17) return false
  const gap = text.slice(left.nounEnd, right.start)
  const isRange = range.test(gap) || (/^\s+and\s+$/.test(gap) && /between $/i.test(leftOf(text, left.start, 9)))
  if (isRange && left.role === undefined) {
    Object.assign(left, { partner: index, role: 'from' })
    Object.assign(right, { partner: index - 1, role: 'to' })
  }
  return (
    isRange ||
    ((list.test(gap) || (gap === ' in ' && right.unit === 'count')) &&
      !(left.fraction && gap.startsWith(',')) &&
      left.unit !== 'time-of-day')
  )
}

/** What comes last in a run holds for those before it, a currency also for those after. */
function share(run: readonly Draft[]): void {
  for (let index = 1; index < run.length; index++)
    if (run[index]?.role === 'to' && isMoney(run[index - 1]?.unit ?? '')) handOver(run[index - 1], run[index], false)
  for (let index = run.length - 2; index >= 0; index--) handOver(run[index + 1], run[index], true)
  for (let index = 1; index < run.length; index++) handOver(run[index - 1], run[index], false)
  for (let index = run.length - 2; index >= 0; index--) handOver(run[index + 1], run[index], true)
}

function handOver(giver: Draft | undefined, taker: Draft | undefined, back: boolean): void {
  if (!giver || !taker) return
  if (back) shareScale(taker, giver)
  const may = back
    ? !(taker.fraction && giver.unit === 'count')
    : !taker.fraction && (isMoney(giver.unit) || giver.role === 'from')
  if (may && taker.unit === 'none' && giver.unit !== 'time-of-day')
    Object.assign(taker, { unit: giver.unit, noun: giver.noun })
  if (taker.unit === giver.unit && taker.noun === giver.noun) taker.per ||= giver.per
}

/** "five to eight thousand": the scale of the second is the first's too when the first is the smaller number. */
function shareScale(left: Draft, right: Draft): void {
  const same = left.scale === 0 && right.scale > 0 && !left.fraction && compare(left.number, right.base) < 0
  if (!same || (left.unit !== 'none' && left.unit !== right.unit)) return
  left.base = left.number
  left.number = shift(left.number, right.scale)
  left.scale = right.scale
  left.place = Math.min(0, left.place + right.scale)
}

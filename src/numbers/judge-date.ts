import type { Candidate } from './candidate.ts'
import * as context from './context.ts'
import { decimalText } from './decimal.ts'
import { type Beside, isCapital, wordBefore } from './surroundings.ts'
import type { Tail } from './tail.ts'
import { isPlural } from './units.ts'

/** Years and days of months. */
export function isDate(text: string, found: Candidate, tail: Tail, before: Beside, after: Beside): boolean {
  if (!found.plain || found.place < 0) return false
  const value = Number(decimalText(found.value))
  const day = value >= 1 && value <= 31
  if (day && (context.months.has(before.lower) || context.months.has(after.lower)) && isMonth(before, after))
    return true
  if (value < 1000 || value > 2199) return false
  const counted =
    tail.unit === 'count' && isPlural(after.word) && !/^(?:the|this|that|our|their|its)$/.test(before.lower)
  if (found.spoken) return value >= 1900 && tail.unit === '' && context.beforeYear.has(before.lower)
  if (counted && !/^(?:in|since|by|until|from|early|late|mid)$/.test(before.lower)) return false
  if (value >= 1900 && value <= 2100) return true
  if (tail.unit !== '' || value < 1000) return false
  return isYearBefore(text, before) || afterMonth(text, found.start)
}

const yearRange = /^ 1\d{3} (?:and|to|until) 1\d{3}(?:[.,;:)]| the | a | in | when |$)/

/** "in 1353", "the bridge of 1361"; but "a total of 1361". */
function isYearBefore(text: string, before: Beside): boolean {
  if (before.lower === 'between' || before.lower === 'from')
    return yearRange.test(text.slice(before.end, before.end + 24))
  if (before.lower === 'to' || before.lower === 'the' || before.lower === 'and') return false
  if (before.lower !== 'of') return context.beforeYear.has(before.lower)
  const noun = wordBefore(text, before.start).lower
  return noun !== '' && !context.amountNouns.has(noun)
}

/** "the 21st of May, 1370", "May 5, 1370". */
function afterMonth(text: string, start: number): boolean {
  const found = /([A-Z][a-z]+)\.?(?: \d{1,2}(?:st|nd|rd|th)?)?, $/.exec(text.slice(Math.max(0, start - 20), start))
  return found !== null && context.months.has((found[1] ?? '').toLowerCase())
}

/** "May" and "March" are months only with a capital. */
function isMonth(before: Beside, after: Beside): boolean {
  return (
    (context.months.has(before.lower) && isCapital(before.word)) ||
    (context.months.has(after.lower) && isCapital(after.word))
  )
}

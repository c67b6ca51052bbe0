import type { Candidate } from './candidate.ts'
import { addDecimals, decimalOf, decimalText, multiply } from './decimal.ts'
import { isBlank } from './letters.ts'
import type { Tail } from './tail.ts'

/** "5 pm", "two AM", "5:30 p.m.": a clock time. */
export function readMeridiem(text: string, found: Candidate, tail: Tail, at: number): number {
  const letter = text.charCodeAt(isBlank(text.charCodeAt(at)) || text.charCodeAt(at) === 45 ? at + 1 : at) | 32
  if (letter !== 97 && letter !== 112) return at
  const said = meridiem.exec(text.slice(at, at + 8))
  if (said === null || found.scale > 0 || found.fraction) return at
  const isClock = tail.unit === 'time-of-day'
  const hours = Number(decimalText(found.value)) / (isClock ? 3600 : 1)
  if (!(hours >= 0 && hours < 13) || (!isClock && (hours === 0 || found.place < 0))) return at
  const late = /[pP]/.test(said[1] ?? '') && hours < 12
  const early = /[aA]/.test(said[1] ?? '') && hours >= 12
  const seconds = isClock ? found.value : multiply(found.value, decimalOf('3600'))
  found.value = addDecimals(seconds, decimalOf(late ? '43200' : early ? '-43200' : '0'))
  tail.unit = 'time-of-day'
  tail.nounEnd = at + said[0].length
  return tail.nounEnd
}

const meridiem = /^[ -]?([ap]m\b|[AP]M\b|[ap]\.m\.)/

/** "seven o'clock". */
export function takeHour(found: Candidate, tail: Tail, end: number): void {
  found.value = multiply(found.value, decimalOf('3600'))
  tail.nounEnd = end
  tail.unit = 'time-of-day'
}

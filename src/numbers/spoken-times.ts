import { rightOf } from './around.ts'
import { readRun, readSmall } from './cardinals.ts'
import { decimalOf, whole } from './decimal.ts'
import { type Draft, lookAlike, spokenDraft } from './draft.ts'
import { meridiem } from './half-days.ts'
import { closesTime } from './patterns.ts'
import type { Phrase, Token } from './tokens.ts'

const beforeMinutes = /(?:^|[\n.?!] ?|(?:^|\W)(?:at|until|till|before|after|it is|it's|it’s|it was) )$/i
/** What stands before a time of day. */
export const beforeTime = /(?:^|\W)(?:at|by|until|till|before|after|around) $/i
/** What a draft of a clock time is known to be. */
export const clock = { unit: 'time-of-day' }

/** "zero", or what is said for it among digits. */
export function isZero({ kind, value, lower }: Token): boolean {
  return (kind === 'one' && value === 0) || lower === 'o' || lower === 'oh'
}

/** A clock time said digit by digit: "ten zero zero zero point one zero zero", "nine oh five"; or a code like one. */
export function readClock(phrase: Phrase, start: number, left: string): Draft | undefined {
  const hour = readSmall(phrase, 0)
  if (hour === undefined || hour.value > 24 || !isZero(phrase.next(hour.next, false))) return undefined
  const { digits, next } = readRun(phrase, hour.next)
  if (digits.length < 2) return undefined
  const point = phrase.next(next, false).kind === 'point' ? readRun(phrase, next + 1) : undefined
  const last = point?.digits ? point.next : next
  const [minutes, seconds] = [Number(digits.slice(0, 2)), Number(digits.slice(2))]
  const said = digits.length > 2 || beforeTime.test(left) || /\b[Ii]t(?:['’]s| is| was) $/.test(left)
  const end = phrase.endOf(last)
  if (!said || digits.length > 4 || minutes > 59 || seconds > 59 || hour.value === 0) return lookAlike(start, end)
  const decimals = point?.digits ?? ''
  const total = decimalOf(`${hour.value * 3600 + minutes * 60 + seconds}.${decimals}`)
  return spokenDraft(start, end, total, { ...clock, place: -decimals.length })
}

/** "ten past four", "quarter to seven", "half past six", "at twenty to nine". */
export function readPast(phrase: Phrase, start: number, left: string): Draft | undefined {
  const { kind, value } = phrase.at(0)
  const minutes = kind === 'part' && value < 5 ? { value: 60 / value, next: 1 } : readSmall(phrase, 0)
  if (minutes === undefined) return undefined
  const said = phrase.next(minutes.next, false).lower
  const next = minutes.next + Number(said === 'minutes' || said === 'minute')
  const { lower } = phrase.next(next, false)
  // "at half one" is half past one.
  const hourAlone = value === 2 && kind === 'part' && beforeTime.test(left) ? readSmall(phrase, 1) : undefined
  if (hourAlone && hourAlone.value > 0 && hourAlone.value < 13) {
    const end = phrase.endOf(hourAlone.next)
    if (closesTime.test(rightOf(phrase.text, end, 8)))
      return spokenDraft(start, end, whole(hourAlone.value * 3600 + 1800), clock)
  }
  const past = lower === 'past'
  const hour = past || lower === 'to' ? readSmall(phrase, next + 1) : undefined
  if (!hour || hour.value < 1 || hour.value > 12 || minutes.value > 59) return undefined
  const end = phrase.endOf(hour.next)
  const isQuarter = kind === 'part' && value === 4
  if (!past && !isQuarter && !isMinutesTo(minutes.value, hour.value, left, rightOf(phrase.text, end, 20)))
    return undefined
  return spokenDraft(start, end, whole(hour.value * 3600 + (past ? 60 : -60) * minutes.value), clock)
}

/** "At ten to nine" is a time; "from ten to nine", "ten to one" and "at five to ten dollars" are none for certain. */
function isMinutesTo(minutes: number, hour: number, left: string, right: string): boolean {
  if (![5, 10, 20, 25].includes(minutes) || /\bfrom $/i.test(left)) return false
  if (meridiem.test(right)) return true
  const opens = beforeMinutes.test(left) && /^(?:[.,;:!?]|$)/.test(right)
  return opens && minutes > hour && hour > 1
}

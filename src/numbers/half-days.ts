import { leftOf } from './around.ts'
import { addDecimals, decimalText, multiply, whole } from './decimal.ts'
import type { Draft } from './draft.ts'

/** What tells the half of a day: am, PM, in the morning, at night. */
export const meridiem =
  /^(?:[ -]?(?:[ap](?:m\b|\.m\.)|[AP]M\b)| in the (?:morning|afternoon|evening)\b(?! (?:shift|session)\b)| at night\b)/
const beforeHour = /(?:^|[^\p{L}])(?:at|by|until|till|before|after|around|about|past|from|to|is|was|it['’]s) $/iu

/** Takes "5 pm", "two AM", "5:30 p.m.", "at three in the morning" as a clock time; how long what tells it is, else 0. */
export function readHalfDay(text: string, draft: Draft, rest: string): number {
  const said = meridiem.exec(rest)?.[0]
  if (said === undefined) return 0
  // "two forty in the morning"
  const minutes = draft.isPair ? draft.number.digits % 100n : 60n
  const left = leftOf(text, draft.start, 8)
  const isTold = beforeHour.test(left) || /\p{L}day,? $/u.test(left)
  if (minutes < 60n && isTold)
    Object.assign(draft, {
      number: { digits: (draft.number.digits / 100n) * 3600n + minutes * 60n, exponent: 0 },
      unit: 'time-of-day',
      needs: '',
    })
  const clock = draft.unit !== ''
  const hours = Number(decimalText(draft.number)) / (clock ? 3600 : 1)
  if (draft.scale > 0 || draft.place < 0 || hours >= 13 || (hours < 1 && !clock)) return 0
  if (said.length > 5 && !clock && !isTold) return 0
  const late = /^[ -]?p|after|even|night/i.test(said)
  const half = (late ? 43200 : 0) - (hours < 12 ? 0 : 43200)
  draft.number = addDecimals(clock ? draft.number : multiply(draft.number, whole(3600)), whole(half))
  draft.unit = 'time-of-day'
  return said.length
}

/** Takes "at 1800 hours", as clocks are read in wards and on ships. */
export function readHours(text: string, draft: Draft): boolean {
  const clock = /^([01]\d|2[0-4])([0-5]\d)$/.exec(text.slice(draft.start, draft.end))
  if (clock === null || !beforeHour.test(leftOf(text, draft.start, 8))) return false
  draft.number = whole(Number(clock[1]) * 3600 + Number(clock[2]) * 60)
  draft.unit = 'time-of-day'
  return true
}

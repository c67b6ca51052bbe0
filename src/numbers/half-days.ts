import { leftOf, rightOf } from './around.ts'
import { addDecimals, decimalText, multiply, whole } from './decimal.ts'
import type { Draft } from './draft.ts'

/** What tells the half of a day: am, PM, in the morning, at night. */
export const meridiem =
  /^(?:[ -]?(?:[ap](?:m\b|\.m\.)|[AP]M\b)| in the (?:morning|afternoon|evening)\b(?! (?:shift|session)\b)| at night\b)/
/** Before an hour: a word, a day, or another hour: "at eight in the morning in Boston, five". */
const beforeHour =
  /(?:(?:^|[^\p{L}])(?:at|by|until|till|before|after|around|about|past|from|to|is|was|it['’]s)|\p{L}day,?|\bat \S+(?: \S+)? in the [^.,]{5,},) $/iu

/** "The class begins at 9.15": what is done at a time. */
const doneAt =
  /\b(?:(?:beg[ai]n|start|open|close|shut|end|finish|leave|arrive|depart|rise|set|turn|wake|meet)\w{0,2}|left|rose|woke|met|meeting|class|lesson|dinner|lunch|breakfast|bus|train|ferry|boat)(?: is| was| goes| up| again| runs| out)? (?:at|(?<!rose )from [\d.]+ to) $/i
/** "Milk is sold at 1.20": what is no time although it is said like one. */
const worth = /\b(?:rate|price|share|index|sold)s?\b(?:[^.;!?\n]|\.(?=\d))*$/i
/** Before a time behind its hour, where times have points: "at" and "by" stand before many other things. */
const knownAt = /^\d\d.* (?:at|by) $|(?:At|till?|before|after|since) $/s
const dotted = /^([01]?\d|2[0-4])\.([0-5]\d)$/

/** Takes "at 6.20 in the morning", or "until 8.45" where a text writes its times that way. */
export function readDotted(text: string, draft: Draft, isKnown: boolean, isHalf?: boolean): void {
  const [, hours, minutes] = draft.spoken ? [] : (dotted.exec(text.slice(draft.start, draft.end)) ?? [])
  const left = leftOf(text, draft.start, 60)
  // "Diesel is at 1.45 a litre"
  if (minutes === undefined || /^ (?:an?|per|each|apiece)\b/.test(rightOf(text, draft.end, 8))) return
  // "Her sugar was 7.40 in the morning"
  const isTime = isHalf
    ? beforeHour.test(left) && !left.endsWith('s ')
    : !worth.test(left) && (doneAt.test(left) || (isKnown && knownAt.test(hours + left)))
  if (!isTime) return
  draft.number = whole(Number(hours) * 3600 + Number(minutes) * 60)
  draft.unit = 'time-of-day'
  draft.place = 0
}

/** Takes "5 pm", "two AM", "5:30 p.m.", "at three in the morning" as a clock time; how long what tells it is, else 0. */
export function readHalfDay(text: string, draft: Draft, rest: string): number {
  const said = meridiem.exec(rest)?.[0]
  if (said === undefined) return 0
  if (draft.place === -2 && draft.unit === '') readDotted(text, draft, true, true)
  // "two forty in the morning"
  const minutes = draft.isPair ? draft.number.digits % 100n : 60n
  const left = leftOf(text, draft.start, 80)
  const isTold = beforeHour.test(left) || (/[.?!:—\n"“] ?$/.test(left) && draft.isPair)
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
  const left = leftOf(text, draft.start, 8)
  if (clock === null || !beforeHour.test(left) || left.endsWith('day ')) return false
  draft.number = whole(Number(clock[1]) * 3600 + Number(clock[2]) * 60)
  draft.unit = 'time-of-day'
  return true
}

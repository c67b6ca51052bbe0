import { printClock } from './print-clock.ts'
import { sayHalfDay } from './say-half-day.ts'
import { saySpokenClock } from './say-spoken-clock.ts'

const NOON = 43_200

/** A time of day, in seconds since midnight, as an author writes who wrote another as this phrase: "8.58", "1:10 pm", "half past two". */
export function sayClock(value: string, phrase: string, behind = ''): string {
  const half = sayHalfDay(value, behind)
  const spoken = /\d/.test(phrase) ? undefined : saySpokenClock(value, phrase, behind, half)
  if (spoken !== undefined) return spoken
  const [hour = '', ...rest] = printClock(value).split(':')
  // "at 1800 hours"
  if (/^\d{4}$/.test(phrase) && rest.length === 1 && hour.length === 2) return `${hour}${rest[0]}${behind}`
  const [, hours = '', mark = ''] = /^(\d{1,2})(?:([:.])\d\d)?/.exec(phrase) ?? []
  if (half === '' && (mark === '' || behind !== '')) return [hour, ...rest].join(':')
  // "9:08 pm" is of a clock with twelve hours.
  const isOfTwelve = half !== '' || (Number(value) >= NOON && Number(hours) < 12 && !hours.startsWith('0'))
  const said = isOfTwelve ? String(Number(hour) % 12 || 12) : hour
  const parts = mark === '' && rest.join('') === '00' ? [] : rest
  return [hours.startsWith('0') ? said.padStart(2, '0') : said, ...parts].join(mark || ':') + half
}

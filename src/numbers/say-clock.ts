import { printClock } from './print-clock.ts'

const NOON = 43_200

/** A time of day, in seconds since midnight, as an author writes who wrote another as this phrase: "8.58", "09:05", "1:10 pm". */
export function sayClock(value: string, phrase: string, behind = ''): string {
  const [, hours = '', mark = ''] = /^(\d{1,2})([:.])\d\d/.exec(phrase) ?? []
  const [hour = '', ...rest] = printClock(value).split(':')
  const isHalved = /^ ?[ap]\.?m/i.test(behind)
  if (mark === '' || (behind !== '' && !isHalved)) return [hour, ...rest].join(':')
  // "9:08 pm" is of a clock with twelve hours.
  const isOfTwelve = isHalved || (Number(value) >= NOON && Number(hours) < 12 && Number(hours) > 0)
  const said = isOfTwelve ? String(Number(hour) % 12 || 12) : hour
  const time = [hours.startsWith('0') ? said.padStart(2, '0') : said, ...rest].join(mark)
  if (!isHalved) return time
  const letter = Number(value) >= NOON ? 'p' : 'a'
  return time + behind.replace(/[ap]/i, (old) => (old === old.toUpperCase() ? letter.toUpperCase() : letter))
}

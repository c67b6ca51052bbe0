import { sayWhole, type Wording } from './say-words.ts'

const parts: Readonly<Record<number, string>> = { 15: 'quarter', 30: 'half' }
/** Minutes that are said to be missing from the next hour. */
const TO = [35, 40, 50, 55]
const laterHours = /^(?:(?:thir|four|fif|six|seven|eigh|nine)teen|twenty)\b/

/**
 * A time of day in words, in the form of another: "twenty past ten", "quarter to eleven", "ten twenty", "ten oh five", "ten
 * o'clock"; undefined where words for it can't be read as that time.
 */
export function saySpokenClock(value: string, phrase: string, behind: string, half: string): string | undefined {
  const lower = phrase.toLowerCase()
  const minutes = Number(value) / 60
  const [hour, minute] = [Math.floor(minutes / 60), minutes % 60]
  const isPast = / (?:past|to) |^half /.test(lower) || /^ o.?clock/i.test(behind)
  const isLater = !isPast && laterHours.test(lower)
  if (!Number.isInteger(minute) || (isLater && (minute === 0 || hour === 0))) return undefined
  const wording: Wording = {
    and: false,
    hundreds: false,
    article: false,
    joint: /ty (?:one|two|three|four|five|six|seven|eight|nine)\b/.test(lower) ? ' ' : '-',
  }
  const say = (number: number) => sayWhole(BigInt(number), wording)
  const sayHour = (at: number) => say(at % 12 || 12)
  const said =
    (isPast ? sayPast(minute, hour, lower, half, say) : undefined) ??
    sayPair(minute, isLater ? say(hour) : sayHour(hour), lower, behind, half, say)
  return `${/^[A-Z]/.test(phrase) ? said.charAt(0).toUpperCase() + said.slice(1) : said}${half}`
}

/** "Twenty past ten", "a quarter to eleven", "half one"; undefined where it would be no time to whoever reads it. */
function sayPast(
  minute: number,
  hour: number,
  phrase: string,
  half: string,
  say: (number: number) => string,
): string | undefined {
  const [now, next] = [hour % 12 || 12, (hour + 1) % 12 || 12]
  const article = minute !== 30 && /^an? /.test(phrase) ? 'a ' : ''
  const ofMinutes = / minutes? /.test(phrase) ? (minute === 1 ? ' minute' : ' minutes') : ''
  if (minute === 30 && half === '' && /^half (?!past )/.test(phrase)) return `half ${say(now)}`
  if (minute === 45) return `${article}quarter to ${say(next)}`
  if (minute > 0 && minute <= 30)
    return parts[minute] ? `${article}${parts[minute]} past ${say(now)}` : `${say(minute)}${ofMinutes} past ${say(now)}`
  // "Ten to six" may be a range, or a score.
  const left = 60 - minute
  const isTime = half !== '' || (/ to /.test(phrase) && left > next && next > 1)
  return TO.includes(minute) && isTime ? `${say(left)} to ${say(next)}` : undefined
}

/** "Ten twenty", "ten oh five", "ten o'clock"; "ten" where the half of the day is said with it. */
function sayPair(
  minute: number,
  hour: string,
  phrase: string,
  behind: string,
  half: string,
  say: (number: number) => string,
): string {
  if (minute === 0) return half === '' ? `${hour}${/^ o.?clock/i.test(behind) ? behind : " o'clock"}` : hour
  if (minute > 9) return `${hour} ${say(minute)}`
  const zero = /\b(?:o|oh|zero)\b/.exec(phrase)?.[0] ?? 'oh'
  return `${hour} ${zero} ${say(minute)}`
}

import { DURATION, minutesOf, printDuration } from '../../claims/index.ts'
import { isMoney, type Mention, pluralOf, sayClock, sayLike, singularOf } from '../../numbers/index.ts'
import { Decimal } from '../../quantity/index.ts'
import type { Document } from '../../text/index.ts'

/** A number said again: its value, rounded as it is said, in the unit as said, and its words with their unit noun. */
export interface Restated {
  readonly value: string
  readonly text: string
  /** Whether it takes more numbers, or another unit, to say it than were said: a suggestion, and no repair. */
  readonly isOther?: true
}

/** Says an exact value in the place of a number, in the voice in which that was written, rounded as that was. */
export function sayRepair(document: Document, mention: Mention, exact: string): Restated {
  const rounded = roundLike(new Decimal(exact), Math.max(0, -mention.place))
  // Nobody writes $4.5.
  const value =
    isMoney(mention.unit) && !mention.spoken && mention.place >= 0 && /\.\d$/.test(rounded) ? `${rounded}0` : rounded
  const phrase = document.text.slice(mention.start, mention.end)
  const noun = document.text.slice(mention.end, Math.max(mention.end, mention.nounEnd))
  if (mention.unit === 'time-of-day') return { value, text: sayClock(value, phrase, noun) }
  // "1 day 11 hours 30 minutes"
  if (mention.noun === DURATION && (phrase.match(/day|hour|minute/gi)?.length ?? 0) > 1)
    return { value, text: printDuration(Number(exact), mention.unit, 0), isOther: true }
  const inParts = mention.unit === 'h' && /hour/i.test(phrase) ? undefined : sayInParts(value, phrase)
  if (inParts !== undefined)
    return {
      value,
      text:
        inParts.minor === 0 ? inParts.text : `${inParts.text}${inParts.minor === 1 ? noun.replace(/s$/, '') : noun}`,
    }
  const minutes =
    mention.unit === 'h' && mention.per === '' && !DECIMAL.test(phrase) ? minutesOf(Number(exact)) : undefined
  // Two and a half hours are told so, but not in the place of "half an hour" or "an hour and a half".
  const isHalf = /half|½/i.test(phrase) && Number(mention.value) > 1 && !/hour/i.test(phrase)
  if (minutes !== undefined && !(isHalf && minutes % 30 === 0))
    return { value, text: sayInMinutes(minutes, phrase, noun), isOther: true }
  if (mention.unit === 'h' && (/hour/i.test(phrase) || /^ (?:an|of an) /.test(noun)))
    return {
      value,
      text: `${sayLike(String(Number(value)), 'one')} hour${Number(value) === 1 ? '' : 's'}`,
      isOther: true,
    }
  // "Six dollars" in the place of "six dollars and five cents".
  const text = `${sayLike(value, phrase)}${/^ cents?$/.test(noun) && Number.isInteger(Number(value)) ? '' : noun}`
  return { value, text: inflect(text, `${phrase}${noun}`, mention, value) }
}

/** With its unit in the singular for one, and in the plural for more: "one month" in the place of "three months". */
function inflect(text: string, before: string, mention: Mention, value: string): string {
  const [was, is] = [mention.value, value].map((said) => Number(said) === 1)
  const [unit = ''] = /\p{Ll}{4,}$/u.exec(text) ?? []
  if (was === is || unit === '' || !before.endsWith(unit) || mention.unit === 'percent') return text
  return text.slice(0, -unit.length) + (is ? singularOf(unit) : pluralOf(unit))
}

const DECIMAL = /\d\.\d|\bpoint\b/i

/** Hours and minutes, in the voice of a number of hours: "1 hour 20 minutes", "80-minute". */
function sayInMinutes(minutes: number, phrase: string, noun: string): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  const voice = /[\d½¼¾]/.test(phrase) ? '1' : 'one'
  if (noun.startsWith('-')) return `${sayLike(String(minutes), voice)}-minute`
  if (/^ ?h(?:rs?)?$/.test(noun)) return printDuration(minutes, 'min')
  const minor = `${sayLike(String(rest), voice)} minute${rest === 1 ? '' : 's'}`
  const text = hours === 0 ? minor : `${sayLike(String(hours), voice)} hour${hours === 1 ? '' : 's'} ${minor}`
  return /^\p{Lu}/u.test(phrase) ? text.charAt(0).toUpperCase() + text.slice(1) : text
}

/** A time in two units: "two hours and 25" of its minutes. */
const parts = /^(.+?)([ -]?)(week|day|hour|minute|hr|h|min)(s?\b\.?)(,? (?:and )?)(.+)$/is
const minors: Readonly<Record<string, number>> = { week: 7, day: 24, hour: 60, hr: 60, h: 60, minute: 60, min: 60 }

/** Says so many of the smaller unit again in both: 95 minutes as "one hour and 35". */
function sayInParts(value: string, phrase: string): { readonly text: string; readonly minor: number } | undefined {
  const [, major = '', gap = '', unit = '', plural = '', joint = '', minor = ''] = parts.exec(phrase) ?? []
  const inOne = minors[unit.toLowerCase()]
  if (inOne === undefined) return undefined
  if (Number(value) < 0) {
    const parts = sayInParts(value.replace('-', ''), phrase)
    return parts && { ...parts, text: `-${parts.text}` }
  }
  const whole = Math.floor(Number(value) / inOne)
  const rest = Number((Number(value) - whole * inOne).toFixed(2))
  if (whole === 0) return { text: sayLike(String(rest), minor), minor: rest }
  const isWord = unit.length > 3
  const ending = isWord && /^s?$/.test(plural) ? (whole === 1 ? '' : 's') : plural
  const first = /^an?$/i.test(major)
    ? whole === 1
      ? major
      : sayLike(String(whole), 'two')
    : sayLike(String(whole), major)
  const text = `${first}${gap}${unit}${ending}`
  return { text: rest === 0 ? text : `${text}${joint}${sayLike(String(rest), minor)}`, minor: rest }
}

const HALF_UP = 1
const MOST_OFF = 0.02
const MOST_DECIMALS = 12

/** Rounded to the decimals that were stated; to as many more as keep it from changing by over two percent. */
function roundLike(exact: Decimal, stated: number): string {
  let decimals = stated
  while (decimals < MOST_DECIMALS && isFar(exact.round(decimals, HALF_UP), exact)) decimals++
  return pad(exact.round(decimals, HALF_UP), stated)
}

function isFar(rounded: Decimal, exact: Decimal): boolean {
  return rounded.minus(exact).abs().gt(exact.abs().times(MOST_OFF))
}

/** With at least the decimals that were stated. */
function pad(rounded: Decimal, stated: number): string {
  const text = rounded.toFixed()
  const used = text.split('.')[1]?.length ?? 0
  return used < stated ? rounded.toFixed(stated) : text
}

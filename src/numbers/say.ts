import { decimalOf, decimalText, shift } from './decimal.ts'
import { group, splitPoint } from './patterns.ts'
import { sayDigits, sayWhole, type Wording } from './say-words.ts'
import { scales, tens } from './words.ts'

/** Says a value (an exact decimal as text) as the author of this number phrase would have said it. */
export function sayLike(value: string, phrase: string): string {
  return /\d|[½¼¾⅓⅔]/.test(phrase) ? sayInDigits(value, phrase) : sayInWords(value, phrase)
}

function sayInWords(value: string, phrase: string): string {
  const lower = phrase.toLowerCase()
  const negative = value.startsWith('-')
  const plain = negative ? value.slice(1) : value
  const said = sayFraction(value, lower) ?? sayPrice(plain, lower) ?? sayDecimal(plain, lower)
  const whole = `${negative ? 'minus ' : ''}${said}`
  const joined = lower.includes('-point') ? whole.replaceAll(' point ', '-point-').replace(/^point /, 'point-') : whole
  const capital = /^[A-Z]/.test(phrase)
  if (capital && phrase.length > 1 && phrase === phrase.toUpperCase()) return joined.toUpperCase()
  return capital ? joined.charAt(0).toUpperCase() + joined.slice(1) : joined
}

const parts: Record<string, string> = { '0.5': 'half', '0.25': 'a quarter', '0.75': 'three quarters' }

/** A value that has a name as a fraction, where a fraction was said. */
function sayFraction(value: string, phrase: string): string | undefined {
  if (!/half|quarter|third|fifth|tenth/.test(phrase) || !Object.hasOwn(parts, value)) return undefined
  return parts[value]
}

const price = /^(.+?) (dollar|pound|euro)s?( and)? (?!an? )(.+)$/

/** "Six hundred dollars ninety-nine", where a price was so said. */
function sayPrice(value: string, phrase: string): string | undefined {
  const [, , unit, joint = ''] = price.exec(phrase) ?? []
  const [whole, digits] = splitPoint(value)
  if (unit === undefined || digits.length > 2) return undefined
  const wording = wordingOf(phrase)
  const text = `${sayWhole(BigInt(whole), wording)} ${unit}${whole === '1' ? '' : 's'}`
  const cents = BigInt(digits.padEnd(2, '0'))
  return cents === 0n ? text : `${text}${joint} ${sayWhole(cents, { ...wording, article: false })}`
}

function wordingOf(phrase: string): Wording {
  return {
    and: /(?:hundred|thousand|million) and (?!a )/.test(phrase),
    hundreds: /(?:teen|eleven|twelve|ty(?:[- ]\w+)?) hundred/.test(phrase),
    article: /^an? /.test(phrase),
    joint: new RegExp(`(?:${tens.join('|')}) (?:one|two|three|four|five|six|seven|eight|nine)\\b`).test(phrase)
      ? ' '
      : '-',
  }
}

function sayDecimal(value: string, phrase: string): string {
  const wording = wordingOf(phrase)
  const scaled = sayScaled(value, phrase, wording)
  if (scaled !== undefined) return scaled
  const [whole, digits] = splitPoint(value)
  if (digits === '') return sayWhole(BigInt(whole), wording)
  const name = parts[`0.${digits}`]
  if (name !== undefined && / and (?:a|three) (?:half|quarter)/.test(phrase.replaceAll('-', ' '))) {
    return whole === '0' ? name : `${sayWhole(BigInt(whole), wording)} and ${name === 'half' ? 'a half' : name}`
  }
  const bare = /^point/.test(phrase) && whole === '0'
  const paired = new RegExp(`point.*(?:${tens.join('|')}|teen|ten|eleven|twelve)`).test(phrase)
  return `${bare ? '' : `${sayWhole(BigInt(whole), { ...wording, article: false })} `}point ${sayDigits(digits, paired, wording.joint)}`
}

/** "one point two million", "half a million": a few digits before the scale that the phrase ends with. */
function sayScaled(value: string, phrase: string, wording: Wording): string | undefined {
  const name = scales.find((scale) => phrase.endsWith(scale))
  if (name === undefined || !/point|half|quarter/.test(phrase)) return undefined
  const before = decimalText(shift(decimalOf(value), -3 * (scales.indexOf(name) + 1)))
  const [whole, digits] = splitPoint(before)
  if (whole === '0' || whole.length > 3 || digits.length > 3) return undefined
  if (digits === '') return `${sayWhole(BigInt(whole), wording)} ${name}`
  return `${sayDecimal(before, phrase.slice(0, -name.length).trim())} ${name}`
}

interface DigitStyle {
  readonly prefix: string
  readonly group: string
  readonly point: string
  readonly places: number
  readonly suffix: string
  readonly power: number
}

const powers: Record<string, number> = { k: 3, K: 3, m: 6, M: 6, mn: 6, bn: 9, B: 9, b: 9, T: 12, tn: 12 }

function digitStyleOf(phrase: string): DigitStyle {
  const body = group(/[\d.,_'’\u00a0\u202f\u2009 ]*\d/.exec(phrase), 0).trim()
  const at = phrase.indexOf(body)
  const suffix = phrase.slice(at + body.length)
  const comma = /\d,\d{1,2}$/.test(body) || /\.\d{3},\d+$/.test(body)
  const point = comma ? ',' : '.'
  const decimals =
    comma || /^\d{0,3}(?:,\d{3})*\.\d+$|^\d+\.\d+$/.test(body) ? body.slice(body.lastIndexOf(point) + 1) : ''
  const whole = decimals === '' ? body : body.slice(0, -decimals.length - 1)
  const mark = group(/[^\d]/.exec(whole), 0) || (/^\d{4,}$/.test(whole) ? '' : comma ? '.' : ',')
  const letters = suffix.trim()
  const word = scales.indexOf(letters.toLowerCase())
  return {
    prefix: phrase.slice(0, at).replace(/[-−]$/, ''),
    group: mark,
    point,
    places: decimals.length,
    suffix,
    power: word >= 0 ? 3 * (word + 1) : (powers[letters] ?? 0),
  }
}

function sayInDigits(value: string, phrase: string): string {
  if (/^\d{1,2}:\d\d/.test(phrase)) return sayTime(value, phrase)
  const style = digitStyleOf(phrase.replace(/[½¼¾⅓⅔]|\d+\/\d+/, '1'))
  const negative = value.startsWith('-')
  const plain = negative ? value.slice(1) : value
  const before = style.power === 0 ? plain : decimalText(shift(decimalOf(plain), -style.power))
  const fits = style.power === 0 || (splitPoint(before)[1].length < 4 && !before.startsWith('0.'))
  const [whole, digits] = splitPoint(fits ? before : plain)
  const places = fits ? Math.max(digits.length, style.places) : digits.length
  const grouped = whole.length > 3 ? whole.replace(/\B(?=(?:\d{3})+$)/g, style.group) : whole
  const decimals = places === 0 ? '' : style.point + digits.padEnd(places, '0')
  return `${negative ? '-' : ''}${style.prefix}${grouped}${decimals}${fits ? style.suffix : ''}`
}

function sayTime(value: string, phrase: string): string {
  const [whole, fraction] = splitPoint(value)
  const total = Number(whole)
  const places = Math.max(fraction.length, group(/[.,](\d+)$/.exec(phrase), 1).length)
  const two = (part: number): string => String(part).padStart(2, '0')
  const withSeconds = /:\d\d:\d\d/.test(phrase) || total % 60 !== 0 || fraction !== ''
  const seconds = withSeconds ? `:${two(total % 60)}${places === 0 ? '' : `.${fraction.padEnd(places, '0')}`}` : ''
  return `${two(Math.floor(total / 3600))}:${two(Math.floor(total / 60) % 60)}${seconds}`
}

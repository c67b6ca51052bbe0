import { isBlank, isDigit, isLetter, wordStart } from './letters.ts'
import { isMoney, unitWords } from './units.ts'

/** What stands glued to the left of a number: its sign and currency, or something that makes it part of a code. */
export interface Signs {
  readonly start: number
  readonly negative: boolean
  readonly unit: string
  /** Whether the number is glued to something that makes it no quantity. */
  readonly attached: boolean
}

const currencySigns = '$€£¥₹₩₽₺₪฿¢'
/** Beginnings that may be glued to a number by a hyphen and leave it a quantity. */
const openPrefixes = new Set([
  'sub',
  'under',
  'over',
  'near',
  'top',
  'up-to',
  'multi',
  'single',
  'plus',
  'minus',
  'circa',
  'a',
  'per',
  'to',
  'all',
  'non',
  'by',
  'and',
  'or',
])

/** Reads the currency and sign to the left of a number that starts here. */
export function readSign(text: string, at: number): Signs {
  const money = readCurrency(text, at)
  const before = text.charCodeAt(money.start - 1)
  if (before === 45 || before === 0x2212) return readMinus(text, money.start, money.unit)
  if (before === 43 && isLetter(text.charCodeAt(money.start - 2))) return attached(money.start)
  if (money.unit !== '') return { ...money, negative: false, attached: isLetter(before) || isDigit(before) }
  return { start: at, negative: false, unit: '', attached: isGlued(text, at, before) }
}

function attached(start: number): Signs {
  return { start, negative: false, unit: '', attached: true }
}

function readCurrency(text: string, at: number): { start: number; unit: string } {
  let sign = at
  while (sign > 0 && isBlank(text.charCodeAt(sign - 1)) && at - sign < 2) sign--
  if (sign === 0 || !currencySigns.includes(text.charAt(sign - 1))) return readCode(text, at)
  if (sign < at && text.charAt(sign - 1) === '¢') return { start: at, unit: '' }
  const letters = wordStart(text, sign - 1)
  const long = unitWords.get(text.slice(letters, sign).toLowerCase())
  if (letters < sign - 1 && long !== undefined) return { start: letters, unit: long }
  return { start: sign - 1, unit: unitWords.get(text.charAt(sign - 1)) ?? '' }
}

/** "USD5", "EUR 41", "Rs 500": a currency code before the digits; glued it belongs to the number. */
function readCode(text: string, at: number): { start: number; unit: string } {
  const from = wordStart(text, at)
  if (at - from < 2 || at - from > 3) return { start: at, unit: '' }
  const unit = unitWords.get(text.slice(from, at).toLowerCase()) ?? ''
  const upper = text.slice(from, at) === text.slice(from, at).toUpperCase() || unit === 'INR'
  return isMoney(unit) && upper ? { start: from, unit } : { start: at, unit: '' }
}

/** A hyphen or minus to the left: a negative number, the second end of a range, or the glue of a code. */
function readMinus(text: string, start: number, unit: string): Signs {
  const before = text.charCodeAt(start - 2)
  if (isDigit(before) || before === 37 || before === 41) return { start, negative: false, unit, attached: false }
  if (isLetter(before)) {
    const word = text.slice(wordStart(text, start - 1), start - 1)
    const opens = openPrefixes.has(word.toLowerCase()) || endsQuantity(text, start - 1)
    return { start, negative: false, unit, attached: !opens }
  }
  const free = start < 2 || isBlank(before) || before < 32 || '([{"“:=,;|~≈<>≤≥/'.includes(text.charAt(start - 2))
  if (text.charAt(start - 2) === '-')
    return { start, negative: false, unit, attached: !isBlank(text.charCodeAt(start - 3)) && false }
  return free
    ? { start: start - 1, negative: true, unit, attached: false }
    : { start, negative: false, unit, attached: false }
}

/** Whether the run before a hyphen starts with a digit, as in "5ms-10ms" or "$5K-10K". */
function endsQuantity(text: string, end: number): boolean {
  const from = wordStart(text, end)
  const code = text.charCodeAt(from - 1)
  return from > 0 && (isDigit(code) || currencySigns.includes(text.charAt(from - 1)))
}

function isGlued(text: string, at: number, before: number): boolean {
  if (at === 0) return false
  if (isLetter(before)) return before !== 0xb1
  const mark = text.charAt(at - 1)
  if ('_@#\\%&^§№'.includes(mark)) return true
  if (mark === '.' || mark === '/' || mark === "'" || mark === '’') return isAfterCode(text, at, mark)
  if (mark === '(' || mark === '[') {
    const call = isLetter(text.charCodeAt(at - 2)) || isDigit(text.charCodeAt(at - 2))
    return call || (mark === '[' && isReference(text, at))
  }
  if (mark === ':') return isLetter(text.charCodeAt(at - 2)) && !isUpperWord(text, at - 1)
  return mark === '–' && isLetter(text.charCodeAt(at - 2)) && !endsQuantity(text, at - 1)
}

function isAfterCode(text: string, at: number, mark: string): boolean {
  const code = text.charCodeAt(at - 2)
  if (mark === "'" || mark === '’')
    return !isBlank(code) && at > 1 ? isLetter(code) : /^\d0s/.test(text.slice(at, at + 3))
  return isLetter(code) || isDigit(code) || (mark === '/' && at > 1 && !isBlank(code))
}

/** "[12]": a reference, when nothing but digits, commas and dashes stands between the brackets. */
function isReference(text: string, at: number): boolean {
  return /^[\d,\s–-]{1,12}\](?!\s*(?:ms|s\b|%))/.test(text.slice(at, at + 16))
}

function isUpperWord(text: string, end: number): boolean {
  const code = text.charCodeAt(wordStart(text, end))
  return code >= 65 && code <= 90
}

import { type Candidate, candidate, lookAlike } from './candidate.ts'
import { compare, type Decimal, decimalOf, divide, multiply, shift } from './decimal.ts'
import { isBlank, isDigit, isLetter, skipBlanks, wordEnd } from './letters.ts'
import { readShape, type Shape } from './shape.ts'
import { readSign } from './signs.ts'
import { suffixScale } from './suffixes.ts'
import { tokenAt } from './tokens.ts'

const longest = 40

/** The number in digits that starts here (at a digit, or a point before one); its end lies past all that belongs to it. */
export function readDigits(text: string, at: number, decimalComma: boolean): Candidate {
  const phone = phoneEnd(text, at)
  if (phone > at) return lookAlike(at, phone)
  const shape = readShape(text, at, decimalComma)
  if (shape.kind === 'never' || shape.text.length > longest) return lookAlike(at, runEnd(text, shape.end))
  const sign = readSign(text, at)
  if (sign.attached) return lookAlike(sign.start, runEnd(text, shape.end))
  if (shape.kind === 'time')
    return { ...candidate(sign.start, shape.end, decimalOf(shape.text)), unit: 'time-of-day', place: -shape.decimals }
  if (shape.kind === 'fraction') return fraction(sign, shape)
  return number(text, sign, shape)
}

/** Where a phone number that starts here ends: "+49 30 5550 1234", "(555) 123-4567", "0800 123 456"; or this place. */
function phoneEnd(text: string, at: number): number {
  const before = text.charCodeAt(at - 1)
  const open = before === 43 || before === 40 || text.charCodeAt(at) === 48
  if (!open) return at
  const rest = text.slice(at, at + 28)
  const pattern = before === 43 ? international : before === 40 ? bracketed : leadingZero
  return at + (pattern.exec(rest)?.[0].length ?? 0)
}

const international = /^\d{1,3}(?:[ .-]\(?\d{1,5}\)?){2,6}(?!\d)/
const bracketed = /^\d{3,5}\)[ -]?\d{3,4}[ -]?\d{2,5}(?!\d)/
const leadingZero = /^0\d{2,5}(?:[ -]\d{2,5}){1,4}(?!\d)/

/** Where a code-like run that holds these digits ends. */
export function runEnd(text: string, at: number): number {
  let end = at
  for (;;) {
    const code = text.charCodeAt(end)
    const inner =
      (code === 46 || code === 45 || code === 58 || code === 47 || code === 95 || code === 64 || code === 61) &&
      isAlphanumeric(text.charCodeAt(end + 1))
    if (!isAlphanumeric(code) && !inner) return end
    end++
  }
}

function isAlphanumeric(code: number): boolean {
  return isDigit(code) || isLetter(code)
}

interface Sign {
  readonly start: number
  readonly negative: boolean
  readonly unit: string
}

function fraction(sign: Sign, shape: Shape): Candidate {
  const [over, under] = shape.text.split('/')
  const whole = shape.whole === '' ? 0 : Number(shape.whole)
  const value = divide(whole * Number(under) + Number(over), Number(under))
  return {
    ...candidate(sign.start, shape.end, sign.negative ? negate(value) : value),
    fraction: true,
    place: -2,
    unit: sign.unit,
  }
}

function negate(value: Decimal): Decimal {
  return { digits: -value.digits, exponent: value.exponent }
}

function number(text: string, sign: Sign, shape: Shape): Candidate {
  const plainValue = decimalOf(shape.text)
  const found = candidate(sign.start, shape.end, sign.negative ? negate(plainValue) : plainValue)
  found.unit = sign.unit
  found.place = -shape.decimals
  found.plain = shape.bare && sign.unit === '' && !sign.negative
  if (shape.bare && shape.text.length > 1 && shape.text.startsWith('0') && shape.decimals === 0)
    return lookAlike(sign.start, runEnd(text, shape.end))
  const powered = withPower(text, found)
  const halved = withVulgar(text, powered)
  return withSuffix(text, halved)
}

/** 1e6, 10^6, 10⁶, 5×10^6. */
function withPower(text: string, found: Candidate): Candidate {
  const next = text.charAt(found.end)
  if (next === 'e' || next === 'E') return withExponent(text, found)
  const caret = next === '^' ? readPlainPower(text, found.end + 1) : readSuperscript(text, found.end)
  if (caret !== undefined) return raise(found, caret)
  const sign = text.charAt(text.charCodeAt(found.end) === 32 ? found.end + 1 : found.end)
  if (sign !== '×' && sign !== 'x' && sign !== '*') return found
  const times = /^ ?[×x*] ?10(?:\^([-−]?\d{1,2})|([⁻]?[⁰¹²³⁴-⁹]{1,2}))(?!\d)/.exec(
    text.slice(found.end, found.end + 14),
  )
  if (times === null) return found
  const power = times[1] === undefined ? superscriptValue(times[2] ?? '') : Number(times[1].replace('−', '-'))
  return Math.abs(power) > 30 ? found : scaled(found, found.end + times[0].length, power)
}

function withExponent(text: string, found: Candidate): Candidate {
  const exponent = /^[eE]([+-]?\d{1,2})(?![\w])/.exec(text.slice(found.end, found.end + 6))
  if (exponent === null || Math.abs(Number(exponent[1])) > 30) return found
  return scaled(found, found.end + exponent[0].length, Number(exponent[1]))
}

function scaled(found: Candidate, end: number, power: number): Candidate {
  return {
    ...found,
    end,
    value: shift(found.value, power),
    coefficient: found.value,
    place: Math.min(0, found.place + power),
    plain: false,
  }
}

function readPlainPower(text: string, at: number): { power: number; end: number } | undefined {
  const found = /^[-−]?\d{1,2}(?![\d\w])/.exec(text.slice(at, at + 4))
  return found === null ? undefined : { power: Number(found[0].replace('−', '-')), end: at + found[0].length }
}

function readSuperscript(text: string, at: number): { power: number; end: number } | undefined {
  const found = /^⁻?[⁰¹²³⁴-⁹]{1,2}/.exec(text.slice(at, at + 3))
  return found === null ? undefined : { power: superscriptValue(found[0]), end: at + found[0].length }
}

function superscriptValue(text: string): number {
  const digits = [...text.replace('⁻', '')].map((char) => '⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(char)).join('')
  return text.startsWith('⁻') ? -Number(digits) : Number(digits)
}

function raise(found: Candidate, power: { power: number; end: number }): Candidate {
  if (found.value.digits === 10n && found.value.exponent === 0) {
    return scaled({ ...found, value: decimalOf('1') }, power.end, power.power)
  }
  const whole = found.place === 0 && power.power >= 0 && power.power < 65 && compare(found.value, decimalOf('1000')) < 0
  if (!whole) return { ...found, end: power.end, never: true }
  let value = decimalOf('1')
  for (let times = 0; times < power.power; times++) value = multiply(value, found.value)
  return { ...found, end: power.end, value, coefficient: value, plain: false }
}

/** 1½: a vulgar fraction straight after a whole number. */
function withVulgar(text: string, found: Candidate): Candidate {
  const vulgar = vulgarAt(text, found.end)
  if (vulgar === undefined || found.place < 0) return found
  const [over, under] = vulgar
  const whole = Number(found.value.digits) * 10 ** found.value.exponent
  const value = divide(Math.abs(whole) * under + over, under)
  return {
    ...found,
    end: found.end + 1,
    value: whole < 0 ? negate(value) : value,
    coefficient: value,
    place: -2,
    plain: false,
    fraction: true,
  }
}

/** The parts of the vulgar fraction sign at this place. */
export function vulgarAt(text: string, at: number): [number, number] | undefined {
  const index = '¼½¾⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞'.indexOf(text.charAt(at))
  if (index < 0 || at >= text.length) return undefined
  const parts = [
    [1, 4],
    [1, 2],
    [3, 4],
    [1, 3],
    [2, 3],
    [1, 5],
    [2, 5],
    [3, 5],
    [4, 5],
    [1, 6],
    [5, 6],
    [1, 8],
    [3, 8],
    [5, 8],
    [7, 8],
  ] as const
  const [over, under] = parts[index] ?? [1, 1]
  return [over, under]
}

/** K, M, bn, million after the digits. */
function withSuffix(text: string, found: Candidate): Candidate {
  const code = text.charCodeAt(found.end)
  if (isLetter(code)) {
    const end = wordEnd(text, found.end)
    const power = suffixScale(text.slice(found.end, end), found.unit !== '')
    if (power === 0 || isDigit(text.charCodeAt(end)) || text.charCodeAt(end) === 95) return found
    return withScale(found, end, power)
  }
  const at = code === 45 ? found.end + 1 : skipBlanks(text, found.end)
  if (at === found.end || !isLetter(text.charCodeAt(at))) return found
  const token = tokenAt(text, at, 'space')
  const { number } = token
  const spaced = text.slice(token.start, token.end)
  if (number?.kind === 'dozen')
    return { ...found, end: token.end, value: multiply(found.value, decimalOf('12')), plain: false }
  if (number?.kind !== 'scale' && number?.kind !== 'hundred') {
    const power =
      (spaced === 'M' || spaced === 'K' || spaced === 'B') && found.unit !== '' ? suffixScale(spaced, true) : 0
    return power > 0 && isBlank(text.charCodeAt(found.end)) ? withScale(found, token.end, power) : found
  }
  const next = withScale(found, token.end, number.value)
  return number.value === 2 ? withSuffix(text, next) : next
}

function withScale(found: Candidate, end: number, power: number): Candidate {
  return {
    ...found,
    end,
    value: shift(found.value, power),
    scale: found.scale + power,
    place: Math.min(0, found.place + power),
    plain: false,
  }
}

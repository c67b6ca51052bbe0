import { isDigit, isLetter } from './letters.ts'

/** Digits and the marks between them, as one thing. */
export interface Shape {
  readonly kind: 'number' | 'time' | 'fraction' | 'never'
  readonly end: number
  /** For a number plain digits and a point; for a time its seconds; for a fraction "over/under". */
  readonly text: string
  /** The whole part of "1 1/2". */
  readonly whole: string
  /** How many decimals were stated. */
  readonly decimals: number
  /** Whether it is digits alone, or digits and one point: what a label, a year or a version may look like. */
  readonly bare: boolean
}

const never = (end: number): Shape => ({ kind: 'never', end, text: '', whole: '', decimals: 0, bare: false })

/** Reads digits, their separators and decimals from here, and tells numbers from dates, addresses and codes. */
export function readShape(text: string, at: number, decimalComma: boolean): Shape {
  const first = digitsEnd(text, at)
  const mark = text.charAt(first)
  const joined = isDigit(text.charCodeAt(first + 1)) && first > at
  if (joined && mark === ':') return readTime(text, at, first)
  if (joined && mark === '/') return readSlash(text, at, first)
  if (joined && mark === '-' && isDate(text, at, first)) return never(dateEnd(text, first))
  if (isDate2(text, at, first)) return never(dateEnd(text, first))
  return readNumber(text, at, first, decimalComma)
}

function digitsEnd(text: string, at: number): number {
  let end = at
  while (isDigit(text.charCodeAt(end))) end++
  return end
}

/** A colon: a clock time when it is shaped like one, else a ratio, a place in a file or a score. */
function readTime(text: string, at: number, first: number): Shape {
  const found = /^(\d{1,2}):(\d\d)(?::(\d\d)([.,]\d{1,9})?)?(?![\d:]|[.,]\d)/.exec(text.slice(at, at + 24))
  const [hour, minute, second] = [Number(found?.[1]), Number(found?.[2]), Number(found?.[3] ?? '0')]
  if (found === null || hour > 24 || minute > 59 || second > 60) return never(colonEnd(text, first))
  const fraction = (found[4] ?? '').slice(1)
  const total = hour * 3600 + minute * 60 + second
  return {
    kind: 'time',
    end: at + found[0].length,
    text: fraction === '' ? `${total}` : `${total}.${fraction}`,
    whole: '',
    decimals: fraction.length,
    bare: false,
  }
}

function colonEnd(text: string, at: number): number {
  let end = at
  while (isDigit(text.charCodeAt(end)) || (':.'.includes(text.charAt(end)) && isDigit(text.charCodeAt(end + 1)))) end++
  return end
}

const namedSlashes = new Set(['24/7', '9/11', '7/7', '50/50', '80/20', '20/20', '60/40', '70/30', '90/10', '365/7'])

/** A slash: a simple fraction, else a date or a name. */
function readSlash(text: string, at: number, first: number): Shape {
  const end = digitsEnd(text, first + 1)
  const pair = text.slice(at, end)
  const more = text.charAt(end) === '/' && isDigit(text.charCodeAt(end + 1))
  const over = Number(text.slice(at, first))
  const under = Number(text.slice(first + 1, end))
  const simple =
    !more &&
    first - at < 4 &&
    end - first < 5 &&
    over > 0 &&
    over < under &&
    !pair.startsWith('0') &&
    !pair.includes('/0')
  if (!simple || namedSlashes.has(pair)) return never(more ? dateEnd(text, first) : end)
  return { kind: 'fraction', end, text: pair, whole: '', decimals: 0, bare: false }
}

/** Three groups of digits with hyphens are a date or a phone number; so are two that look like a phone number. */
function isDate(text: string, at: number, first: number): boolean {
  const second = digitsEnd(text, first + 1)
  if (text.charAt(second) === '-' && isDigit(text.charCodeAt(second + 1))) return true
  const [left, right] = [first - at, second - first - 1]
  if (text.startsWith('0', at) && left > 1) return true
  return left === 3 && right === 4 && text.startsWith('555', at)
}

/** "2024.05.01", "10.0.0.1", "1.2.3": three groups or more with points. */
function isDate2(text: string, at: number, first: number): boolean {
  if (text.charAt(first) !== '.' || !isDigit(text.charCodeAt(first + 1))) return false
  const second = digitsEnd(text, first + 1)
  if (text.charAt(second) !== '.' || !isDigit(text.charCodeAt(second + 1))) return false
  return !isGrouped(text, at, '.')
}

/** Whether these digits are groups of three apart by this mark, as in 1.000.000. */
function isGrouped(text: string, at: number, mark: string): boolean {
  const first = digitsEnd(text, at)
  if (first - at > 3 || text.startsWith('0', at)) return false
  let end = first
  while (text.charAt(end) === mark && isDigit(text.charCodeAt(end + 1))) {
    const next = digitsEnd(text, end + 1)
    if (next - end !== 4) return false
    end = next
  }
  return end > first
}

function dateEnd(text: string, at: number): number {
  let end = at
  while (isDigit(text.charCodeAt(end)) || ('-./:T'.includes(text.charAt(end)) && isDigit(text.charCodeAt(end + 1))))
    end++
  return end
}

function readNumber(text: string, at: number, first: number, decimalComma: boolean): Shape {
  const groupMark = groupMarkAt(text, first, decimalComma)
  const whole = groupMark === '' ? { end: first, text: text.slice(at, first) } : readGroups(text, at, first, groupMark)
  const point = decimalComma ? ',' : '.'
  const hasDecimals = text.charAt(whole.end) === point && isDigit(text.charCodeAt(whole.end + 1))
  if (!hasDecimals) {
    const mixed = mixedFraction(text, whole.end, whole.text)
    if (mixed !== undefined) return mixed
    return { kind: 'number', end: whole.end, text: whole.text, whole: '', decimals: 0, bare: whole.end === first }
  }
  const end = digitsEnd(text, whole.end + 1)
  const decimals = text.slice(whole.end + 1, end)
  const tail = text.charAt(end)
  if ((tail === '.' || tail === ',') && isDigit(text.charCodeAt(end + 1)) && tail === point)
    return never(dateEnd(text, end))
  const value = `${whole.text === '' ? '0' : whole.text}.${decimals}`
  return { kind: 'number', end, text: value, whole: '', decimals: decimals.length, bare: whole.end === first }
}

/** "1 1/2": a whole number, a space and a simple fraction. */
function mixedFraction(text: string, at: number, whole: string): Shape | undefined {
  const code = text.charCodeAt(at)
  if ((code !== 32 && code !== 45) || !isDigit(text.charCodeAt(at + 1))) return undefined
  const found = whole.length > 3 ? null : /^[ -](\d{1,2}\/\d{1,2})(?![\d/])/.exec(text.slice(at, at + 8))
  const [over, under] = (found?.[1] ?? '1/1').split('/').map(Number)
  if (found === null || (over ?? 1) >= (under ?? 1) || namedSlashes.has(found[1] ?? '')) return undefined
  return { kind: 'fraction', end: at + found[0].length, text: found[1] ?? '', whole, decimals: 0, bare: false }
}

function groupMarkAt(text: string, at: number, decimalComma: boolean): string {
  const mark = text.charAt(at)
  if (mark === (decimalComma ? '.' : ',') || mark === '_' || mark === "'" || mark === '’') return mark
  return ' \u00a0\u202f\u2009'.includes(mark) ? mark : ''
}

/** Groups of three digits after the first (or Indian groups of two); a lone misfit is no group. */
function readGroups(text: string, at: number, first: number, mark: string): { end: number; text: string } {
  const alone = { end: first, text: text.slice(at, first) }
  if (first - at > 3 || first === at || text.startsWith('0', at)) return alone
  let digits = alone.text
  let end = first
  while (text.charAt(end) === mark && isDigit(text.charCodeAt(end + 1))) {
    const next = digitsEnd(text, end + 1)
    const indian = mark === ',' && next - end === 3 && first - at < 3 && text.charAt(next) === ','
    if (next - end !== 4 && !indian) return mark === ' ' || digits === alone.text ? alone : { end, text: digits }
    digits += text.slice(end + 1, next)
    end = next
  }
  const spaced = mark === ' ' && (isLetter(text.charCodeAt(end)) || text.charAt(end) === '/')
  return spaced ? alone : { end, text: digits }
}

import { stops } from './context.ts'
import { isLetter, skipBlanks, wordEnd } from './letters.ts'
import { rateWords, shortUnits, singularOf, timeUnits, unitWords } from './units.ts'
import { numberWords } from './words.ts'

export interface Rate {
  readonly per: string
  readonly end: number
}

const determiners = new Set(['a', 'an', 'each', 'every'])
const modifiers = new Set(
  'active provisioned read write additional extra single individual new square cubic full whole running concurrent monthly thousand million billion hundred'.split(
    ' ',
  ),
)

/** The rate said after an amount: "/month", "per WCU-hour", "a month", "monthly". */
export function readRate(text: string, at: number, isMoney: boolean): Rate | undefined {
  let next = isLetter(text.charCodeAt(at)) ? at : skipBlanks(text, at)
  const code = text.charCodeAt(next)
  if (code === 47) return readAfterSlash(text, skipBlanks(text, next + 1))
  if (code === 45) next++
  if (!isLetter(text.charCodeAt(next))) return undefined
  const end = wordEnd(text, next)
  const lower = text.slice(next, end).toLowerCase()
  const said = rateWords.get(lower)
  if (said !== undefined)
    return lower === 'quarterly' || lower === 'nightly' || !startsNoun(text, end) ? { per: said, end } : undefined
  if (lower === 'per') return readUnit(text, afterGap(text, end), true)
  if (lower === 'p' && /^\.a\.?/.test(text.slice(end, end + 3))) return { per: 'year', end: end + 2 }
  if (!determiners.has(lower)) return undefined
  const rate = readUnit(text, skipBlanks(text, end), false)
  if (rate === undefined || timeUnits.has(rate.per)) return rate
  return isMoney && (lower === 'a' || lower === 'an') ? rate : undefined
}

/** "annual", "daily" before a noun describe that noun: "five daily flights" still is a rate of none. */
function startsNoun(text: string, at: number): boolean {
  const next = skipBlanks(text, at)
  if (!isLetter(text.charCodeAt(next))) return false
  return !stops.has(text.slice(next, wordEnd(text, next)).toLowerCase())
}

function afterGap(text: string, at: number): number {
  return text.charCodeAt(at) === 45 ? at + 1 : skipBlanks(text, at)
}

function readAfterSlash(text: string, at: number): Rate | undefined {
  const end = compoundEnd(text, at)
  if (end === at) return undefined
  const word = text.slice(at, end)
  const short = shortUnits.get(word)
  return { per: short ?? perOf(word), end }
}

function readUnit(text: string, at: number, isPer: boolean): Rate | undefined {
  const end = compoundEnd(text, at)
  if (end === at) return undefined
  const word = text.slice(at, end)
  const lower = word.toLowerCase()
  if (isPer && lower === 'annum') return { per: 'year', end }
  if (isPer && lower === 'cent') return undefined
  if (modifiers.has(lower) || (isPer && numberWords.has(lower))) {
    const next = readUnit(text, skipBlanks(text, end), isPer)
    if (next !== undefined) return next
  }
  return stops.has(lower) ? undefined : { per: perOf(word), end }
}

/** Where a word with its hyphenated parts ends: "WCU-hour". */
function compoundEnd(text: string, at: number): number {
  if (!isLetter(text.charCodeAt(at))) return at
  let end = wordEnd(text, at)
  while (text.charCodeAt(end) === 45 && isLetter(text.charCodeAt(end + 1)) && end - at < 60)
    end = wordEnd(text, end + 1)
  return end
}

function perOf(word: string): string {
  const unit = unitWords.get(word.toLowerCase())
  return unit ?? singularOf(word)
}

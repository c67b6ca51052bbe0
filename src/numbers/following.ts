import type { Candidate } from './candidate.ts'
import { addCents } from './cents.ts'
import { stops } from './context.ts'
import { compare, decimalOf, multiply } from './decimal.ts'
import { isDigit, isLetter, skipBlanks, wordEnd } from './letters.ts'
import { takeHour } from './meridiem.ts'
import { type Noun, readNoun, readOfNoun } from './nouns.ts'
import { markAfter, startsSentence, wordAfter, wordBefore } from './surroundings.ts'
import { type Tail, takeNoun } from './tail.ts'
import { nextToken } from './tokens.ts'
import { isMoney, isPlural, shortUnits, singularOf, unitWords } from './units.ts'

const bitRates: Record<string, string> = {
  bit: 'bps',
  bits: 'bps',
  kilobit: 'Kbps',
  kilobits: 'Kbps',
  megabit: 'Mbps',
  megabits: 'Mbps',
  gigabit: 'Gbps',
  gigabits: 'Gbps',
  mbit: 'Mbps',
  gbit: 'Gbps',
  kbit: 'Kbps',
}

/** Symbols that are bit rates before "/s". */
export const bitSymbols: Record<string, string> = {
  Mbit: 'Mbps',
  Gbit: 'Gbps',
  kbit: 'Kbps',
  Mb: 'Mbps',
  Gb: 'Gbps',
  kb: 'Kbps',
}

/** Words after the number: a unit, a fraction's unit, money with cents, or a counted noun. */
export function readWords(text: string, found: Candidate, tail: Tail, at: number): void {
  const glued = text.charCodeAt(at) === 45 || text.charCodeAt(at) === 0x2011
  let start = glued ? at + 1 : afterStop(text, found, skipBlanks(text, at))
  if (!isLetter(text.charCodeAt(start)) || start === at) return
  if (glued && /^plus[ -]/.test(text.slice(start, start + 5))) start += 5
  if (found.fraction) start = skipOfA(text, start)
  const end = wordEnd(text, start)
  const word = { text: text.slice(start, end), lower: text.slice(start, end).toLowerCase(), start, end }
  if (!takeSpecial(text, found, tail, word)) takeUnitOrNoun(text, found, tail, word, glued)
}

interface Word {
  readonly text: string
  readonly lower: string
  readonly start: number
  readonly end: number
}

/** Units of more than one word, clock hours, and words that end the phrase. */
function takeSpecial(text: string, found: Candidate, tail: Tail, word: Word): boolean {
  const { lower, end } = word
  if (lower === 'in' || lower === 'to') return true
  if (lower === 'per' && /^[ -]cent\b/i.test(text.slice(end, end + 6))) takeNoun(tail, end + 5, 'percent')
  else if (lower === "o'clock" || lower === 'o’clock') takeHour(found, tail, end)
  else if (lower === 'grand' && !isNounAfter(text, end)) takeGrand(found, tail, end)
  else return takeBits(text, tail, word)
  return true
}

/** "bits per second", "Mb/s". */
function takeBits(text: string, tail: Tail, word: Word): boolean {
  const rate = bitSymbols[word.text] ?? (Object.hasOwn(bitRates, word.lower) ? bitRates[word.lower] : undefined)
  if (rate === undefined) return false
  const second = /^(?: per second|\/s(?:ec)?\b| a second)/.exec(text.slice(word.end, word.end + 12))
  if (second !== null) takeNoun(tail, word.end + second[0].length, rate)
  return second !== null
}

function takeUnitOrNoun(text: string, found: Candidate, tail: Tail, word: Word, glued: boolean): void {
  const { lower, start, end } = word
  const unit = unitOf(text, found, word.text, lower, end)
  if (unit !== '') takeUnit(text, found, tail, unit, word)
  else if (found.fraction && (lower === 'a' || lower === 'an')) {
    takeCounted(tail, readNoun(text, skipBlanks(text, end), true, false, false, false))
  } else if (lower === 'of') {
    if (!found.fraction) takeCounted(tail, readOfNoun(text, start))
  } else if (!(found.fraction && found.spoken && compare(found.value, one) < 0)) {
    const isOne = found.fraction || compare(found.value, one) === 0
    const before = wordBefore(text, found.start).lower
    const article = before === 'a' || before === 'an'
    takeCounted(tail, readNoun(text, start, isOne, found.value.digits === 0n, glued, article))
  }
}

const one = decimalOf('1')

function takeCounted(tail: Tail, noun: Noun | undefined): void {
  if (noun === undefined) return
  tail.nounEnd = noun.end
  tail.unit = noun.unit === '' ? 'count' : noun.unit
  if (noun.unit === '') tail.noun = noun.word
}

/** "Three. Hours.": a unit or noun of a staccato text, a sentence of its own after the number's. */
function afterStop(text: string, found: Candidate, at: number): number {
  if (!found.spoken || text.charCodeAt(at) !== 46) return at
  if (!startsSentence(text, found.start) && !text.slice(found.start, found.end).includes('. ')) return at
  const next = nextToken(text, found.end)
  if (next?.between !== 'stop') return at
  const word = text.slice(next.start, next.end)
  const mark = markAfter(text, next.end)
  const unit = unitWords.has(next.lower) && next.lower.length > 2
  return (unit && (mark === '.' || mark === '')) || (isPlural(word) && mark === '.') ? next.start : at
}

function isNounAfter(text: string, at: number): boolean {
  const next = wordAfter(text, at).lower
  return next !== '' && !stops.has(next)
}

/** "five grand". */
function takeGrand(found: Candidate, tail: Tail, end: number): void {
  found.value = multiply(found.value, decimalOf('1000'))
  tail.end = end
  takeNoun(tail, end, 'USD')
}

/** After a fraction: "of a", "an", "of the" before its unit. */
function skipOfA(text: string, at: number): number {
  const found = /^(?:of )?(?:an? |the )?/i.exec(text.slice(at, at + 8))
  const next = at + (found?.[0].length ?? 0)
  const end = wordEnd(text, next)
  const isUnit = unitWords.has(text.slice(next, end).toLowerCase())
  return isUnit && end - next > 1 ? next : at
}

/** The unit that this word is for this number, or ''. */
function unitOf(text: string, found: Candidate, word: string, lower: string, end: number): string {
  if (lower === 'times') return timesUnit(text, end)
  if (lower === 'x' || lower === 'rs') return ''
  if (!found.spoken && (word === 's' || word === 'h' || word === 'B')) return shortUnits.get(word) ?? ''
  if (word.length < 2 || (found.spoken && lower === 'us')) return ''
  if (lower === 'us' && text.charCodeAt(end) === 36) return ''
  const unit = unitWords.get(lower) ?? ''
  if (unit === 'GBP' && lower.startsWith('pound') && /^ of\b|-/.test(text.slice(end, end + 4))) return ''
  if (unit === 'percent' && lower === 'percentage') return /^ points?\b/.test(text.slice(end, end + 8)) ? unit : ''
  return unit
}

/** "three times": a multiplier; "three times a day": a count; "three times four": neither. */
function timesUnit(text: string, end: number): string {
  const next = nextToken(text, end)
  if (next?.number !== undefined && next.number.kind !== 'half' && next.number.kind !== 'point') return ''
  if (isDigit(text.charCodeAt(skipBlanks(text, end)))) return ''
  return next?.lower === 'a' ||
    next?.lower === 'an' ||
    next?.lower === 'per' ||
    next?.lower === 'every' ||
    next?.lower === 'each'
    ? ''
    : 'multiplier'
}

function takeUnit(text: string, found: Candidate, tail: Tail, unit: string, word: Word): void {
  const { start, end } = word
  const second = /^-(\w+)/.exec(text.slice(end, end + 12))?.[1] ?? ''
  if (second.length > 2 && unitWords.has(second.toLowerCase())) {
    tail.nounEnd = end + 1 + second.length
    tail.unit = 'count'
    tail.noun = singularOf(text.slice(start, tail.nounEnd))
    return
  }
  takeNoun(tail, word.lower === 'percentage' ? wordEnd(text, skipBlanks(text, end)) : end, unit)
  if (isMoney(unit)) addCents(text, found, tail)
}

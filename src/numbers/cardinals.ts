import { leftOf } from './around.ts'
import type { Phrase } from './tokens.ts'

/** "In two thousand five fifty people joined". */
const sinceYear = /\b(?:[Ii]n|[Bb]y|[Ss]ince|[Uu]ntil|[Tt]ill) $/

interface Small {
  readonly value: number
  readonly next: number
}

/** A whole number in words: its value, the index of the token after it, and its last scale with the number before it. */
export interface Cardinal {
  readonly value: bigint
  readonly next: number
  readonly scale: number
  readonly base: bigint
}

/** A number below a hundred: seven, seventeen, seventy, seventy-five; among digits said one by one also "oh". */
export function readSmall(phrase: Phrase, index: number, digits = false, staccato = false): Small | undefined {
  const { kind, value, lower } = phrase.at(index)
  const next = index + 1
  if (kind === 'one' || kind === 'teen' || (digits && /^oh?$/.test(lower))) return { value, next }
  if (kind !== 'ten') return undefined
  const unit = phrase.next(next, staccato)
  const isWay = unit.value === 1 && unit.gap === ' ' && phrase.at(next + 1).lower === 'way'
  return unit.kind === 'one' && unit.value > 0 && !isWay
    ? { value: value + unit.value, next: next + 1 }
    : { value, next }
}

/** A number up to 9,999 by hundreds: "eighteen hundred seventy-five", "one hundred and twelve". */
function readGroup(phrase: Phrase, index: number, splitAnd: boolean): Cardinal | undefined {
  const bare = phrase.at(index).kind === 'hundred'
  const small = bare ? { value: 1, next: index } : readSmall(phrase, index)
  if (small === undefined) return undefined
  const count = BigInt(small.value)
  const hundred = bare ? phrase.at(index) : phrase.next(small.next)
  if (hundred.kind !== 'hundred' || count === 0n) return { value: count, next: small.next, scale: 0, base: count }
  const after = small.next + 1
  const and = isJoint(phrase, after)
  const from = after + Number(and)
  const rest =
    (and && splitAnd) || phrase.next(from, hundred.gap === '.').kind === ''
      ? undefined
      : readSmall(phrase, from, false, hundred.gap === '.')
  if (!rest?.value || phrase.next(rest.next, false).kind === 'hundred' || startsPart(phrase, rest))
    return { value: count * 100n, next: after, scale: 2, base: count }
  const value = count * 100n + BigInt(rest.value)
  return { value, next: rest.next, scale: 0, base: value }
}

/** "two hundred and one"; but "two hundred, and one of them". */
function isJoint(phrase: Phrase, index: number): boolean {
  const { lower, gap } = phrase.at(index)
  return lower === 'and' && gap === ' '
}

/** Whether a number is the numerator of a fraction that follows it. */
function startsPart(phrase: Phrase, small: { value: number | bigint; next: number }): boolean {
  const { kind, plural } = phrase.next(small.next, false)
  return kind === 'part' && plural === small.value > 1
}

/** A whole number in words; `splitAnd`: an "and" separates two numbers (after "between"). */
export function readCardinal(phrase: Phrase, index: number, splitAnd: boolean): Cardinal | undefined {
  let part = readGroup(phrase, index, splitAnd)
  if (part === undefined && phrase.at(index).kind === 'scale') part = { value: 1n, next: index, scale: 0, base: 1n }
  let total = 0n
  let last = 99
  let result = part
  while (part !== undefined) {
    const word = part.next === index ? phrase.at(index) : phrase.next(part.next)
    const scale = word.kind === 'scale' ? word.value : 99
    if (scale >= last || part.value === 0n)
      return last === 99 ? part : { value: total + part.value, next: part.next, scale: 0, base: total + part.value }
    total += part.value * 10n ** BigInt(scale)
    result = {
      value: total,
      next: part.next + 1,
      scale: last === 99 ? scale : 0,
      base: last === 99 ? part.value : total,
    }
    last = scale
    part = readFollowing(phrase, result.next, splitAnd, last, word.gap === '.')
  }
  return result
}

/** The group that goes on after a scale: "two thousand | one", "one million, | two hundred thousand". */
function readFollowing(
  phrase: Phrase,
  index: number,
  splitAnd: boolean,
  last: number,
  staccato: boolean,
): Cardinal | undefined {
  const and = isJoint(phrase, index)
  const from = index + Number(and)
  const { gap, kind } = phrase.at(from)
  if (kind === 'one' && last === 3 && !and && !sinceYear.test(leftOf(phrase.text, phrase.at(0).start, 7))) {
    const { digits, next } = readRun(phrase, from)
    const token = phrase.at(next)
    // "two thousand | six-foot planks"
    const isGlued = token.kind === '' && phrase.text.charCodeAt(token.start - 1) === 45
    if (isGlued && digits.length < 2) return undefined
    // "three thousand | six forty", "five thousand | one-oh-five"
    if (digits.length === 3 && !isGlued) return { value: BigInt(digits), next, scale: 0, base: 0n }
  }
  const group = (and && splitAnd) || (gap === '.' && !staccato) ? undefined : readGroup(phrase, from, splitAnd)
  if (!group?.value || startsPart(phrase, group)) return undefined
  const after = phrase.at(group.next)
  const scale = after.gap === ' ' && after.kind === 'scale' ? after.value : 0
  if (scale >= last || group.value >= 10n ** BigInt(last - scale)) return undefined
  const listed = gap === ',' && ((scale === 0 && group.value < 100n) || after.lower === 'or' || after.gap === ',')
  return listed ? undefined : group
}

/** Digits said one by one or in pairs, as many as go on in one breath. */
export function readRun(phrase: Phrase, from: number): { digits: string; next: number } {
  let digits = ''
  let next = from
  while (digits.length < 40 && phrase.next(next, false).gap !== '') {
    const small = readSmall(phrase, next, true)
    if (small === undefined) break
    digits += small.value
    next = small.next
  }
  return { digits, next }
}

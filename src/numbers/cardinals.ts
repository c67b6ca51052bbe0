import type { Phrase, Token } from './tokens.ts'

/** A whole number in words: its value, the index of the token after it, and its last scale with the number before it. */
export interface Cardinal {
  readonly value: bigint
  readonly next: number
  readonly scale: number
  readonly base: bigint
}

/** The token when it goes on in the same breath, and not after a comma or, unless `staccato`, a full stop. */
export function goesOn(phrase: Phrase, index: number, staccato = true): Token | undefined {
  const token = phrase.at(index)
  // "five. Hundred Acre Wood": a scale of its own sentence has nothing behind it.
  if (token?.gap === '.' && /hundred|scale/.test(token.number?.kind ?? '') && phrase.text.charAt(token.end) === ' ')
    return undefined
  return token === undefined || token.gap === ',' || (token.gap === '.' && !staccato) ? undefined : token
}

/** A number below a hundred: seven, seventeen, seventy, seventy-five. */
export function readSmall(phrase: Phrase, index: number): { value: number; next: number } | undefined {
  const number = phrase.at(index)?.number
  if (number?.kind === 'one' || number?.kind === 'teen') return { value: number.value, next: index + 1 }
  if (number?.kind !== 'ten') return undefined
  const unit = goesOn(phrase, index + 1, false)?.number
  const both = unit?.kind === 'one' && unit.value > 0
  return both ? { value: number.value + unit.value, next: index + 2 } : { value: number.value, next: index + 1 }
}

/** A number up to 9,999 by hundreds: "eighteen hundred seventy-five", "one hundred and twelve". */
function readGroup(phrase: Phrase, index: number, splitAnd: boolean): Cardinal | undefined {
  const bare = phrase.at(index)?.number?.kind === 'hundred'
  const small = bare ? { value: 1, next: index } : readSmall(phrase, index)
  if (small === undefined) return undefined
  const count = BigInt(small.value)
  const hundred = bare ? phrase.at(index) : goesOn(phrase, small.next)
  if (hundred?.number?.kind !== 'hundred' || count === 0n)
    return { value: count, next: small.next, scale: 0, base: count }
  const after = small.next + 1
  const and = phrase.at(after)?.lower === 'and'
  const from = after + (and ? 1 : 0)
  const rest = (and && splitAnd) || !goesOn(phrase, from, hundred.gap === '.') ? undefined : readSmall(phrase, from)
  if (!rest?.value || goesOn(phrase, rest.next, false)?.number?.kind === 'hundred' || startsPart(phrase, rest)) {
    return { value: count * 100n, next: after, scale: 2, base: count }
  }
  const value = count * 100n + BigInt(rest.value)
  return { value, next: rest.next, scale: 0, base: value }
}

/** Whether a number is the numerator of a fraction that follows it. */
function startsPart(phrase: Phrase, small: { value: number | bigint; next: number }): boolean {
  const number = goesOn(phrase, small.next, false)?.number
  return number?.kind === 'part' && number.plural === small.value > 1
}

/** A whole number in words; `splitAnd`: an "and" separates two numbers (after "between"). */
export function readCardinal(phrase: Phrase, index: number, splitAnd: boolean): Cardinal | undefined {
  let part = readGroup(phrase, index, splitAnd)
  if (part === undefined && phrase.at(index)?.number?.kind === 'scale')
    part = { value: 1n, next: index, scale: 0, base: 1n }
  let total = 0n
  let last = 99
  let result = part
  while (part !== undefined) {
    const word = part.next === index ? phrase.at(index) : goesOn(phrase, part.next)
    const scale = word?.number?.kind === 'scale' ? word.number.value : 0
    if (scale === 0 || scale >= last || part.value === 0n) {
      return last === 99 ? part : { value: total + part.value, next: part.next, scale: 0, base: total + part.value }
    }
    total += part.value * 10n ** BigInt(scale)
    result = {
      value: total,
      next: part.next + 1,
      scale: last === 99 ? scale : 0,
      base: last === 99 ? part.value : total,
    }
    last = scale
    part = readFollowing(phrase, result.next, splitAnd, last, word?.gap === '.')
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
  const and = phrase.at(index)?.lower === 'and'
  const from = and ? index + 1 : index
  const token = phrase.at(from)
  if (token === undefined || (and && splitAnd) || (token.gap === '.' && !staccato)) return undefined
  const group = readGroup(phrase, from, splitAnd)
  if (!group?.value || startsPart(phrase, group)) return undefined
  const after = phrase.at(group.next)
  const scale = after?.gap === ' ' && after.number?.kind === 'scale' ? after.number.value : 0
  if (scale >= last || group.value >= 10n ** BigInt(last - scale)) return undefined
  const listed =
    token.gap === ',' && ((scale === 0 && group.value < 100n) || after?.lower === 'or' || after?.gap === ',')
  return listed ? undefined : group
}

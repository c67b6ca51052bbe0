import { readSmall } from './cardinals.ts'
import type { Decimal } from './decimal.ts'
import { closesCents, closesMoney, group } from './patterns.ts'
import { Phrase } from './tokens.ts'

interface Cents {
  readonly value: Decimal
  /** Where their number ends, and where their word does. */
  readonly last: number
  readonly end: number
}

const start = /(,? and|,)? (?:(\d\d?)|(\p{L}+))/uy

/** The cents behind a unit of money: "three dollars | fifty", "five euros | and thirty cents", "2 euro | 50". */
export function readCents(right: string, at: number): Cents | undefined {
  start.lastIndex = at
  const found = start.exec(right)
  if (found === null) return undefined
  const [, joint, digits, word = ''] = found
  const phrase = new Phrase(right, start.lastIndex - (digits ?? word).length, start.lastIndex)
  const small = digits === undefined ? readSmall(phrase, 0) : { value: Number(digits), next: 1 }
  if (small === undefined) return undefined
  const last = phrase.endOf(small.next)
  const rest = right.slice(last)
  const named = /^( and a half)? (?:cents?|pence)\b/.exec(rest)
  const cents = group(named, 0)
  const half = group(named, 1)
  const isPair = digits === undefined ? small.value > 9 : digits.length === 2
  const closes =
    (isPair && closesMoney.test(rest)) || (digits === undefined && small.value > 1 && closesCents.test(rest))
  if (cents === '' && (joint !== undefined || !closes)) return undefined
  const value =
    half === ''
      ? { digits: BigInt(small.value), exponent: -2 }
      : { digits: BigInt(small.value) * 10n + 5n, exponent: -3 }
  return { value, last: last + half.length, end: last + cents.length }
}

import { readSmall } from './cardinals.ts'
import { closesMoney } from './patterns.ts'
import { Phrase } from './tokens.ts'

interface Cents {
  readonly value: number
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
  const cents = /^ (?:cents?|pence)\b/.exec(rest)?.[0] ?? ''
  const isPair = digits === undefined ? small.value > 9 : digits.length === 2
  if (cents === '' && (joint !== undefined || !isPair || !closesMoney.test(rest))) return undefined
  return { value: small.value, last, end: last + cents.length }
}

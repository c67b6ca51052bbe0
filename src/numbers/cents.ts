import type { Candidate } from './candidate.ts'
import { readSmall } from './cardinals.ts'
import { addDecimals } from './decimal.ts'
import type { Tail } from './tail.ts'
import { nextToken } from './tokens.ts'

/** "three dollars fifty", "five dollars and thirty cents": one amount over its unit word. */
export function addCents(text: string, found: Candidate, tail: Tail): void {
  const rest = readCents(text, tail.nounEnd)
  if (rest === undefined || found.place < 0) return
  found.value = addDecimals(found.value, { digits: BigInt(rest.cents), exponent: -2 })
  found.coefficient = found.value
  found.place = -2
  found.scale = 0
  found.closed = true
  tail.end = rest.end
  tail.nounEnd = rest.nounEnd
}

function readCents(text: string, at: number): { cents: number; end: number; nounEnd: number } | undefined {
  const digits = /^(?:,? and|,)? (\d{1,2}) (?:cents?|pence|p)\b/.exec(text.slice(at, at + 20))
  if (digits !== null) {
    const end = at + digits[0].lastIndexOf(' ')
    return { cents: Number(digits[1]), end, nounEnd: at + digits[0].length }
  }
  let next = nextToken(text, at)
  const and = next?.lower === 'and'
  if (and && next !== undefined) next = nextToken(text, next.end)
  const small = next === undefined || next.between !== 'space' ? undefined : readSmall(text, next)
  if (small === undefined) return undefined
  const after = nextToken(text, small.end)
  if (after?.lower === 'cents' || after?.lower === 'cent' || after?.lower === 'pence')
    return { cents: small.value, end: small.end, nounEnd: after.end }
  const closes =
    after === undefined ||
    after.between === 'comma' ||
    after.between === 'stop' ||
    /^(?:a|an|per|and|each|for|in|to|on|is|at|or|but|every|while|when|plus|versus)$/.test(after.lower)
  return closes && !and && small.value > 9 ? { cents: small.value, end: small.end, nounEnd: small.end } : undefined
}

import { type Between, nextToken, type Token } from './tokens.ts'

/** A whole number in words, as parsed. */
export interface Cardinal {
  readonly end: number
  readonly value: bigint
  /** The power of ten of its last word when that is a scale ("twenty-four hundred": 2), and the number before it. */
  readonly scale: number
  readonly coefficient: bigint
  readonly staccato: boolean
}

/** Whether a whole number may go on after this gap. */
function joins(between: Between): boolean {
  return between === 'space' || between === 'hyphen'
}

/** A number below a hundred: seven, seventeen, seventy, seventy-five. */
export function readSmall(text: string, token: Token): { value: number; end: number } | undefined {
  const { number } = token
  if (number === undefined) return undefined
  if (number.kind === 'one' || number.kind === 'teen') return { value: number.value, end: token.end }
  if (number.kind !== 'ten') return undefined
  const next = nextToken(text, token.end)
  const unit = next !== undefined && joins(next.between) && next.number?.kind === 'one' && next.number.value > 0
  return unit
    ? { value: number.value + (next.number?.value ?? 0), end: next.end }
    : { value: number.value, end: token.end }
}

/** A number up to 9,999 by hundreds: "eighteen hundred seventy-five", "one hundred and twelve". */
function readGroup(text: string, token: Token, splitAnd: boolean): Cardinal | undefined {
  const small = token.number?.kind === 'hundred' ? { value: 1, end: token.start } : readSmall(text, token)
  if (small === undefined) return undefined
  const word = small.end === token.start ? token : nextToken(text, small.end)
  const hundred = word?.number?.kind === 'hundred' && small.value > 0 && word.between !== 'comma'
  if (!hundred)
    return { end: small.end, value: BigInt(small.value), scale: 0, coefficient: BigInt(small.value), staccato: false }
  const base = { value: BigInt(small.value * 100), end: word.end, staccato: word.between === 'stop' }
  const rest = restOfHundred(text, word, splitAnd, base.staccato)
  if (rest === undefined) return { ...base, scale: 2, coefficient: BigInt(small.value) }
  const value = base.value + BigInt(rest.value)
  return { end: rest.end, value, scale: 0, coefficient: value, staccato: base.staccato }
}

function restOfHundred(text: string, hundred: Token, splitAnd: boolean, staccato: boolean) {
  let next = nextToken(text, hundred.end)
  if (next === undefined) return undefined
  if (next.lower === 'and' && joins(next.between)) {
    if (splitAnd) return undefined
    next = nextToken(text, next.end)
  }
  if (next === undefined || !(joins(next.between) || (staccato && next.between === 'stop'))) return undefined
  const small = readSmall(text, next)
  if (small === undefined || small.value === 0) return undefined
  const after = nextToken(text, small.end)
  const ownScale = after !== undefined && joins(after.between) && after.number?.kind === 'hundred'
  return ownScale || startsFraction(text, small.value, after) ? undefined : small
}

/** Whether small and the word after it are a fraction of their own: "a hundred and three quarters". */
function startsFraction(text: string, value: number, after: Token | undefined): boolean {
  if (after === undefined || !joins(after.between)) return false
  const { number } = after
  if (number?.kind === 'half' || number?.kind === 'part')
    return number.plural ? value > 1 : value === 1 && text.length > 0
  return false
}

/** A whole number in words from this token, or undefined. `splitAnd`: an "and" separates two numbers (after "between"). */
export function readCardinal(text: string, token: Token, splitAnd: boolean): Cardinal | undefined {
  let total = 0n
  let last = 99
  let part = readGroup(text, token, splitAnd)
  if (part === undefined && token.number?.kind === 'scale')
    part = { end: token.start, value: 1n, scale: 0, coefficient: 1n, staccato: false }
  if (part === undefined) return undefined
  let { staccato } = part
  let result: Cardinal = part
  for (;;) {
    const word = part.end === token.start ? token : nextToken(text, part.end)
    const scale =
      word !== undefined && word.between !== 'comma' && word.number?.kind === 'scale' ? word.number.value : 0
    if (word === undefined || scale === 0 || scale >= last || part.value === 0n) {
      return last === 99
        ? part
        : { end: part.end, value: total + part.value, scale: 0, coefficient: total + part.value, staccato }
    }
    if (word.between === 'stop') staccato = true
    total += part.value * 10n ** BigInt(scale)
    const single = last === 99
    last = scale
    result = {
      end: word.end,
      value: total,
      scale: single ? scale : 0,
      coefficient: single ? part.value : total,
      staccato,
    }
    const next = continuation(text, word, splitAnd, staccato)
    const following = next === undefined ? undefined : readGroup(text, next, splitAnd)
    if (next === undefined || following === undefined || following.value === 0n || !fits(text, next, following, last))
      return result
    part = following
  }
}

function continuation(text: string, scale: Token, splitAnd: boolean, staccato: boolean): Token | undefined {
  const next = nextToken(text, scale.end)
  if (next === undefined) return undefined
  if (next.lower === 'and') return splitAnd || next.between === 'stop' ? undefined : nextToken(text, next.end)
  return next.between !== 'stop' || staccato ? next : undefined
}

/** Whether a group goes on with the number before it, whose last scale this is. */
function fits(text: string, token: Token, group: Cardinal, last: number): boolean {
  const after = nextToken(text, group.end)
  const scale = after !== undefined && joins(after.between) && after.number?.kind === 'scale' ? after.number.value : 0
  if (scale >= last || group.value >= 10n ** BigInt(last - scale)) return false
  if (startsFraction(text, Number(group.value), after)) return false
  if (token.between !== 'comma') return true
  const long = scale > 0 || group.value >= 100n
  return long && after?.lower !== 'or' && after?.between !== 'comma'
}

import { type Candidate, candidate, lookAlike } from './candidate.ts'
import { readSmall } from './cardinals.ts'
import { decimalOf } from './decimal.ts'
import { nextToken, type Token } from './tokens.ts'

const beforeTime = new Set(['at', 'by', 'until', 'till', 'before', 'after', 'from', 'to', 'around'])

/** A clock time said digit by digit: "ten zero zero zero point one zero zero", "nine oh five"; or a code that looks like one. */
export function readClock(text: string, first: Token, before: string): Candidate | undefined {
  const hour = readSmall(text, first)
  if (hour === undefined || hour.value > 24) return undefined
  const start = nextToken(text, hour.end)
  if (start === undefined || !isZero(start) || (start.between !== 'space' && start.between !== 'hyphen'))
    return undefined
  const run = readDigits(text, hour.end, 40)
  if (run.digits.length < 2) return undefined
  const point = nextToken(text, run.end)
  const after =
    point?.number?.kind === 'point' && point.between !== 'comma' ? readDigits(text, point.end, 20) : undefined
  const decimals = after === undefined || after.digits === '' ? '' : after.digits
  const end = decimals === '' ? run.end : (after?.end ?? run.end)
  const minutes = Number(run.digits.slice(0, 2))
  const seconds = Number(run.digits.slice(2) || '0')
  const next = nextToken(text, end)?.lower
  const said = beforeTime.has(before) || next === 'hours' || next === 'utc' || next === 'seconds'
  const shaped = run.digits.length < 5 && minutes < 60 && seconds < 60 && hour.value > 0
  if (!shaped || !(run.digits.length > 2 || said)) return lookAlike(first.start, end)
  const value = decimalOf(`${hour.value * 3600 + minutes * 60 + seconds}${decimals === '' ? '' : `.${decimals}`}`)
  return { ...candidate(first.start, end, value), spoken: true, unit: 'time-of-day', place: -decimals.length }
}

/** Digits said one by one or in pairs. */
function readDigits(text: string, from: number, most: number): { digits: string; end: number } {
  let digits = ''
  let end = from
  for (let next = nextToken(text, end); next !== undefined && digits.length < most; next = nextToken(text, end)) {
    if (next.between === 'comma' || next.between === 'stop') break
    const small = isZero(next) ? { value: 0, end: next.end } : readSmall(text, next)
    if (small === undefined) break
    digits += small.value
    end = small.end
  }
  return { digits, end }
}

function isZero(token: Token): boolean {
  return token.lower === 'oh' || token.lower === 'o' || (token.number?.kind === 'one' && token.number.value === 0)
}

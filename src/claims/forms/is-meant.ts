import type { Claim } from '../claim.ts'
import type { Figure } from '../figure.ts'
import { isPhysical } from '../measures.ts'
import { slipOf } from '../model/fit.ts'

// How far off a miscounted number is at most; and one of things that are named by another word than what goes in.
const [FAR, NEAR] = [1.6, 1.25]
const adds = new Set(['arithmetic/sum', 'arithmetic/difference'])

/** Whether a number that does not come out may be what words tell, miscounted or miswritten: else it is of something else. */
export function isMeant(
  { rule, figure, inputs, value, low, high }: Pick<Claim, 'rule' | 'figure' | 'inputs' | 'value' | 'low' | 'high'>,
  figures: readonly Figure[],
): boolean {
  const stated = figures[figure] as Figure
  if (low * stated.scale <= stated.high && stated.low <= high * stated.scale) return true
  const parts = inputs.map((input) => figures[input] as Figure)
  const off = Math.abs(Math.log(Math.abs(stated.value / stated.scale / value)))
  const isOther = isOfOther(stated, parts)
  if (isOther && adds.has(rule) && new Set(parts.map(thingOf).filter(Boolean)).size < 2) return false
  if (isMixed(stated, parts) && rule === 'arithmetic/sum') return false
  if (isOther) return off < Math.log(NEAR)
  return off < Math.log(FAR) || slipOf(stated.value / stated.scale, value) !== undefined
}

/** "3 of 12 cookies, 2 friends": what comes out is no more of what goes in. */
function isOfOther(stated: Figure, parts: readonly Figure[]): boolean {
  const thing = thingOf(stated)
  const others = parts.map(thingOf).filter(Boolean)
  return thing !== '' && others.length > 0 && !others.includes(thing)
}

/** "12 points and 9 rebounds, 31 points": what comes out is more of only some of what goes in. */
function isMixed(stated: Figure, parts: readonly Figure[]): boolean {
  const things = new Set(parts.map(thingOf).filter(Boolean))
  return things.size > 1 && things.has(thingOf(stated))
}

/** What a number counts; nothing for what is measured. */
function thingOf({ kind, measure, mention }: Figure): string {
  return kind === 'count' && !isPhysical(measure) ? mention.noun : ''
}

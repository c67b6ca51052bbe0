import type { Figure } from '../figure.ts'
import { perMeasure } from '../measures.ts'

/** In what unit what is counted goes into an amount that is said for one of it. */
export interface Fit {
  readonly scale: number
  readonly per: string
}

/** Whether an amount is said for one of what is counted, and in what unit that is. */
export function cancels(count: Figure, amount: Figure): Fit | undefined {
  if (amount.per.length === 0 && amount.perCount <= 1) return undefined
  for (const per of amount.per) {
    const one = perMeasure(per)
    if (count.kind === one.kind && count.measure !== '' && count.measure === one.measure)
      return { scale: one.scale, per }
    if (count.kind === 'count' && isSameNoun(count.mention.noun, per)) return { scale: count.scale, per }
  }
  return amount.perCount > 1 && (count.kind === 'count' || count.kind === 'none') && count.value >= amount.perCount / 10
    ? { scale: count.scale, per: '' }
    : undefined
}

function isSameNoun(noun: string, per: string): boolean {
  if (noun === '') return false
  const lower = noun.toLowerCase()
  return lower === per || isEndOf(per, lower) || isEndOf(lower, per)
}

/** Whether a word is what another one ends in, behind a hyphen. */
function isEndOf(end: string, whole: string): boolean {
  return whole.length > end.length && whole[whole.length - end.length - 1] === '-' && whole.endsWith(end)
}

import type { Claim, Working } from '../claim.ts'
import type { Figure } from '../figure.ts'

/** A relation that the structure of a table asserts, as plainly as words do. */
export function tableClaim(
  rule: string,
  result: Figure,
  inputs: readonly Figure[],
  working: Working,
  worked: { value: number; low: number; high: number },
  ok: boolean,
): Claim {
  return {
    rule,
    figure: result.index,
    inputs: inputs.map(({ index }) => index),
    working,
    cue: 'table',
    support: 7,
    said: true,
    odds: 1,
    asserted: true,
    told: 7,
    plain: 7,
    cued: true,
    strength: 4,
    ...worked,
    ok,
    reading: '',
  }
}

/** How many bits a figure's own writing holds that a working hits: few for a 5, many for 1,283.90. */
export function bitsOf({ value, low, high }: Figure): number {
  const bits = Math.log2(Math.abs(value) / Math.max(high - low, 1e-12))
  return Number.isFinite(bits) ? Math.max(0, Math.min(14, bits)) : 0
}

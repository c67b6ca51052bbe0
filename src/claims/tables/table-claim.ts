import type { Claim, Working } from '../claim.ts'
import type { Figure } from '../figure.ts'
import { structuredClaim } from '../structured-claim.ts'

/** A relation that the structure of a table asserts, as plainly as words do. */
export function tableClaim(
  rule: string,
  result: Figure,
  inputs: readonly Figure[],
  working: Working,
  worked: { value: number; low: number; high: number },
  ok: boolean,
): Claim {
  return structuredClaim({
    rule,
    figure: result.index,
    inputs: inputs.map(({ index }) => index),
    working,
    cue: 'table',
    support: 7,
    ...worked,
    ok,
  })
}

/** How many bits a figure's own writing holds that a working hits: few for a 5, many for 1,283.90. */
function bitsOf({ value, low, high }: Figure): number {
  const bits = Math.log2(Math.abs(value) / Math.max(high - low, 1e-12))
  return Number.isFinite(bits) ? Math.max(0, Math.min(14, bits)) : 0
}

// Thousands of products and differences are tried for a column: what most rows keep by accident must not make the others
// wrong. Shares, running totals and sums over all columns are one way each.
const bitsNeeded = { right: 12, wrong: 22, single: 8 }

/** Whether so many rows keep a way to work a column out, and so few break it, that the table tells it. */
export function isKept(right: readonly Figure[], wrong: number, isSingle = false): boolean {
  const bits = right.reduce((sum, figure) => sum + bitsOf(figure), 0)
  return (
    right.length >= 2 &&
    wrong <= right.length / 2 &&
    bits >= bitsNeeded[isSingle ? 'single' : wrong > 0 ? 'wrong' : 'right']
  )
}

import type { Claim } from './claim.ts'

/** Whether the text tells a relation beyond a likely accident. */
export function isTold(claim: Claim | undefined): claim is Claim {
  return claim !== undefined && claim.strength >= 3
}

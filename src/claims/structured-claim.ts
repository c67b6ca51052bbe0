import type { Claim } from './claim.ts'

type Told = Pick<Claim, 'rule' | 'figure' | 'inputs' | 'working' | 'cue' | 'support' | 'value' | 'low' | 'high' | 'ok'>

/** A relation that the structure of a text asserts, a table or a list, as plainly as words do. */
export function structuredClaim(told: Told): Claim {
  return {
    ...told,
    said: true,
    odds: 1,
    asserted: true,
    told: 7,
    plain: 7,
    cued: true,
    written: false,
    strength: 4,
    reading: '',
  }
}

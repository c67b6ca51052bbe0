import type { Claim } from '../../claims/index.ts'

/**
 * A rule that judges one kind of claim. Its file opens with its page: a block comment in Markdown whose sections
 * `## Fails` and `## Passes` each hold one indented example text.
 */
export interface Rule {
  readonly name: string
  /** The first line of a finding, from what was stated and what was worked out, both as printed. */
  readonly say: (stated: string, worked: string, claim: Claim) => string
}

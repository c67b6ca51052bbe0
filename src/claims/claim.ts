import type { Figure } from './figure.ts'

/**
 * A working as a tree over figures: what a relation says a figure should be. A figure goes in exactly as written or with
 * the interval of its writing, in units of `scale` base units.
 */
export type Working =
  | { readonly op: 'figure'; readonly figure: number; readonly exact: boolean; readonly scale: number }
  | { readonly op: 'constant'; readonly value: number; readonly text: string }
  | { readonly op: 'said'; readonly value: number; readonly low: number; readonly high: number; readonly text: string }
  | { readonly op: Operator; readonly parts: readonly Working[] }

export type Operator = 'add' | 'subtract' | 'multiply' | 'divide' | 'power'

/** How sure it is that the text tells a relation: 4 beyond doubt, 3 plainly, 2 likely, 1 possible. */
export type Strength = 1 | 2 | 3 | 4

/** A relation between a figure and others that the text asserts or may assert, judged. */
export interface Claim {
  /** The rule that judges it: arithmetic/sum. */
  readonly rule: string
  /** The figure that it gives, and the figures that go in, by index. */
  readonly figure: number
  readonly inputs: readonly number[]
  readonly working: Working
  /** How it is worked out, as printed: 475 + 950 + 475 + 25. */
  readonly cue: string
  /** Support from its own words and units. */
  readonly support: number
  /** Whether its own words and places assert it, and whether the figure then also looks like its outcome. */
  readonly said: boolean
  readonly asserted: boolean
  /** How much words, units and places tell it, whatever number is stated. */
  readonly told: number
  /** How plainly words, units and places say so where it falls; 0 where it holds or is not asserted. */
  readonly plain: number
  /** Whether words of this very relation stand at the figure. */
  readonly cued: boolean
  /** Whether its words write it out as a formula does. */
  readonly written: boolean
  /** The share of all explanations that agree with it on right or wrong; 0 while it is only tried. */
  readonly odds: number
  readonly strength: Strength
  /** What the working gives, in the unit as said: from the inputs as written, and the interval their writing leaves. */
  readonly value: number
  readonly low: number
  readonly high: number
  readonly ok: boolean
  /** The reading under which it was worked out, where there is more than one: a month of 30 days. */
  readonly reading: string
}

/** What a text's figures assert. Figures go by the index of their mention. */
export interface Claims {
  readonly figures: readonly Figure[]
  /** For each mention, the claim that explains it best: right, or plainly asserted and wrong; undefined for none. */
  readonly best: readonly (Claim | undefined)[]
  /** Every relation that was tried, where asked for: the best first, for each figure. */
  readonly tried: readonly Claim[]
}

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

/**
 * How firmly the text asserts a relation: 4 says it in operator words ("A times B is R"), 3 cues it and its units fit, 2
 * fits without a cue or from further off, 1 is only possible.
 */
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
  readonly strength: Strength
  /** Whether the words assert it: only then it is wrong when it falls. */
  readonly asserted: boolean
  /** Whether words of this very relation stand at the figure. */
  readonly cued: boolean
  /** How well the words, the units and the place support it; of two that fit alike the higher is the explanation. */
  readonly score: number
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

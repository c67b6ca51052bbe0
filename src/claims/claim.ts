/** A working as a tree over figures: what a relation says a figure should be. */
export type Working =
  | { readonly op: 'figure'; readonly figure: number }
  | { readonly op: 'constant'; readonly value: number; readonly text: string }
  | { readonly op: 'said'; readonly value: number; readonly low: number; readonly high: number; readonly text: string }
  | { readonly op: Operator; readonly parts: readonly Working[] }

export type Operator = 'add' | 'subtract' | 'multiply' | 'divide' | 'power'

/**
 * How firmly the text asserts a relation: 4 says it in operator words ("A times B is R"), 3 cues it and its units fit, 2
 * fits without a cue or from further off, 1 is only possible.
 */
export type Strength = 1 | 2 | 3 | 4

/** A relation between a figure and others that the text asserts or may assert, judged. Amounts in base units. */
export interface Claim {
  /** The rule that judges it: arithmetic/sum. */
  readonly rule: string
  /** The figure that it gives, and the figures that go in, by index. */
  readonly figure: number
  readonly inputs: readonly number[]
  readonly working: Working
  /** The words that assert it. */
  readonly cue: string
  readonly strength: Strength
  /** What the working gives: from the inputs as written, and the interval that their writing leaves. */
  readonly value: number
  readonly low: number
  readonly high: number
  readonly ok: boolean
  /** The reading under which it was worked out, where there is more than one: a month of 30 days. */
  readonly reading: string
}

/** What a text's figures assert. */
export interface Claims {
  /** For each figure, the claim that explains it best: right, or plainly asserted and wrong; undefined for none. */
  readonly best: readonly (Claim | undefined)[]
  /** For each wrong claim's figure, the wrong figures it came from: its relation holds from those as stated. */
  readonly follows: ReadonlyMap<number, readonly number[]>
  /** Every relation that was tried and not taken, kept only where asked for. */
  readonly tried: readonly Claim[]
}

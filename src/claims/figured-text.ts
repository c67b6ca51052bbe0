import type { Document } from '../text/index.ts'
import type { Claim } from './claim.ts'
import type { Figure } from './figure.ts'

/** A text read, with its figures labelled. */
export interface FiguredText {
  readonly file: string
  readonly document: Document
  readonly figures: readonly Figure[]
}

/** A source of claims about a text's figures: what it returns is judged already, and competes as its strength says. */
export type Propose = (text: FiguredText) => readonly Claim[]

import type { Claims, FiguredText, Propose } from '../claims/index.ts'
import type { Document } from '../text/index.ts'
import type { Finding } from './finding.ts'

export interface TextToCheck {
  readonly file: string
  readonly document: Document
}

export interface CheckOptions {
  /** Claims from elsewhere (the calculator, recall, facts) that compete with those read from the words. */
  readonly propose?: readonly Propose[]
  /** Keeps what was tried and fell, for `why`. */
  readonly keepTried?: boolean
}

export interface CheckedText extends FiguredText {
  readonly claims: Claims
  readonly findings: readonly Finding[]
}

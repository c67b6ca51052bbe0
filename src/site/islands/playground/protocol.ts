import type { Format } from '../../../text/index.ts'
import type { TextView } from './check-text.ts'

/** What is sent to the worker: a text to be checked, or to be put right first. */
export interface CheckQuestion {
  readonly text: string
  readonly format: Format
  readonly bookUrls: readonly string[]
  readonly isRepair: boolean
}

/** What it answers. */
export type CheckAnswer = { readonly kind: 'checked'; readonly view: TextView } | { readonly kind: 'failed' }

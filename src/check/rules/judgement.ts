import type { Book, FactRecord } from '../../book/index.ts'
import type { Prices } from '../../calculator/index.ts'
import type { Claims } from '../../claims/index.ts'
import { intervalOf, type Mention } from '../../numbers/index.ts'
import type { Document } from '../../text/index.ts'
import type { Judged } from '../merge-findings.ts'
import type { Evidence } from '../standings/ledger.ts'

/** A text as a rule sees it. */
export interface RuleText {
  readonly file: string
  readonly document: Document
  readonly mentions: readonly Mention[]
  readonly book: Book
  readonly asOf: string
  readonly prices: Prices
  /** For each number the relation that explains it best, right or wrong. */
  readonly best: Claims['best']
}

/** What a rule has to say: what it found wrong, and on what figures rest. */
export interface Judgement {
  readonly judged: readonly Judged[]
  readonly evidence: readonly Evidence[]
}

/** The permanent name of a rule, and its page in Markdown, with an indented example under `## Fails` and `## Passes`. */
export interface RulePage {
  readonly name: string
  readonly page: string
}

const NOISE = 1e-9

/** Whether the interval of a number's writing meets [low, high], both in the unit as said. */
export function isWithin(mention: Mention, low: number, high: number): boolean {
  const { from, to } = intervalOf(mention)
  const slack = Math.max(Math.abs(low), Math.abs(high)) * NOISE
  return (from === null || Number(from) <= high + slack) && (to === null || Number(to) >= low - slack)
}

/** The fact that a finding rests on, as its note: what it says, where, and when somebody last looked. */
export function citeFact({ statement, id, source, place, checked }: FactRecord): string[] {
  return [`${statement}`, `${id}: ${source}, ${place}; checked ${checked}`]
}

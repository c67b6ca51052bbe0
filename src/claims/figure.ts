import type { Mention } from '../numbers/index.ts'

/** What sort of amount a figure is: amounts of one sort add, and turn into each other's units. */
export type Kind = 'money' | 'time' | 'data' | 'bits' | 'percent' | 'multiplier' | 'clock' | 'count' | 'none'

/** A mention labelled with what it is about. Amounts are in the base unit of their measure (USD, seconds, bytes). */
export interface Figure {
  /** Its place among the figures of the text. */
  readonly index: number
  readonly mention: Mention
  readonly kind: Kind
  /** What may be added to it: a currency code, time, data, a counted noun (singular, lower case), '' when none is said. */
  readonly measure: string
  /** How many base units one of the said unit is: 3600 for an hour. */
  readonly scale: number
  readonly value: number
  /** The interval for which it stands, by how it was written; infinite where open. */
  readonly low: number
  readonly high: number
  /** What it is said for one of: time units by code, nouns singular in lower case; `each` where no noun is said. */
  readonly per: readonly string[]
  /** Content words around it: of its clause, its line's label, its row and column headers. Lower case, singular. */
  readonly words: readonly string[]
  /** Words that say how far it reaches: total, each, remaining, average, more, off … */
  readonly cues: ReadonlySet<string>
  /** Where it stands: indices into the document's blocks and sentences, -1 for none; the list item, table and cell. */
  readonly block: number
  readonly sentence: number
  readonly item: number
  readonly table: number
  readonly row: number
  readonly column: number
}

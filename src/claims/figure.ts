import type { Mention } from '../numbers/index.ts'

/**
 * What sort of amount a figure is: amounts of one sort add, and turn into each other's units. From a reading of a clock,
 * and from the million of "$1.25 per million", nothing is worked out: both are `clock`.
 */
export type Kind = 'money' | 'time' | 'data' | 'bits' | 'percent' | 'multiplier' | 'clock' | 'count' | 'none'

/** What stands between a figure and the one before it. */
export type Join =
  | 'plus'
  | 'minus'
  | 'times'
  | 'over'
  | 'equals'
  | 'of'
  | 'at'
  | 'to'
  | 'against'
  | 'in'
  | 'and'
  | 'comma'
  | 'unknown'
  | 'words'
  | 'stop'
  | ''

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
  /** For how many of its `per` it is said: a million for "$0.20 per million". */
  readonly perCount: number
  /** How it is joined to the figure before: by an operator or connecting words; '' across blocks or by other words. */
  readonly join: Join
  /** The thousand or million to which it is told: a million for "11,808 million"; else 1. */
  readonly word: number
  /** How many brackets open right before it, and close right behind it. */
  readonly opens: number
  readonly closes: number
  /** Cues in the words before it (since the figure before) and after it (to the next), as bits of CUE. */
  readonly lead: number
  readonly trail: number
  /** Where it stands: indices into the document's blocks and sentences, -1 for none; the list item, table and cell. */
  readonly block: number
  readonly sentence: number
  readonly item: number
  readonly table: number
  readonly row: number
  readonly column: number
}

/** Where a mention ends with its noun and its rate. */
export function endOf(mention: Mention): number {
  return Math.max(mention.end, mention.nounEnd, mention.rateEnd)
}

/** How the next figure of its block is joined to a figure. */
export function joinBehind({ index, block }: Figure, figures: readonly Figure[]): Join {
  const next = figures[index + 1]
  return next?.block === block ? next.join : ''
}

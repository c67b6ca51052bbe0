import type { Decimal } from './decimal.ts'

/** A number phrase as parsed, before it is judged and given its unit. */
export interface Candidate {
  start: number
  end: number
  value: Decimal
  /** The power of ten of the last stated place; below zero where decimals were stated. */
  place: number
  /** Whether it was said as a fraction: a third, 3/4. */
  fraction: boolean
  spoken: boolean
  /** The power of ten of its last scale word or suffix (K, thousand), and the value before that. */
  scale: number
  coefficient: Decimal
  /** A unit that the phrase itself carries: a currency sign, %, x, a clock time. */
  unit: string
  /** Whether its shape alone says that it is no quantity (a date, an address, a code). */
  never: boolean
  /** Whether it needs a unit beside it to be a quantity: "one fifty milliseconds". */
  needsUnit: boolean
  /** "a third" without "of": even a unit behind it leaves it an ordinal. */
  bare: boolean
  /** A bare whole number without separators, sign or scale: what a label or a year may look like. */
  plain: boolean
  /** For money with the unit word inside: "three dollars fifty". */
  closed: boolean
}

const zero: Decimal = { digits: 0n, exponent: 0 }

/** A candidate with everything unsaid at its default. */
export function candidate(start: number, end: number, value: Decimal = zero): Candidate {
  return {
    start,
    end,
    value,
    place: 0,
    fraction: false,
    spoken: false,
    scale: 0,
    coefficient: value,
    unit: '',
    never: false,
    needsUnit: false,
    bare: false,
    plain: false,
    closed: false,
  }
}

/** A stretch that only looks like a number. */
export function lookAlike(start: number, end: number): Candidate {
  return { ...candidate(start, end), never: true }
}

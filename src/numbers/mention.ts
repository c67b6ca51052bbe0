/** How a stated number is softened: about X, nearly X, X or more, X or less. */
export type Hedge = 'about' | 'nearly' | 'over' | 'under'

/** A number in a text that is a quantity. */
export interface Mention {
  /** The number phrase with its currency sign, % or x. */
  start: number
  end: number
  /** Where its unit noun ends, and where its rate ends ("per month"). */
  nounEnd: number
  rateEnd: number
  /** The exact decimal, as text, in the unit as said. */
  value: string
  unit: string
  /** For a count: the counted noun, singular, as written; else ''. */
  noun: string
  /** The rate's unit code or noun; else ''. */
  per: string
  spoken: boolean
  /** Whether it was said as a fraction (a third, 3/4), whose decimals nobody stated. */
  fraction: boolean
  /** Whether it was said as two numbers: "eight seventy-five" may be 875, or 8.75. */
  isPair?: boolean
  /** The power of ten of the last stated place; below zero where decimals were stated. */
  place: number
  hedge: Hedge | undefined
  /** The index of the other end when this is one end of a range, else -1; and which end it is. */
  partner: number
  role: 'from' | 'to' | undefined
}

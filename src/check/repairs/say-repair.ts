import { isMoney, type Mention, sayLike } from '../../numbers/index.ts'
import { Decimal } from '../../quantity/index.ts'
import type { Document } from '../../text/index.ts'

/** A number said again: its value, rounded as it is said, in the unit as said, and its words with their unit noun. */
export interface Restated {
  readonly value: string
  readonly text: string
}

/** Says an exact value in the place of a number, in the voice in which that was written, rounded as that was. */
export function sayRepair(document: Document, mention: Mention, exact: string): Restated {
  const rounded = roundLike(new Decimal(exact), Math.max(0, -mention.place))
  // Nobody writes $4.5.
  const value =
    isMoney(mention.unit) && !mention.spoken && mention.place >= 0 && /\.\d$/.test(rounded) ? `${rounded}0` : rounded
  const phrase = document.text.slice(mention.start, mention.end)
  const noun = document.text.slice(mention.end, Math.max(mention.end, mention.nounEnd))
  return { value, text: `${sayLike(value, phrase)}${noun}` }
}

const HALF_UP = 1
const MOST_OFF = 0.02

/** Rounded to the decimals that were stated; to one or more further ones where that would change it by over two percent. */
function roundLike(exact: Decimal, stated: number): string {
  for (const decimals of [stated, stated + 1, stated + 2]) {
    const rounded = exact.round(decimals, HALF_UP)
    if (rounded.minus(exact).abs().lte(exact.abs().times(MOST_OFF))) return pad(rounded, stated)
  }
  return pad(exact.round(stated + 3, HALF_UP), stated)
}

/** With at least the decimals that were stated. */
function pad(rounded: Decimal, stated: number): string {
  const text = rounded.toFixed()
  const used = text.split('.')[1]?.length ?? 0
  return used < stated ? rounded.toFixed(stated) : text
}

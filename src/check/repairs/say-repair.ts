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
const MOST_DECIMALS = 12

/** Rounded to the decimals that were stated; to as many more as keep it from changing by over two percent. */
function roundLike(exact: Decimal, stated: number): string {
  let decimals = stated
  while (decimals < MOST_DECIMALS && isFar(exact.round(decimals, HALF_UP), exact)) decimals++
  return pad(exact.round(decimals, HALF_UP), stated)
}

function isFar(rounded: Decimal, exact: Decimal): boolean {
  return rounded.minus(exact).abs().gt(exact.abs().times(MOST_OFF))
}

/** With at least the decimals that were stated. */
function pad(rounded: Decimal, stated: number): string {
  const text = rounded.toFixed()
  const used = text.split('.')[1]?.length ?? 0
  return used < stated ? rounded.toFixed(stated) : text
}

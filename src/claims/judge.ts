import type { Figure } from './figure.ts'
import type { Worked } from './working.ts'

// Doubles carry 15 digits: a difference below this share is the machine's, not the author's.
const NOISE = 1e-9

/** Whether a stated figure, in the unit as said, agrees with a working: their intervals meet, or it was truncated. */
export function agrees(figure: Figure, worked: Worked, scale = figure.scale): boolean {
  return meets(figure, worked, scale) || isTruncated(figure, worked.value) || isPairOf(figure, worked, scale)
}

/** "Seven thousand over eight hundred is eight seventy-five": said in two numbers, the second may be cents. */
function isPairOf({ mention, kind, low, high }: Figure, { value }: Worked, scale: number): boolean {
  if (mention.isPair !== true || mention.place < 0 || (kind !== 'none' && kind !== 'money')) return false
  return low / scale <= 100 * value && high / scale >= 100 * value
}

/** Whether the interval of a stated figure meets that of a working. */
function meets(figure: Figure, { low, high, value }: Worked, scale = figure.scale): boolean {
  const slack = Math.abs(value) * NOISE
  return figure.low / scale <= high + slack && figure.high / scale >= low - slack
}

/** Whether a figure is the working cut off at its last stated place: 67 of 67.7, never at a trailing zero. */
function isTruncated({ mention }: Figure, value: number): boolean {
  // "Four" is not said of 4.8.
  if (Math.abs(value) < 10 && mention.place >= 0) return false
  const decimals = Math.max(0, -mention.place)
  if (mention.hedge !== undefined || mention.fraction || mention.place > 0 || value < 0 || decimals > 6) return false
  const unit = 10 ** decimals
  if (!(Math.abs(Math.floor(value * unit + NOISE) / unit - Number(mention.value)) < NOISE)) return false
  return (mention.value.split('.')[1]?.length ?? 0) >= decimals && !(decimals === 0 && mention.value.endsWith('0'))
}

/** Whether a whole figure is the working rounded up: tables, buses. */
export function isRoundedUp({ mention, value, scale }: Figure, worked: number): boolean {
  const stated = value / scale
  return mention.place >= 0 && Number.isInteger(stated) && stated >= worked && stated - worked < 1
}

/** "Lunch is eight seventy-five, so for four of us it's thirty-five dollars": whether inputs said in pairs are off by their cents. */
export function mayBeCents(inputs: readonly Figure[], ratio: number): boolean {
  return Math.abs(ratio / 100 - 1) < 0.01 && inputs.some(({ mention }) => mention.isPair === true && mention.place >= 0)
}

import { compare, type Decimal, decimalOf, decimalText, multiply } from './decimal.ts'
import type { Mention } from './mention.ts'

/** What a stated number may stand for, both ends included; null where it is open. Exact decimals as text. */
export interface Interval {
  readonly from: string | null
  readonly to: string | null
}

type Stated = Pick<Mention, 'value' | 'place' | 'hedge' | 'fraction'>

const half: Decimal = { digits: 5n, exponent: -1 }

/** The interval for which a stated number stands, given by how it was written. */
export function intervalOf(stated: Stated): Interval {
  const value = decimalOf(stated.value)
  if (stated.hedge === 'over') return { from: stated.value, to: null }
  if (stated.hedge === 'under') return { from: null, to: stated.value }
  if (stated.hedge === 'nearly') return ordered(multiply(value, decimalOf('0.93')), value)
  const wide = stated.hedge === 'about' ? magnitude(multiply(value, decimalOf('0.05'))) : undefined
  const margin = stated.hedge === 'about' ? lastPlace(stated, value) : marginOf(stated, value)
  return around(value, wide !== undefined && compare(wide, margin) > 0 ? wide : margin)
}

/** Half of the last stated decimal, or of a whole number's units. */
function lastPlace(stated: Stated, value: Decimal): Decimal {
  if (stated.fraction) return multiply(half, { digits: 1n, exponent: -2 })
  return multiply(half, { digits: 1n, exponent: isWhole(value) && stated.place >= 0 ? 0 : stated.place })
}

/** Half of the last stated place; for a round whole number half of its last non-zero place, at most 2 %, at least 0.5. */
function marginOf(stated: Stated, value: Decimal): Decimal {
  const zeros = trailingZeros(stated.value)
  if (stated.fraction || stated.place < 0 || zeros === 0) return lastPlace(stated, value)
  const place = multiply(half, { digits: 1n, exponent: zeros })
  const most = magnitude(multiply(value, decimalOf('0.02')))
  const margin = compare(place, most) < 0 ? place : most
  return compare(margin, half) < 0 ? half : margin
}

function trailingZeros(text: string): number {
  if (text.includes('.') || text === '0') return 0
  return text.length - text.replace(/0+$/, '').length
}

function isWhole(value: Decimal): boolean {
  return !decimalText(value).includes('.')
}

function magnitude(value: Decimal): Decimal {
  return value.digits < 0n ? { digits: -value.digits, exponent: value.exponent } : value
}

function around(value: Decimal, margin: Decimal): Interval {
  const exponent = Math.min(value.exponent, margin.exponent)
  const center = value.digits * 10n ** BigInt(value.exponent - exponent)
  const reach = margin.digits * 10n ** BigInt(margin.exponent - exponent)
  return {
    from: decimalText({ digits: center - reach, exponent }),
    to: decimalText({ digits: center + reach, exponent }),
  }
}

function ordered(a: Decimal, b: Decimal): Interval {
  const [low, high] = compare(a, b) <= 0 ? [a, b] : [b, a]
  return { from: decimalText(low), to: decimalText(high) }
}

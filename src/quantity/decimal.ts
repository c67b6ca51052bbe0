import Big from 'big.js'

/** Exact decimal arithmetic of our own: a division keeps 40 decimals, everything else keeps all of them. */
export const Decimal = Big()
Decimal.DP = 40
Decimal.RM = Decimal.roundHalfUp

export type Decimal = Big

const WRITTEN_DECIMAL = /^[-+]?(?:\d+(?:\.\d+)?|\.\d+)(?:[eE][-+]?\d{1,3})?$/

/** The exact decimal that a text or a number stands for; undefined for whatever is no finite decimal. */
export function readDecimal(written: string | number | bigint | Decimal): Decimal | undefined {
  if (typeof written === 'object') return written
  const text = String(written).trim()
  if (!WRITTEN_DECIMAL.test(text)) return undefined
  return new Decimal(text.replace('+', ''))
}

/** The smallest whole number that is not below the value. */
export function ceilOf(value: Decimal): Decimal {
  const rounded = value.round(0, Decimal.roundDown)
  return rounded.lt(value) ? rounded.plus(1) : rounded
}

/** The largest whole number that is not above the value. */
export function floorOf(value: Decimal): Decimal {
  const rounded = value.round(0, Decimal.roundDown)
  return rounded.gt(value) ? rounded.minus(1) : rounded
}

/** The smaller of two decimals. */
export function smaller(a: Decimal, b: Decimal): Decimal {
  return b.lt(a) ? b : a
}

/** The larger of two decimals. */
export function larger(a: Decimal, b: Decimal): Decimal {
  return b.gt(a) ? b : a
}

/** Whether a value is zero or more. */
export function isNotNegative(value: Decimal): boolean {
  return value.s > 0 || isZero(value)
}

/** Whether a value is zero. */
export function isZero(value: Decimal): boolean {
  return value.c[0] === 0
}

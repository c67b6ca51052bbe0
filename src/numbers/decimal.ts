/** An exact decimal: digits × 10^exponent. */
export interface Decimal {
  readonly digits: bigint
  readonly exponent: number
}

/** The decimal that plain digits with at most one point stand for. */
export function decimalOf(text: string): Decimal {
  const negative = text.startsWith('-')
  const body = negative ? text.slice(1) : text
  const point = body.indexOf('.')
  const digits = BigInt(point < 0 ? body : body.slice(0, point) + body.slice(point + 1) || '0')
  return { digits: negative ? -digits : digits, exponent: point < 0 ? 0 : point + 1 - body.length }
}

/** A decimal times a power of ten. */
export function shift(value: Decimal, power: number): Decimal {
  return { digits: value.digits, exponent: value.exponent + power }
}

/** The sum of two decimals. */
export function addDecimals(a: Decimal, b: Decimal): Decimal {
  const exponent = Math.min(a.exponent, b.exponent)
  return { digits: align(a, exponent) + align(b, exponent), exponent }
}

/** The product of two decimals. */
export function multiply(a: Decimal, b: Decimal): Decimal {
  return { digits: a.digits * b.digits, exponent: a.exponent + b.exponent }
}

/** Below zero, zero, or above zero as a is less than, equal to or more than b. */
export function compare(a: Decimal, b: Decimal): number {
  const difference = addDecimals(a, { digits: -b.digits, exponent: b.exponent }).digits
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

/** A fraction as a decimal of 24 places. */
export function divide(numerator: number, denominator: number): Decimal {
  const scaled = (BigInt(numerator) * 10n ** 25n) / BigInt(denominator)
  return { digits: (scaled + 5n) / 10n, exponent: -24 }
}

function align(value: Decimal, exponent: number): bigint {
  return value.digits * 10n ** BigInt(value.exponent - exponent)
}

/** A decimal as plain text, without superfluous zeros. */
export function decimalText(value: Decimal): string {
  const negative = value.digits < 0n
  const digits = (negative ? -value.digits : value.digits).toString()
  const sign = negative ? '-' : ''
  if (value.digits === 0n) return '0'
  if (value.exponent >= 0) return sign + digits + '0'.repeat(value.exponent)
  const padded = digits.padStart(1 - value.exponent, '0')
  const fraction = padded.slice(value.exponent).replace(/0+$/, '')
  return sign + padded.slice(0, value.exponent) + (fraction === '' ? '' : `.${fraction}`)
}

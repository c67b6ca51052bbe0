/** An exact decimal: digits × 10^exponent. */
export interface Decimal {
  readonly digits: bigint
  readonly exponent: number
}

/** A whole number as a decimal. */
export function whole(value: number | bigint): Decimal {
  return { digits: BigInt(value), exponent: 0 }
}

/** The decimal that plain digits with at most one point stand for. */
export function decimalOf(text: string): Decimal {
  const point = text.indexOf('.')
  return { digits: BigInt(text.replace('.', '')), exponent: point < 0 ? 0 : point + 1 - text.length }
}

/** A decimal times a power of ten. */
export function shift({ digits, exponent }: Decimal, power: number): Decimal {
  return { digits, exponent: exponent + power }
}

/** A decimal with the opposite sign. */
export function negate({ digits, exponent }: Decimal): Decimal {
  return { digits: -digits, exponent }
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
  const { digits } = addDecimals(a, negate(b))
  return digits < 0n ? -1 : digits > 0n ? 1 : 0
}

/** A fraction as a decimal of 24 places. */
export function divide(numerator: number, denominator: number): Decimal {
  const scaled = (BigInt(numerator) * 10n ** 25n) / BigInt(denominator)
  return { digits: (scaled + 5n) / 10n, exponent: -24 }
}

function align({ digits, exponent }: Decimal, to: number): bigint {
  return digits * 10n ** BigInt(exponent - to)
}

/** A decimal as plain text, without superfluous zeros. */
export function decimalText({ digits, exponent }: Decimal): string {
  if (digits === 0n) return '0'
  if (digits < 0n) return `-${decimalText({ digits: -digits, exponent })}`
  if (exponent >= 0) return digits + '0'.repeat(exponent)
  const padded = String(digits).padStart(1 - exponent, '0')
  return `${padded.slice(0, exponent)}.${padded.slice(exponent)}`.replace(/\.?0+$/, '')
}

import { Decimal } from '../quantity/index.ts'

/** The form of a price: digits, and perhaps a point and digits; no sign, no exponent. */
export const plainDecimal = /^\d{1,30}(\.\d{1,30})?$/

/** The shortest text of a plain decimal, so that equal values are equal texts. */
export function trimDecimal(text: string): string {
  return new Decimal(text).toFixed()
}

/** Below zero, zero or above: how one plain decimal compares with another. */
export function compareDecimals(a: string, b: string): number {
  return new Decimal(a).cmp(b)
}

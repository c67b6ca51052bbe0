/** Whether a text is a plain decimal that isn't negative: digits, and perhaps a point and digits. */
export function isDecimal(text: string): boolean {
  return /^\d{1,30}(\.\d{1,30})?$/.test(text)
}

/** A plain decimal without needless zeroes, so that equal values are equal texts. */
export function trimDecimal(text: string): string {
  const [whole = '', fraction = ''] = text.split('.')
  const digits = whole.replace(/^0+(?=\d)/, '')
  const decimals = fraction.replace(/0+$/, '')
  return decimals === '' ? digits : `${digits}.${decimals}`
}

/** Below zero, zero or above: how one plain decimal compares with another. */
export function compareDecimals(a: string, b: string): number {
  const [wholeA = '', fractionA = ''] = trimDecimal(a).split('.')
  const [wholeB = '', fractionB = ''] = trimDecimal(b).split('.')
  if (wholeA.length !== wholeB.length) return wholeA.length - wholeB.length
  if (wholeA !== wholeB) return wholeA < wholeB ? -1 : 1
  if (fractionA === fractionB) return 0
  return fractionA < fractionB ? -1 : 1
}

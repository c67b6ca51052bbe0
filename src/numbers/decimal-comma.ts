import { isDigit } from './letters.ts'

/** Whether a text consistently writes 1.000,50: some number can only be read so, and none can only be read as 1,000.50. */
export function prefersDecimalComma(text: string): boolean {
  let comma = 0
  let point = 0
  for (let at = text.indexOf(','); at >= 0; at = text.indexOf(',', at + 1)) {
    if (!isDigit(text.charCodeAt(at - 1)) || !isDigit(text.charCodeAt(at + 1))) continue
    const kind = kindOf(text, at)
    if (kind === 'comma') comma++
    else if (kind === 'point') point++
    if (point > 0) return false
  }
  return comma > 0
}

function kindOf(text: string, at: number): 'comma' | 'point' | undefined {
  let after = at + 1
  while (after < at + 8 && isDigit(text.charCodeAt(after))) after++
  const decimals = after - at - 1
  const next = text.charAt(after)
  const goesOn = isDigit(text.charCodeAt(after + 1))
  if (next === ',' && goesOn) return decimals === 3 ? 'point' : undefined
  if (next === '.' && goesOn && decimals === 3) return 'point'
  let before = at
  while (before > at - 4 && isDigit(text.charCodeAt(before - 1))) before--
  const grouped = text.charAt(before - 1) === '.' && isDigit(text.charCodeAt(before - 2)) && at - before === 3
  if (grouped) return 'comma'
  const price = decimals === 2 || decimals === 1
  const before2 = text.charAt(before - 1)
  const listed = before2 === ',' || (next === ',' && goesOn)
  return price &&
    !listed &&
    /[€%\u00a0 ]/.test(next) &&
    /^\s?(?:€|%|EUR|Euro|euro|kg|km|m\b|l\b|h\b|kWh|°|Stunden|Prozent)/.test(text.slice(after, after + 8))
    ? 'comma'
    : undefined
}

import { unitNamed } from './units.ts'

/** How a text writes decimals: with a comma throughout (1.000,50), now and then (13,37 beside 11,800), or never. */
export type DecimalComma = 'always' | 'mixed' | 'never'

const commas = /\d,\d/g
const points = /\d\.\d{1,2}(?: ?%| ?[mb]illion| ?(?:[mnµ]s|[KMGT]i?B|hours|times|x)\b)/g

/** Tells from numbers that can only be read in one way how a text writes decimals. */
export function prefersDecimalComma(text: string): DecimalComma {
  let [european, english] = [0, 0]
  for (const { index } of text.matchAll(commas)) {
    const left = text.slice(Math.max(0, index - 3), index + 1)
    const right = text.slice(index + 1, index + 17)
    if (/^,\d{3}(?:,\d|\.\d)/.test(right)) return 'never'
    if (/^,\d{3}(?!\d)/.test(right)) english++
    const grouped = /\.\d{3}$/.test(left) && !/^,\d{3}/.test(right)
    const [isDecimal, unit = ''] = /^,\d\d?\s?(?:[€%°]|(?:kg|km|[ml]|kWh)\b|(\p{L}+))/u.exec(right) ?? []
    const priced = isDecimal !== undefined && (unit === '' || unitNamed(unit) !== '') && !/,\d$/.test(left)
    if (grouped || priced) european++
  }
  if (european === 0) return 'never'
  for (const _ of text.matchAll(points)) english++
  return european > english ? 'always' : 'mixed'
}

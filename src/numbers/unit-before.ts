import { isLetterBut, leftOf } from './around.ts'
import { group } from './patterns.ts'
import { isMoney, unitNamed } from './units.ts'

const label = /(?:\(([^()\s]{1,12})\)|\bin (?:US )?(\p{L}+)|(?:[\n\t]|^)(\p{L}+))[*_]*\s*[:=][*_]*\s*$/u

/** The unit said before a number: "Price in euros: forty-one", "Latency (ms): 45", "USD 5"; or ''. */
export function readUnitBefore(text: string, start: number): string {
  if (isLetterBut(text, start - 2, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ')) return ''
  const last = text.slice(Math.max(0, start - 5), start)
  const code = unitNamed(group(/^[^A-Za-z]?([A-Z]{3}) $/.exec(last), 1))
  if (isMoney(code)) return code
  const found = /[:=*_]\s*$/.test(last) ? label.exec(leftOf(text, start, 40)) : null
  return unitNamed(found?.[1] ?? found?.[2] ?? group(found, 3))
}

import { isBlank, isLetter, wordStart } from './letters.ts'
import { isMoney, unitWords } from './units.ts'

/** The unit said before a number: "Price in euros: forty-one", "Latency (ms): 45", "USD 5"; or ''. */
export function readUnitBefore(text: string, start: number): string {
  let at = start
  while (at > 0 && isBlank(text.charCodeAt(at - 1))) at--
  const code = text.charCodeAt(at - 1)
  if (code === 58 || code === 61) return unitOfLabel(text, at - 1)
  if (!isLetter(code)) return ''
  const word = text.slice(wordStart(text, at), at)
  const unit = unitWords.get(word.toLowerCase()) ?? ''
  return isMoney(unit) && /^[A-Z]{3}$/.test(word) ? unit : ''
}

/** The unit at the end of a label: its last word after "in", or in brackets, or the whole label. */
function unitOfLabel(text: string, colon: number): string {
  let at = colon
  while (at > 0 && (isBlank(text.charCodeAt(at - 1)) || text.charCodeAt(at - 1) === 42)) at--
  const bracket = text.charAt(at - 1) === ')'
  const end = bracket ? at - 1 : at
  const from = bracket && text.charAt(end - 1) === '%' ? end - 1 : wordStart(text, end)
  const word = text.slice(from, end)
  const unit = unitWords.get(word.toLowerCase()) ?? ''
  if (unit === '' || word.length === 0) return ''
  if (bracket) return text.charAt(from - 1) === '(' ? unit : ''
  const lead = text.slice(Math.max(0, from - 6), from)
  return /\bin (?:US )?$/.test(lead) || /(?:^|[\n\t])$/.test(lead.slice(-1)) || from === 0 ? unit : ''
}

import { isLetterBut, leftOf } from './around.ts'
import { type Header, readHeader } from './columns.ts'
import type { Draft } from './draft.ts'
import { group } from './patterns.ts'
import { isMoney, unitNamed } from './units.ts'
import { numberWords } from './words.ts'

const colon = /[:=][*_]*\s*$/
/** The words before a colon, back to where a line, cell or sentence starts. */
const label = /(?:^|[\n\t.;!?:] ?)[*_]*([^\n\t.;!?:]+?)[*_]*\s*[:=][*_]*\s*$/

/** "a minute or two", "a friend or three": as many of what there is one of. */
export function readOrTwo(text: string, { start, plain, number }: Draft): Header | undefined {
  if (!text.startsWith('or ', start - 3) || !plain || number.digits > 3n) return undefined
  const noun = group(/\b(?:an?|every) (\p{L}{2,}) or $/iu.exec(leftOf(text, start, 24)), 1)
  const unit = unitNamed(noun)
  // "a minute or 2", but "press a key or 3".
  if (noun === '' || numberWords.has(noun) || (unit === '' && /\d/.test(text[start] ?? ''))) return undefined
  return { unit: unit || 'count', noun: unit === '' ? noun : '', per: '' }
}

/** What is said before a number of its unit: "Price in euros: forty-one", "Speed (MB/s): 45", "USD 5". */
export function readUnitBefore(text: string, start: number): Header | undefined {
  const code = text.charCodeAt(start - 3)
  if (code !== 82 && code !== 83 && isLetterBut(text, start - 2, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ')) return undefined
  const last = text.slice(Math.max(0, start - 5), start)
  const unit = unitNamed(group(/(?:^|[^A-Za-z])([A-Z]{3}|Rs|KSh) $/.exec(last), 1))
  if (isMoney(unit)) return { unit, noun: '', per: '' }
  if (!colon.test(last)) return undefined
  const said = group(label.exec(leftOf(text, start, 48)), 1)
  // "x = 90", "s: 5": a letter is a name.
  const alone = /^[a-z]$/i.test(said) ? '' : unitNamed(said)
  const header = alone === '' ? readHeader(said) : { unit: alone, noun: '', per: '' }
  return header?.isLabel ? undefined : header
}

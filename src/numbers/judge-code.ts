import type { Candidate } from './candidate.ts'
import { streets } from './context.ts'
import type { Beside } from './surroundings.ts'
import type { Tail } from './tail.ts'

/** Status codes, phone numbers, addresses and other numbers that stand for something. */
export function isCode(text: string, found: Candidate, tail: Tail, before: Beside, after: Beside): boolean {
  if (found.spoken) return false
  if (/^[- ]to[- ][0-9]\b/.test(text.slice(found.end, found.end + 6)) && text.charCodeAt(found.end) === 45) return true
  const digits = text.slice(found.start, found.end)
  if (found.plain && tail.unit === '') {
    if (after.lower === 'means' || after.lower === 'stands') return true
    if (/^[1-5]\d\d$/.test(digits) && /^(?:a|an|the)$/.test(before.lower)) return true
  }
  if (
    found.scale === 3 &&
    /^[248]K$/.test(digits) &&
    /^(?:plan|video|videos|display|tv|screen|monitor|resolution|streaming|stream|content|movie|movies|footage|camera|hdr)$/.test(
      after.lower,
    )
  )
    return true
  return isPhone(text, found) || isAddress(text, found)
}

/** "+49 30 5550 1234", "555 0177". */
function isPhone(text: string, found: Candidate): boolean {
  if (!found.plain) return false
  const rest = text.slice(found.end, found.end + 10)
  return found.end - found.start === 3 && /^[ -]\d{4}(?!\d|,\d|\s*(?:ms|[kKMG]B))/.test(rest)
}

/** "12 Mill Lane". */
function isAddress(text: string, found: Candidate): boolean {
  const words = /^ (?:[A-Z][a-z]+ ){1,3}/.exec(`${text.slice(found.end, found.end + 40).replace(/[.,;:!?)\n]/, ' ')} `)
  const names = words === null ? [] : words[0].trim().split(' ').slice(1)
  return names.some((word) => streets.has(word.toLowerCase()))
}

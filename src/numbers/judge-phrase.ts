import type { Candidate } from './candidate.ts'
import { fixedCompounds } from './context.ts'
import { type Beside, isCapital, startsSentence, wordAfter } from './surroundings.ts'

/** "nine to five", "fifty-fifty", "two-way", "number one", "ground zero", "half asleep". */
export function isFixedPhrase(text: string, found: Candidate, before: Beside, after: Beside): boolean {
  const said = text.slice(found.start, found.end).toLowerCase()
  if (said === 'half' || said === 'a half') return isHalfPhrase(text, found, before, after)
  const glued = text.charCodeAt(found.end) === 45
  if (glued && found.plain && fixedCompounds.has(after.lower)) return true
  if (glued && after.lower === said) return true
  if (text.charCodeAt(found.start - 1) === 45 && (before.lower === said || gluedName(text, before))) return true
  if (said === 'zero' && (before.lower === 'trailing' || before.lower === 'leading' || before.lower === 'absolute'))
    return true
  if (said === 'zero' && (before.lower === 'ground' || before.lower === 'patient' || after.lower === 'in'))
    return after.lower !== 'in' || wordAfter(text, after.end).lower === 'on'
  if (said === 'nine' && /^[- ]to[- ]five\b/.test(text.slice(found.end, found.end + 9)))
    return !/^[- ]to[- ]five (?:per|s|m|h|d|k|t|[bg])/.test(text.slice(found.end, found.end + 14))
  return before.lower === 'catch' || before.lower === 'cloud'
}

/** A number glued by a hyphen behind a word, as in "Covid-nineteen"; but "sub-ten" and "and-a-half" are numbers. */
function gluedName(text: string, before: Beside): boolean {
  return before.word.length > 0 && isCapital(before.word) && !startsSentence(text, before.start)
}

const halfNot = new Set(
  'first second other better back front top bottom latter former upper lower each either and later earlier last next this'.split(
    ' ',
  ),
)

const halfYes = new Set(
  'a an the of our its their my your his her that this these those as what all one every it them'.split(' '),
)

function isHalfPhrase(text: string, found: Candidate, before: Beside, after: Beside): boolean {
  if (halfNot.has(before.lower) && !(before.lower === 'and' && halfYes.has(after.lower))) return true
  if (text.charCodeAt(found.end) === 45)
    return !/^-(?:hour|second|minute|day|month|year|week|byte|cent|dollar|inch|mile|percent|point|price|marathon|litre|liter|pint|full|empty|size|million|kilobyte|megabyte|gigabyte)/.test(
      text.slice(found.end, found.end + 12),
    )
  if (after.lower === 'past' || after.lower === 'way' || after.lower === 'asleep') return true
  return after.lower !== '' && isAdverbial(after.lower) && !halfYes.has(after.lower)
}

function isAdverbial(lower: string): boolean {
  return /^(?:expecting|hoped|hoping|joking|jokingly|dead|baked|open|closed|heartedly|term|time|life|board|truth|truths|measures|brother|sister)$/.test(
    lower,
  )
}

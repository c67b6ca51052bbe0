import type { Candidate } from './candidate.ts'
import { bitSymbols } from './following.ts'
import { isBlank, isDigit, isLetter, wordEnd } from './letters.ts'
import type { Tail } from './tail.ts'
import { measures, shortUnits, unitWords } from './units.ts'

const signsAfter = '€$£¥₹₩₽¢₺₪'

const comparatives =
  /^(?:faster|slower|more|less|higher|lower|larger|smaller|the|as|better|worse|cheaper|longer|bigger|greater)\b/

/** Signs and letters straight after digits. Returns where the words after them start. */
export function readGlued(text: string, found: Candidate, tail: Tail): number {
  let at = found.end
  const plus = text.charCodeAt(at) === 43 && !isDigit(text.charCodeAt(at + 1)) && !isLetter(text.charCodeAt(at + 1))
  if (plus) {
    tail.plus = true
    return at + 1
  }
  const spaced = isBlank(text.charCodeAt(at)) ? at + 1 : at
  if (text.charCodeAt(spaced) === 37 && !isLetter(text.charCodeAt(spaced + 1))) return take(tail, spaced + 1, 'percent')
  const sign = text.charAt(spaced)
  if (tail.unit === '' && signsAfter.includes(sign) && sign !== '' && !isDigit(text.charCodeAt(spaced + 1))) {
    return take(tail, spaced + 1, unitWords.get(sign) ?? '')
  }
  if (text.charCodeAt(at) === 0xd7 && !isDigit(text.charCodeAt(at + 1))) return take(tail, at + 1, 'multiplier')
  if (spaced > at && (sign === 'x' || sign === '×') && comparatives.test(text.slice(spaced + 2, spaced + 10))) {
    return take(tail, spaced + 1, 'multiplier')
  }
  if (isLetter(text.charCodeAt(at)) || text.charCodeAt(at) === 0xb0) at = readGluedLetters(text, found, tail)
  else if (text.charCodeAt(at) === 95 || (text.charCodeAt(at) === 40 && isLetter(text.charCodeAt(at + 1))))
    tail.spoiled = true
  return at
}

function take(tail: Tail, end: number, unit: string): number {
  tail.end = end
  tail.nounEnd = end
  tail.unit = unit
  return end
}

function readGluedLetters(text: string, found: Candidate, tail: Tail): number {
  const start = found.end
  let end = text.charCodeAt(start) === 0xb0 ? wordEnd(text, start + 1) : wordEnd(text, start)
  const word = text.slice(start, end)
  if (isDigit(text.charCodeAt(end)) || text.charCodeAt(end) === 95) return spoil(tail)
  if (word === 'x' || word === 'X') return tail.unit === '' ? take(tail, end, 'multiplier') : spoil(tail)
  if (
    (word === 'g' || word === 'G') &&
    /^[2-6]$/.test(text.slice(found.start, found.end)) &&
    !text.startsWith(' of', end)
  )
    return spoil(tail)
  if (word === 's' && isDecade(text, found)) return spoil(tail)
  const unit = shortUnits.get(word) ?? (word.length > 1 ? unitWords.get(word.toLowerCase()) : undefined)
  if (unit !== undefined && tail.unit === '') {
    const bits = text.startsWith('/s', end) ? bitSymbols[word] : undefined
    tail.unit = bits ?? unit
    if (bits !== undefined) end += 2
  } else if (measures.has(word) && tail.unit === '') {
    tail.unit = 'count'
    tail.noun = word
  } else return spoil(tail)
  tail.nounEnd = end
  return end
}

function spoil(tail: Tail): number {
  tail.spoiled = true
  return tail.end
}

/** "1990s", "the 80s": decades, not seconds. */
function isDecade(text: string, found: Candidate): boolean {
  const digits = text.slice(found.start, found.end)
  if (/^(?:1[5-9]|20)\d0$/.test(digits)) return true
  return (
    /^[2-9]0$/.test(digits) &&
    /\b(?:the|late|early|mid)[ -]$/i.test(text.slice(Math.max(0, found.start - 6), found.start))
  )
}

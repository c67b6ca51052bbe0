import type { Candidate } from './candidate.ts'
import { wordHedges } from './context.ts'
import { isBlank } from './letters.ts'
import { wordAfter, wordBefore } from './surroundings.ts'
import type { Tail } from './tail.ts'

/** How a stated number is softened: about X, nearly X, X or more, X or less. */
export type Hedge = 'about' | 'nearly' | 'over' | 'under'

const signs: Record<string, Hedge> = {
  '~': 'about',
  '≈': 'about',
  '∼': 'about',
  '±': 'about',
  '<': 'under',
  '≤': 'under',
  '>': 'over',
  '≥': 'over',
}

/** The hedge of a number, if it has one. */
export function readHedge(text: string, found: Candidate, tail: Tail): Hedge | undefined {
  return signBefore(text, found.start) ?? wordsBefore(text, found.start) ?? wordsAfter(text, tail)
}

function signBefore(text: string, start: number): Hedge | undefined {
  let at = start - 1
  while (at > 0 && (isBlank(text.charCodeAt(at)) || text.charAt(at) === '=')) at--
  return signs[text.charAt(at)]
}

/** The last words of hedges, and the words that may stand between a hedge and its number. */
const lastWords = new Set(Object.keys(wordHedges).map((phrase) => phrase.slice(phrase.lastIndexOf(' ') + 1)))
const between = new Set(['a', 'an', 'the', 'only', 'just', 'by'])

function wordsBefore(text: string, start: number): Hedge | undefined {
  let phrase = ''
  let found: Hedge | undefined
  let at = start
  for (let count = 0; count < 4; count++) {
    const word = wordBefore(text, at)
    if (word.lower === '') return found
    if (phrase === '' && !lastWords.has(word.lower) && !between.has(word.lower)) return found
    phrase = phrase === '' ? word.lower : `${word.lower} ${phrase}`
    if (Object.hasOwn(wordHedges, phrase)) found = wordHedges[phrase]
    else if (count === 0 && between.has(word.lower)) phrase = ''
    at = word.start
  }
  return found
}

/** First letters of what softens a number from behind: or, and, plus, give or take, ish, minimum. */
const opensHedge = new Set([...'oapgim-'].map((letter) => letter.charCodeAt(0)))

function wordsAfter(text: string, tail: Tail): Hedge | undefined {
  if (tail.plus || text.charCodeAt(tail.end) === 43) return 'over'
  if (/^-plus\b/.test(text.slice(tail.end, tail.end + 6))) return 'over'
  if (!opensHedge.has(text.charCodeAt(tail.nounEnd + 1)) && !opensHedge.has(text.charCodeAt(tail.nounEnd)))
    return undefined
  const next = text.slice(tail.nounEnd, tail.nounEnd + 24)
  if (/^(?: or (?:more|over|above|higher|longer)\b| and (?:up|over|above)\b| ?plus(?=[.,;:!?)]|$)|-plus\b)/.test(next))
    return 'over'
  if (/^ or (?:less|fewer|under|below|lower|shorter)\b/.test(next)) return 'under'
  if (/^(?: or so\b|-ish\b|ish\b|, give or take| give or take)/.test(next)) return 'about'
  const after = wordAfter(text, tail.nounEnd)
  return after.lower === 'minimum' ? 'over' : after.lower === 'maximum' || after.lower === 'max' ? 'under' : undefined
}

import type { Candidate } from './candidate.ts'
import * as context from './context.ts'
import { isLetter, skipBlanks } from './letters.ts'
import { type Beside, isCapital, startsLine, startsSentence } from './surroundings.ts'
import type { Tail } from './tail.ts'
import { isPlural } from './units.ts'

/** "Episode 6", "room nine", "Postgres 16", "No. 5", "Mistake one:". */
export function isLabelled(text: string, found: Candidate, tail: Tail, before: Beside): boolean {
  if (!found.spoken && isNumberSign(text, found.start)) return true
  if (!isNameable(found)) return false
  if (before.word === '') return tail.unit === '' && isAfterLabelColon(text, found.start)
  const { lower, word } = before
  if (/['’]/.test(word)) return false
  const counts = tail.unit === 'count'
  if (context.labels.has(lower)) {
    if (!(context.softLabels.has(lower) && counts)) return true
    return isCapital(word) && !isPlural(tail.noun) && !startsSentence(text, before.start)
  }
  if (context.pluralLabels.has(lower) && !counts) return true
  const capital = isCapital(word) && word.length > 1 && !context.stops.has(lower) && !context.wordHedges[lower]
  if (!capital) return !counts && found.plain && isUnknownNoun(text, before)
  if (startsSentence(text, before.start)) return !counts && !isVerbLike(lower)
  return !counts && !lower.endsWith('ly') && !/^(?:I|A|OK)$/.test(word)
}

/** "Episode: 4". */
function isAfterLabelColon(text: string, start: number): boolean {
  const found = /(?:^|[\n\t*])\**([A-Z][a-z]+)\**: *$/.exec(text.slice(Math.max(0, start - 24), start))
  const lower = (found?.[1] ?? '').toLowerCase()
  return context.labels.has(lower) && !context.softLabels.has(lower)
}

/** A word that a bare number may follow without being its name: a verb, a preposition, an adverb, a plural. */
function isVerbLike(lower: string): boolean {
  return (
    context.verbs.has(lower) ||
    context.stops.has(lower) ||
    Object.hasOwn(context.wordHedges, lower) ||
    /(?:s|ed|ing|ly)$/.test(lower)
  )
}

/** A singular noun straight before a bare number names it: "bucket 1", "milestone 88". */
function isUnknownNoun(text: string, before: Beside): boolean {
  return (
    before.end < text.length &&
    text.charCodeAt(before.end) === 32 &&
    before.word.length > 2 &&
    !isVerbLike(before.lower)
  )
}

/** A label is a small whole number, or a version with one point. */
function isNameable(found: Candidate): boolean {
  return (found.plain || (found.place < 0 && !found.fraction && found.scale === 0)) && found.unit === ''
}

/** "No. 5", "no 5", "#5", "nos. 3". */
function isNumberSign(text: string, start: number): boolean {
  if (/[§№]\s?$/.test(text.slice(Math.max(0, start - 2), start))) return true
  return (
    /(?:^|[^\w])(?:No|no|Nos|Nr|Fig|fig|Figs|Ch|ch|Sec|sec|Eq|eq|Vol|vol|Art|art|pp?|v|Ver|ver|Op|Tab|tab|ca?l|ext|Ext|approx\. no)\. ?$/.test(
      text.slice(Math.max(0, start - 8), start),
    ) && !/\bca?l?\. ?$/.test(text.slice(Math.max(0, start - 4), start))
  )
}

/** "1. First", "2) …", "(3) …", "One: …" where a line or sentence starts. */
export function isEnumerator(text: string, found: Candidate): boolean {
  if (!found.plain && found.place === 0) return false
  const mark = text.charAt(found.end)
  const next = skipBlanks(text, found.end + 1)
  const goesOn = next > found.end + 1 && next < text.length && text.charCodeAt(next) > 32
  if (!found.spoken) {
    const isSection =
      found.place < 0 && startsLine(text, found.start) && /^\.? [A-Z][a-z]/.test(text.slice(found.end, found.end + 4))
    return isSection || (startsLine(text, found.start) && (mark === '.' || mark === ')' || mark === ':') && goesOn)
  }
  return startsSentence(text, found.start) && mark === ':' && goesOn && isLetter(text.charCodeAt(next))
}

import type { Candidate } from './candidate.ts'
import * as context from './context.ts'
import { compare, decimalOf } from './decimal.ts'
import { isCode } from './judge-code.ts'
import { isDate } from './judge-date.ts'
import { isEnumerator, isLabelled } from './judge-label.ts'
import { isPronoun } from './judge-one.ts'
import { isFixedPhrase } from './judge-phrase.ts'
import { type Beside, isCapital, startsSentence, wordAfter, wordBefore } from './surroundings.ts'
import type { Tail } from './tail.ts'

const one = decimalOf('1')

/** Why a number is no quantity: it labels something, or names, dates or refers to it; '' when it is a quantity. */
export function lookAlikeReason(text: string, found: Candidate, tail: Tail): '' | 'label' | 'other' {
  const before = wordBefore(text, found.start)
  const after = wordAfter(text, found.end)
  const known = tail.unit !== '' && tail.unit !== 'count'
  if (isUnsupported(found, before, known)) return 'other'
  if (isVague(text, found, before) || isVariableSum(text, before)) return 'other'
  if (found.spoken && isFixedPhrase(text, found, before, after)) return 'other'
  if (found.spoken && compare(found.value, one) === 0 && isPronoun(text, found, tail, before, after)) return 'other'
  if (found.spoken && isName(text, found, before)) return 'other'
  if (known) return ''
  if (isCode(text, found, tail, before, after)) return 'other'
  if (isDate(text, found, tail, before, after)) return 'label'
  return isLabelled(text, found, tail, before) || isEnumerator(text, found) ? 'label' : ''
}

/** "a third week", "one fifty": what is a quantity only beside something else that is missing. */
function isUnsupported(found: Candidate, before: Beside, known: boolean): boolean {
  if (found.bare) return !isShareBefore(before.lower) || known
  return found.needsUnit && !known && !(found.fraction && isShareBefore(before.lower))
}

/** "a starter called Seven", "the Thousand Years": a capital in the middle of a sentence in lower case. */
function isName(text: string, found: Candidate, before: Beside): boolean {
  const word = text.slice(found.start, found.end)
  if (!isCapital(word) || isCapital(word.slice(1)) || before.word === '' || isCapital(before.word)) return false
  return !startsSentence(text, found.start)
}

const shareWords = new Set(
  'by to about roughly nearly almost over under only just than around approximately is was save saves saved cut cuts and or of another costs takes exactly at least'.split(
    ' ',
  ),
)

function isShareBefore(lower: string): boolean {
  return shareWords.has(lower)
}

/** "a few hundred", "several thousand", "a couple dozen". */
function isVague(text: string, found: Candidate, before: Beside): boolean {
  if (!found.spoken || (found.scale === 0 && !found.plain && compare(found.coefficient, one) !== 0)) return false
  if (!context.vague.has(before.lower) || before.lower === 'some') return false
  const first = text.slice(found.start, found.end).toLowerCase()
  return /^(?:hundred|thousand|million|billion|trillion|dozen)/.test(first) || before.lower === 'couple'
}

/** "N minus one", "T plus two": a single letter and a sign. */
function isVariableSum(text: string, before: Beside): boolean {
  if (before.lower !== 'plus' && before.lower !== 'minus') return false
  const variable = wordBefore(text, before.start)
  return variable.word.length === 1 && variable.lower !== 'a'
}

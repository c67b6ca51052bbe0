import { openers, stops } from './lexicon.ts'
import { group } from './patterns.ts'
import { isMeasure, isPlural, singularOf, unitWords } from './units.ts'
import { numberWords } from './words.ts'

/** The counted noun of a phrase, singular; how far it reaches; and its unit when it is one ("three full seconds"). */
export interface Noun {
  readonly noun: string
  readonly end: number
  readonly unit: string
}

interface Word {
  readonly text: string
  readonly end: number
}

const word = /(\p{L}+\d?(?:-\p{L}+)*)(?![\p{L}\d_]|['’](?:t|re|ve|ll|d|m)\b)(?: +|(?=\(s\))|)/uy

/** The words of a noun phrase: up to five, until one that cannot belong to it. */
function readWords(right: string, at: number): Word[] {
  const words: Word[] = []
  word.lastIndex = at
  for (let found = word.exec(right); found !== null && words.length < 5; found = word.exec(right)) {
    const text = group(found, 1)
    const lower = text.toLowerCase()
    if (stops.has(lower) || (numberWords.has(lower) && lower !== 'point' && lower !== 'quarter')) break
    words.push({ text, end: word.lastIndex - (found[0].length - text.length) })
    if (found[0] === text) break
  }
  return words
}

export type Expected = 'one' | 'zero' | 'many' | 'glued' | 'one of a kind'

/** The counted noun of the phrase at this place; `expected` tells what the number before it asks for. */
export function readNoun(right: string, at: number, expected: Expected): Noun | undefined {
  const words = readWords(right, at)
  const head = headOf(words, expected)
  return head === undefined ? undefined : nounOf(head)
}

function headOf(words: readonly Word[], expected: Expected): Word | undefined {
  const [first, second] = words
  if (first === undefined || expected === 'glued') return first
  if (/^[^A-Z]+$/.test(first.text) && isMeasure(first.text)) return first
  if (expected === 'one') {
    const end = words.findIndex(({ text }, index) => index > 0 && (/(?:[^s]s|ed)$/.test(text) || openers.has(text.toLowerCase())))
    const within = end < 0 ? words : words.slice(0, end)
    return within.find(({ text }) => isUnit(text)) ?? within.at(-1)
  }
  const plural = words.findIndex(({ text }) => isPlural(text))
  if (plural >= 0) return words.slice(plural, plural + 2).findLast(({ text }) => isPlural(text))
  if (expected === 'zero') return words.slice(0, 3).at(-1)
  const uncounted = isMeasure(first.text) || /^[A-Z0-9]*[A-Z][A-Z0-9]+$|^[a-z][A-Z]/.test(first.text)
  if (uncounted || expected === 'one of a kind') return first
  return second !== undefined && isUnit(second.text) ? second : undefined
}

function isUnit(text: string): boolean {
  return text.length > 2 && unitWords.has(text.toLowerCase())
}

function nounOf({ text, end }: Word): Noun {
  const unit = isUnit(text) && !/^(?:times|pounds?)$/i.test(text) ? unitWords.get(text.toLowerCase()) : undefined
  if (unit !== undefined) return { noun: '', end, unit }
  return { noun: isMeasure(text) && !/[aeiou]/.test(text) ? text : singularOf(text), end, unit: 'count' }
}

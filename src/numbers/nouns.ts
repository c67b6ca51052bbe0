import { stops } from './lexicon.ts'
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
  const [first] = words
  if (first === undefined) return undefined
  if (expected === 'glued') return nounOf(first)
  if (expected === 'one') {
    const end = words.findIndex(({ text }, index) => index > 0 && /(?:[^s]s|ed)$/.test(text))
    const within = end < 0 ? words : words.slice(0, end)
    return nounOf(within.find(({ text }) => isUnit(text)) ?? within.at(-1) ?? first)
  }
  const index = words.findIndex(({ text }) => isPlural(text))
  const [plural, next] = [words[index], words[index + 1]]
  if (plural !== undefined) return nounOf(next !== undefined && isPlural(next.text) ? next : plural)
  if (expected === 'zero') return nounOf(words[2] ?? words.at(-1) ?? first)
  if (isMeasure(first.text) || /^[A-Z0-9]*[A-Z][A-Z0-9]+$|^[a-z][A-Z]/.test(first.text) || expected === 'one of a kind')
    return nounOf(first)
  const second = words[1]
  return second !== undefined && isUnit(second.text) ? nounOf(second) : undefined
}

function isUnit(text: string): boolean {
  return text.length > 2 && unitWords.has(text.toLowerCase())
}

function nounOf({ text, end }: Word): Noun {
  const unit = isUnit(text) && !/^(?:times|pounds?)$/i.test(text) ? (unitWords.get(text.toLowerCase()) ?? '') : ''
  return { noun: unit !== '' ? '' : isMeasure(text) ? text : singularOf(text), end, unit: unit === '' ? 'count' : unit }
}

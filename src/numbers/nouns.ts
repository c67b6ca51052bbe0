import { stops } from './context.ts'
import { isLetter, skipBlanks, wordEnd } from './letters.ts'
import { isPlural, measures, singularOf, unitWords } from './units.ts'
import { numberWords } from './words.ts'

export interface Noun {
  readonly word: string
  readonly end: number
  /** The unit code when the noun is a unit: "three full seconds". */
  readonly unit: string
}

interface Word {
  readonly text: string
  readonly lower: string
  readonly end: number
}

/** The words of the noun phrase that starts here: up to five, until one that cannot belong to it. */
function readPhrase(text: string, at: number): Word[] {
  const words: Word[] = []
  let start = at
  while (words.length < 5 && isLetter(text.charCodeAt(start))) {
    let end = wordEnd(text, start)
    const first = text.slice(start, end)
    const lower = first.toLowerCase()
    const compound = text.charCodeAt(end) === 45 && isLetter(text.charCodeAt(end + 1))
    if (
      stops.has(lower) ||
      /['’]/.test(lower) ||
      (!compound && numberWords.has(lower) && lower !== 'point' && lower !== 'quarter')
    )
      break
    while (text.charCodeAt(end) === 45 && isLetter(text.charCodeAt(end + 1)) && end - start < 60)
      end = wordEnd(text, end + 1)
    const whole = text.slice(start, end)
    words.push({ text: whole, lower: whole.toLowerCase(), end })
    start = skipBlanks(text, end)
    if (start === end) break
  }
  return words
}

/** The counted noun of the phrase that starts here. `isOne`: a singular is expected; `glued`: a hyphen stands before it. */
export function readNoun(
  text: string,
  at: number,
  isOne: boolean,
  isZero: boolean,
  glued: boolean,
  afterArticle: boolean,
): Noun | undefined {
  const words = readPhrase(text, at)
  const [first] = words
  if (first === undefined) return undefined
  if (glued) return nounOf(first)
  if (isOne) return readSingular(words)
  for (let index = 0; index < words.length; index++) {
    const word = words[index]
    if (word === undefined || !isPlural(word.text)) continue
    const next = words[index + 1]
    return nounOf(next !== undefined && isPlural(next.text) ? next : word)
  }
  if (isZero) return nounOf(words.slice(0, 3).at(-1) ?? first)
  const uncounted = measures.has(first.text) || /^[A-Z0-9]*[A-Z][A-Z0-9]+$|^[a-z][A-Z]/.test(first.text)
  if (uncounted) return nounOf(first)
  if (afterArticle) return nounOf(first)
  return words.length > 1 && unitWords.has(words[1]?.lower ?? '') ? nounOf(words[1] ?? first) : undefined
}

/** The noun after "of the", "of those", "of our": "four of those nodes". */
export function readOfNoun(text: string, at: number): Noun | undefined {
  const found = /^of (?:the|those|these|our|my|your|his|her|its|their) /i.exec(text.slice(at, at + 10))
  if (found === null) return undefined
  const noun = readNoun(text, at + found[0].length, false, false, false, false)
  return noun === undefined ? undefined : { ...noun, end: at }
}

function readSingular(words: Word[]): Noun | undefined {
  let head: Word | undefined
  for (const word of words) {
    if (head !== undefined && /(?:[^s]s|ed)$/.test(word.lower) && !word.lower.includes('-')) break
    head = word
    if (unitWords.has(word.lower) && word.lower.length > 2) break
  }
  return head === undefined ? undefined : nounOf(head)
}

function nounOf(word: Word): Noun {
  const unit =
    word.lower.length > 2 && word.lower !== 'times' && !word.lower.startsWith('pound')
      ? (unitWords.get(word.lower) ?? '')
      : ''
  return { word: singularOf(word.text), end: word.end, unit }
}

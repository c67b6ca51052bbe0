import { kindOf, raisedEnd } from './around.ts'
import { amounts, openers, stops } from './lexicon.ts'
import { isMeasure, isPlural, singularOf, unitNamed } from './units.ts'
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

const contracted = /['’](?:t|re|ve|ll|d|m)\b/y

/** Where the word that starts here ends (it may have a digit and hyphens: CO2, load-balancer); here when none does. */
function wordEnd(text: string, at: number): number {
  let end = text.startsWith('I/O', at) ? at + 3 : at
  while (kindOf(text.charCodeAt(end)) === 1) end++
  if (end === at) return at
  end = raisedEnd(text, at, end)
  // CO2, H100
  while (kindOf(text.charCodeAt(end)) === 2) end++
  while (text.charCodeAt(end) === 45 && kindOf(text.charCodeAt(end + 1)) === 1)
    for (end += 2; kindOf(text.charCodeAt(end)) === 1; ) end++
  const code = text.charCodeAt(end)
  contracted.lastIndex = end
  return kindOf(code) > 0 || code === 95 || ((code === 39 || code === 0x2019) && contracted.test(text)) ? at : end
}

/** What an hour is no time with: "kilowatt hours", "man days". */
const isWork = /(?:watt|amp|ampere|man|person|light|core|node|instance)s?[ -]\p{L}+$/iu

const mayBeVerb = /^(?:leave|buy|save|beat|pay|cover|earn|hold|serve|last|turn|hit|fit|disable)s$/
/** "shed 1 froze", "that one hurt.": what is no noun. */
const past =
  /^(?:(?:froze|(?:[cw]|br)oke|burst|slept|swam|sank|drank|fell|went|came|ran|ate|got|wrote|rode|took|(?:with)?drew|threw|[fb]lew|grew|knew|became)(?!\w)|(?:stung|stuck|hurt|won|lost)(?=[.,;:!?)]))/
const object =
  /^ (?:[\d$€£]|(?:it|us|you|me|him|her|them|every\w*|all|the|about|roughly|nearly|almost|over|under|only|just|enough|nothing|another|(\p{L}+))\b)/u

/** "350 leaves 750", "forty buys you a lunch": what is no noun, because something is done. */
function isVerb(word: string, right: string, end: number): boolean {
  if (word.length < 9 && past.test(word + right.charAt(end))) return true
  const found = word.endsWith('s') && mayBeVerb.test(word) ? object.exec(right.slice(end, end + 16)) : null
  return found !== null && (found[1] === undefined || numberWords.has(found[1].toLowerCase()))
}

/** "At 7.40 Mrs Ota": whose name begins. */
const title = /^(?:M(?:rs?|s)|Dr|Prof)$/

/** The words of a noun phrase: up to five, until one that cannot belong to it. */
function readWords(right: string, at: number): Word[] {
  const words: Word[] = []
  for (let start = at; words.length < 5; ) {
    let end = wordEnd(right, start)
    const text = right.slice(start, end)
    const lower = text.toLowerCase()
    if (
      text === '' ||
      title.test(text) ||
      (lower === 'v' && /^ \d/.test(right.slice(end, end + 2))) ||
      (stops.has(lower) &&
        (text === lower || !/^(?:A|US|IT|[A-Z]{2,}s)$/.test(text)) &&
        !(/^(?:till|takes?)$/.test(lower) && /^(?:[,.;:?!)]| only)/.test(right.slice(end, end + 5)))) ||
      (words.length === 0 && isVerb(lower, right, end)) ||
      (numberWords.has(lower) && !/^(?:point|quarters?|halves)$/.test(lower))
    )
      break
    words.push({ text, end })
    start = end
    while (right.charCodeAt(end) === 32) end++
    if (end === start) break
    start = end
  }
  return words
}

/** What is no noun of one: "create one declaratively". */
const adverb = /[^bimp]ly$/

export type Expected = 'one' | 'zero' | 'many' | 'glued' | 'one of a kind'

/** The counted noun of the phrase at this place; `expected` tells what the number before it asks for. */
export function readNoun(right: string, at: number, expected: Expected): Noun | undefined {
  const head = headOf(right, readWords(right, at), expected)
  if (head === undefined) return undefined
  const { text, end } = head
  if (isUnit(text) && !/^(?:times|pounds?)$/i.test(text) && !isWork.test(right.slice(at, end)))
    return { noun: '', end, unit: unitNamed(text) }
  return { noun: isMeasure(text) && !/[aeiou]/.test(text) ? text : singularOf(text), end, unit: 'count' }
}

function headOf(right: string, words: readonly Word[], expected: Expected): Word | undefined {
  const [first, second] = words
  if (
    first === undefined ||
    expected === 'glued' ||
    first.text === 'A' ||
    (isMeasure(first.text) && !/[A-Z]/.test(first.text) && second?.text !== 'hours')
  )
    return first
  if (expected === 'one') {
    // "2 failed, 1 moved to Peru"
    if (words.length === 1 && /..[^eh]ed$|^(?:more|less)$/.test(first.text)) return undefined
    const ends = ({ text, end }: Word, index: number): boolean =>
      index > 0 &&
      !right.startsWith(' per ', end) &&
      (/(?:[^s]s|ed)$/.test(text) || (openers.has(text.toLowerCase()) && !amounts.has(text.toLowerCase())))
    const end = words.findIndex(ends)
    const within = words.slice(0, end < 0 ? 5 : end).filter(({ text }) => !adverb.test(text))
    return within.find(({ text }) => isUnit(text)) ?? within.at(-1)
  }
  const plural = words.findIndex(({ text }) => isPlural(text))
  // "65 square metres rents for": what follows a measure is no noun.
  const length = plural >= 0 && isMeasure(words[plural]?.text ?? '') ? 1 : 2
  if (plural >= 0) return words.slice(plural, plural + length).findLast(({ text }) => isPlural(text))
  if (expected === 'zero') return words.slice(0, 3).at(-1)
  if (expected !== 'many' || isMeasure(first.text) || /^[A-Z0-9]*[A-Z][A-Z0-9]+$|^[a-z][A-Z]/.test(first.text))
    return first
  // "19 Rappen per kWh", "0.1 point below": a word before a rate is what is counted.
  if (first.text === 'point' || (words.length === 1 && right.startsWith(' per ', first.end))) return first
  return second !== undefined && isUnit(second.text) && !/^(?:next|last)$/i.test(first.text) ? second : undefined
}

function isUnit(text: string): boolean {
  return text.length > 2 && unitNamed(text) !== ''
}

import { isBlank, isDigit, isLetter, isUpper, skipBlanks, skipBlanksLeft, wordEnd, wordStart } from './letters.ts'

/** A word beside a number. */
export interface Beside {
  readonly word: string
  readonly lower: string
  readonly start: number
  readonly end: number
}

const none: Beside = { word: '', lower: '', start: -1, end: -1 }

/** The word to the left, with only blanks, a hyphen or emphasis between; empty when something else stands there. */
export function wordBefore(text: string, at: number): Beside {
  let end = skipBlanksLeft(text, at)
  if (end === at && text.charCodeAt(end - 1) === 45) end--
  if (end === 0 || !isLetter(text.charCodeAt(end - 1))) return none
  const start = wordStart(text, end)
  const word = text.slice(start, end)
  return { word, lower: word.toLowerCase(), start, end }
}

/** The word to the right, with only blanks or a hyphen between. */
export function wordAfter(text: string, at: number): Beside {
  const start = text.charCodeAt(at) === 45 ? at + 1 : skipBlanks(text, at)
  if (start === at || !isLetter(text.charCodeAt(start))) return none
  const end = wordEnd(text, start)
  const word = text.slice(start, end)
  return { word, lower: word.toLowerCase(), start, end }
}

/** Whether a sentence, line, cell or quotation starts here. */
export function startsSentence(text: string, at: number): boolean {
  let left = at
  while (left > 0 && (isBlank(text.charCodeAt(left - 1)) || '"“\'‘([*_#>'.includes(text.charAt(left - 1)))) left--
  if (left === 0) return true
  const code = text.charCodeAt(left - 1)
  return (
    code === 10 ||
    code === 9 ||
    code === 13 ||
    code === 46 ||
    code === 63 ||
    code === 33 ||
    code === 58 ||
    code === 0x2014
  )
}

/** Whether a line, cell or block starts here. */
export function startsLine(text: string, at: number): boolean {
  let left = at
  while (left > 0 && (isBlank(text.charCodeAt(left - 1)) || '"“([*_#>'.includes(text.charAt(left - 1)))) left--
  return left === 0 || text.charCodeAt(left - 1) === 10 || text.charCodeAt(left - 1) === 9
}

/** Whether a word starts with a capital. */
export function isCapital(word: string): boolean {
  return isUpper(word.charCodeAt(0))
}

/** The first mark after blanks on the same line, or ''. */
export function markAfter(text: string, at: number): string {
  let next = at
  while (isBlank(text.charCodeAt(next)) || text.charCodeAt(next) === 42) next++
  const code = text.charCodeAt(next)
  return isLetter(code) || isDigit(code) ? '' : text.charAt(next)
}

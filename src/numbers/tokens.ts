import { isBlank, isLetter, isUpper, skipBlanks, wordEnd } from './letters.ts'
import { type NumberWord, numberWords } from './words.ts'

/** What stands between two words of a number phrase; a stop is the ". " of "Seven. Point. Five." */
export type Between = 'start' | 'hyphen' | 'space' | 'comma' | 'stop'

export interface Token {
  readonly start: number
  readonly end: number
  readonly lower: string
  readonly number: NumberWord | undefined
  readonly between: Between
}

/** The word that starts here. */
export function tokenAt(text: string, start: number, between: Between): Token {
  const end = wordEnd(text, start)
  const lower = end - start > 16 ? '' : text.slice(start, end).toLowerCase()
  return { start, end, lower, number: numberWords.get(lower), between }
}

/** The word that follows in the same phrase, or undefined. */
export function nextToken(text: string, at: number): Token | undefined {
  const code = text.charCodeAt(at)
  if (code === 45 || code === 0x2010 || code === 0x2011) {
    return isLetter(text.charCodeAt(at + 1)) ? tokenAt(text, at + 1, 'hyphen') : undefined
  }
  if (code === 44) {
    const next = skipBlanks(text, at + 1)
    return next > at + 1 && isLetter(text.charCodeAt(next)) ? tokenAt(text, next, 'comma') : undefined
  }
  if (code === 46 || code === 0x2026) return afterStop(text, at)
  const next = skipBlanks(text, at)
  return next > at && isLetter(text.charCodeAt(next)) ? tokenAt(text, next, 'space') : undefined
}

function afterStop(text: string, at: number): Token | undefined {
  let next = at + 1
  while (next < at + 3 && text.charCodeAt(next) === 46) next++
  const gap = next
  while (isBlank(text.charCodeAt(next))) next++
  if (next === gap || !isLetter(text.charCodeAt(next))) return undefined
  const dots = gap - at > 1 || text.charCodeAt(at) === 0x2026
  return dots || isUpper(text.charCodeAt(next)) ? tokenAt(text, next, 'stop') : undefined
}

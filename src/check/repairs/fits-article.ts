import type { Mention } from '../../numbers/index.ts'
import type { Document } from '../../text/index.ts'

/** Whether "a" or "an" before a number still fits other words in its place; where neither stands there, all fits. */
export function fitsArticle({ text }: Document, { start, end }: Mention, words: string): boolean {
  const article = /\b(an?)\s+$/i.exec(text.slice(Math.max(0, start - 6), start))?.[1]?.toLowerCase()
  if (article === undefined || startsWithVowel(text.slice(start, end)) === startsWithVowel(words)) return true
  return startsWithVowel(words) === (article === 'an')
}

/** Whether a number as spoken begins with a vowel: eight, eleven, 80, 18,000; one does not. */
function startsWithVowel(words: string): boolean {
  const digits = /^[^\p{L}\d]*(\d+)/u.exec(words)?.[1]
  if (digits === undefined) return /^\W*(?:eight|eleven)/i.test(words)
  return digits.startsWith('8') || (/^1[18]/.test(digits) && digits.length % 3 === 2)
}

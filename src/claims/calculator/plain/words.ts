import type { Book } from '../../../book/index.ts'
import type { Mention } from '../../../numbers/index.ts'
import { blankRegions } from '../find-regions.ts'
import { namesOtherService } from './of-dynamo.ts'
import { PLAIN } from './plain-words.ts'

/** What makes a bill or a need another one, refutes it or only reports it. */
const CHANGES =
  /\b(?:agreements?|auto\w*|average|backups?|batch(?! jobs?\b)\w*|before|behind|believ\w*|broker|burst\w*|cach\w+|claim\w*|clusters?|competitor\w*|compress\w*|conditional\w*|contract\w*|credits?|delet\w+|discount\w*|double\w*|enterprise|example|fail\w*|former\w*|free|front|gateway|gsis?|half|headroom|hear|heard|if|index\w*|instead|last|least|limits?|lsis?|margin|maximum|may|might|minimum|mistak\w*|most|myth|negotiat\w+|never|no|nodes?|not|old|older|other|partial\w*|partitions?|peaks?|people|percent|pitr|quarter|quer\w+|queues?|quotas?|reserv\w+|restor\w+|retr\w+|rumou?r\w*|sav\w+|scan\w*|shards?|spare|streams?|support\w*|teams?|test\w*|than|thinks?|third|thought|throttl\w*|ttl|twice|unless|until|updat\w+|upfront|used to|utili[sz]\w+|without|wrong\w*)\b/i

const WORD = /[\p{L}][\p{L}\p{N}$'’.-]*/gu
/** What an unknown subject may do and still be told of the table: "the sensors write", "the cart table". */
const MAKES =
  /^(?:[\s\p{L}-]*?\b(?:tables?|writ(?:es?|ing)|wrote|stores?|inserts?|arrives?|ingests?|reads?|fetch\w*)\b|\s*:)/iu
const MOST_UNKNOWN = 4

/** How much of a passage must be understood. */
export interface Strictness {
  /** Which words before the first number may be unknown: any, those of whoever writes or reads, or none. */
  readonly subject: 'any' | 'table' | 'known'
  /** What is understood besides. */
  readonly also?: RegExp
}

/** Whether every word of a passage leaves what it asserts as it is; who or what it speaks of may be unknown. */
export function isPlain(
  passage: { readonly text: string; readonly start: number; readonly end: number },
  numbers: readonly Mention[],
  book: Book,
  { subject, also }: Strictness,
): boolean {
  const { text, start, end } = passage
  let from = start
  for (const [at, number] of [...numbers, { start: end, end }].entries()) {
    const between = blankRegions(text.slice(from, Math.max(from, number.start)), book)
    const left = also ? between.replace(also, ' ') : between
    const unknown = [...left.matchAll(WORD)].filter(([word]) => !PLAIN.has(bareOf(word)))
    // "1,100 readings a second", "a 5 KB order": what is counted or measured may be any thing.
    if (at > 0 && unknown[0] && isThing(left, unknown[0])) unknown.shift()
    if (/\d/.test(left) || (at > 0 && unknown.length > 0)) return false
    if (unknown.length > 0 && (subject === 'known' || !isSubject(left, unknown, subject))) return false
    from = Math.max(from, number.end)
  }
  return true
}

function isThing(text: string, { 0: word, index }: RegExpMatchArray): boolean {
  return (
    /^\s*(?:(?:[KMGT]i?B|bytes|kilobytes) )?$/i.test(text.slice(0, index)) && /^\p{Ll}/u.test(word) && !isBarred(word)
  )
}

function isBarred(words: string): boolean {
  return CHANGES.test(words) || namesOtherService(words)
}

function bareOf(word: string): string {
  return word
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/[.'-]+$/, '')
}

/** Whether unknown words before the first number name who writes or is written. */
function isSubject(text: string, unknown: readonly RegExpMatchArray[], subject: 'any' | 'table'): boolean {
  if (unknown.length > MOST_UNKNOWN || isBarred(text)) return false
  if (unknown.some(([word]) => !/^\p{Ll}/u.test(word) && !isFirst(text, word))) return false
  const last = unknown.at(-1) as RegExpMatchArray
  return subject === 'any' || MAKES.test(text.slice((last.index as number) + last[0].length))
}

function isFirst(text: string, word: string): boolean {
  return text.trimStart().startsWith(word)
}

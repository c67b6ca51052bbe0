import type { Book } from '../../../book/index.ts'
import type { Mention } from '../../../numbers/index.ts'
import { blankRegions } from '../find-regions.ts'
import { namesOtherService } from './of-dynamo.ts'
import { PLAIN } from './plain-words.ts'

/**
 * What changes a need, or makes it one that is refuted, supposed, of another time or hearsay. Each item of a BatchGetItem is
 * counted by itself.
 */
const OTHERWISE =
  /\b(?:auto\w*|average|batch(?! jobs?\b|(?:get|write)items?\b)\w*|before|believ\w*|burst\w*|cach\w+|claim\w*|compress\w*|conditional\w*|dax|delet\w+|fail\w*|former\w*|gsis?|headroom|hear|heard|if|index\w*|instead|limits?|lsis?|margin|maximum|may|might|minimum|mistak\w*|myth|na[iï]ve\w*|never|no|not|old|older|partial\w*|partitions?|peaks?|percent|quer\w+|quotas?|reserv\w+|retr\w+|rumou?r\w*|scan\w*|spare|thinks?|thought|throttl\w*|unless|until|updat\w+|used to|utili[sz]\w+|without|wrong\w*)\b|n['’]t\b/i

/** What makes a bill another one. */
const OTHER_BILL =
  /\b(?:agreements?|backups?|behind|broker|clusters?|competitor\w*|contract\w*|credits?|discount\w*|double\w*|enterprise|example|free|front|gateway|half|last|least|most|negotiat\w+|nodes?|other|people|pitr|quarter|queues?|restor\w+|sav\w+|shards?|streams?|support\w*|teams?|test\w*|than|third|ttl|twice|upfront)\b/i

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
  return isOtherwise(words) || OTHER_BILL.test(words) || namesOtherService(words)
}

/** Whether words change a need, or leave it open whether it is asserted of the present. */
export function isOtherwise(words: string): boolean {
  return OTHERWISE.test(words)
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

import { type Count, countLetters } from './count-beside.ts'

const MOST_WORDS = 6
const MOST_WORDS_BY_SEMICOLON = 16
const MOST_WORDS_IN_BRACKETS = 4
const MOST_WORDS_OF_RULE = 8
// A count further off what is listed than this counts something else.
const NEAR = 2
/** "both clean", "his dog": said of what is listed, or no more of it. */
const NO_THING = /^(?:one|both|all|each|also|his|her|their)\b/i
const PARTIAL = /\b(?:e\.?g|such as|including|like|among|etc|others|and so on|more|for example)\b|…|\.\.\./i

/** "the jars, the scale, the thermometer, and the magnet": parts between commas, the last after "and" or "or". */
export function countEnumerated(after: string, value: number): Count | undefined {
  const list = after.replace(/[.!?…"”’']+$/, '')
  const letters = countLetters(list)
  if (letters !== undefined) return letters
  if (list.includes(';')) return countBySemicolon(list)
  if (/[;:()—–.\d]|\b(?:which|because|if|when|so|but)\b/.test(list)) return undefined
  // "a beginner's year with bees, costed and measured": one thing, and what was done with it.
  if (/^[^,]*, \p{Ll}+ed and \p{Ll}+ed$/u.test(list.trim())) return undefined
  const parts = list.split(/,\s*(?:and |or )?|\s+and\s+|\s+or\s+/).filter((part) => part.trim() !== '')
  const hasComma = list.includes(',')
  const hasLast = /(?:,|\s)\s*(?:and|or)\s/.test(list)
  if (parts.length < 2 || (!hasLast && parts.length < 3)) return undefined
  if (parts.some((part) => wordsOf(part) > MOST_WORDS)) return undefined
  // "bread and butter, milk, and eggs": an "and" inside a part leaves two counts; the one by commas speaks for itself.
  const byComma = list.split(/,\s*(?:and |or )?/).length
  const ands = (list.match(/\s(?:and|or)\s/g) ?? []).length
  if (ands > 1) return undefined
  const count = /,\s*(?:and|or)\s/.test(list) || !hasLast ? byComma : parts.length
  // Without a comma one thing may be told with an "and".
  return hasComma || count === value ? listed(count) : undefined
}

function countBySemicolon(list: string): Count | undefined {
  const parts = list.split(/;\s*/).filter((part) => part.trim() !== '')
  return parts.length > 2 && parts.every((part) => wordsOf(part) <= MOST_WORDS_BY_SEMICOLON)
    ? listed(parts.length)
    : undefined
}

/** "three regions (Ohio, Dublin and Tokyo)", right behind what is counted. */
export function countInBrackets(rest: string, value: number): Count | undefined {
  const inside = /^ \(([^()]{3,160})\)/.exec(rest)?.[1]
  if (inside === undefined || PARTIAL.test(inside) || /[\d:;.]/.test(inside) || !inside.includes(',')) return undefined
  const parts = inside.split(/,\s*(?:and |or )?|\s+(?:and|or)\s+/)
  if (parts.length < 3 || parts.some((part) => wordsOf(part) > MOST_WORDS_IN_BRACKETS)) return undefined
  if (parts.length !== value && parts.some((part) => NO_THING.test(part))) return undefined
  return Math.abs(parts.length - value) < 2 ? listed(parts.length) : undefined
}

/** "two devices, a phone and a laptop": told only where it comes to as many, for much else stands behind a comma. */
export function countApposed(rest: string, value: number): Count | undefined {
  const inside =
    /^, ((?:an?|the|my|our|your|his|her|its|their) [^.:;()\d]{3,120})(?:[.:;]|, (?:at|in|with|for)\b|$)/.exec(rest)?.[1]
  if (inside === undefined || !/\s(?:and|or)\s/.test(inside)) return undefined
  const parts = inside.split(/,\s*(?:and |or )?|\s+(?:and|or)\s+/)
  return parts.length === value && parts.every((part) => wordsOf(part) <= MOST_WORDS) ? listed(value) : undefined
}

/** "in this sheet eight problems were set, 1 to 8": as many as the numbers that run from one. */
export function countNumbered(rest: string): Count | undefined {
  const [, last] =
    /^[^.:;?!\d]{2,60}, (?:numbers? |nos?\.? )?1(?: to | through | ?[–-] ?)(\d{1,2})(?=[,.;)]| and\b|$)/.exec(rest) ??
    []
  return last === undefined || Number(last) < 2 ? undefined : { count: Number(last), text: `they go from 1 to ${last}` }
}

const ordinals = 'first second third fourth fifth sixth seventh eighth ninth tenth'.split(' ')
const cardinals = 'one two three four five six seven eight nine ten eleven twelve'.split(' ')

/** "First … Second … And third …" behind the sentence that announces them. */
export function countOrdinals(after: string, value: number): Count | undefined {
  const starts = [...after.matchAll(/(?:^|[.!?…”"] +|\n\s*)(?:and |then )?(\p{L}+?)(?:ly)?(?:,|:| )/giu)]
  for (const names of [ordinals, cardinals]) {
    let count = 0
    for (const [said, word = ''] of starts) {
      const isNext = word.toLowerCase() === names[count]
      if (isNext && (names === ordinals || /[,:]$/.test(said))) count++
    }
    // What is not counted to its end may go on without a number.
    if (count > 1 && count >= value) return { count, text: `${count} are told one after the other` }
  }
  return undefined
}

/** "Two things to remember. Ask for … Divide by … Never …": short sentences, each a thing, to the end of the paragraph. */
export function countRules(rest: string, after: string, value: number): Count | undefined {
  if (!/^ \p{L}+ (?:to \p{L}+(?: \p{L}+){0,2})[.!]?\s*$/u.test(rest)) return undefined
  const rules = after.split(/(?<=[.!?])\s+/).filter((rule) => rule.trim() !== '')
  const isShort = rules.every((rule) => wordsOf(rule) <= MOST_WORDS_OF_RULE && !/\d/.test(rule))
  return rules.length > 1 && isShort && Math.abs(rules.length - value) < 2 ? listed(rules.length) : undefined
}

/** "two in the order service, one in the price feed, and three at the …": what such parts add up to. */
export function countParts(after: string, value: number): Count | undefined {
  const list = after.replace(/[.!?…"”’']+$/, '')
  // Parts that end without an "and" or a semicolon may not be all of them.
  if (/[.:()]/.test(list) || !/;|[\s,]and /.test(list)) return undefined
  const parts = list.split(/[,;]\s*(?:and )?|\s+and\s+(?=\p{L}+ (?:in|at|on|for|from|by|with|of|to)\b|\d)/u)
  const said = parts.map(numberOf)
  if (parts.length < 2 || said.some((value) => value === undefined)) return undefined
  const count = said.reduce((sum: number, value) => sum + (value ?? 0), 0)
  return Math.abs(count - value) <= NEAR ? { count, text: said.join(' + ') } : undefined
}

/** The number with which a part begins: "two in the order service". */
function numberOf(part: string): number | undefined {
  const [, word = ''] =
    /^(?:and )?(\p{L}+|\d{1,3}) (?:in(?! (?:ten|\d))|at|on|for|from|by|with|of|to)\b/iu.exec(part.trim()) ?? []
  if (/^\d/.test(word)) return Number(word)
  const at = cardinals.indexOf(word.toLowerCase())
  return at < 0 ? undefined : at + 1
}

function listed(count: number): Count {
  return { count, text: `${count} are listed` }
}

function wordsOf(part: string): number {
  return part.trim().split(/\s+/).length
}

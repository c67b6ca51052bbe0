import { stops } from './lexicon.ts'
import { group } from './patterns.ts'
import { isTime, shortUnits, singularOf, unitWords } from './units.ts'
import { numberWords } from './words.ts'

const adverbs: Record<string, string> = {
  monthly: 'month',
  hourly: 'h',
  daily: 'day',
  weekly: 'week',
  yearly: 'year',
  annually: 'year',
  annual: 'year',
}
const rate =
  /^(?:,? (?:more|less|extra|each|flat|total|apiece|or so|upfront|in total)(?= (?:an?|per|every|each) )|\.(?= Per \p{L}+\.)| of (?:\p{L}+ )?\p{L}+(?= per ))?(?: ?\/ ?(?!\d)|[ -]per[ -]| Per | (an?|each|every) )(?:(?:square|cubic|active|provisioned|read|write|additional|extra|single|individual|new|full|whole|concurrent|\d[\d,]*) )*([\p{L}µ]+(?:-\p{L}+)*)(?: ?([\p{L}]+(?:-\p{L}+)*))?/u

/** The rate said after an amount ("/month", "per WCU-hour", "a month", "monthly"), and where it ends in this text. */
export function readRate(right: string, at: number, isPrice: boolean): { per: string; end: number } | undefined {
  const rest = right.slice(at)
  const said = /^[ -]((?:month|hour|dai|week|year|annual)ly|annual)\b/.exec(rest)
  if (said !== null)
    return followsNoun(rest.slice(said[0].length))
      ? undefined
      : { per: String(adverbs[group(said, 1)]), end: at + said[0].length }
  if (/^ p\.a\./.test(rest)) return { per: 'year', end: at + 5 }
  const found = rate.exec(rest)
  const [all, determiner, word, second] = [0, 1, 2, 3].map((index) => group(found, index)) as [
    string,
    string,
    string,
    string,
  ]
  const lower = word.toLowerCase()
  const kind = numberWords.get(lower)?.kind
  const skip = (kind === 'scale' || kind === 'hundred') && second !== ''
  if (word === '' || lower === 'cent' || stops.has(lower) || (!skip && numberWords.has(lower))) return undefined
  const noun = skip ? second : word
  const end = at + (skip ? all.length : all.lastIndexOf(word, all.length - second.length) + word.length)
  const slash = all.includes('/') ? shortUnits[noun] : undefined
  const unit = lower === 'annum' ? 'year' : (slash ?? unitWords.get(noun.toLowerCase()) ?? singularOf(noun))
  if (determiner !== '' && /^ (?:ago|later|earlier|apart|old)\b/.test(rest.slice(end - at))) return undefined
  const free = determiner === '' || isTime(unit) || (isPrice && determiner.startsWith('a'))
  return free ? { per: unit, end } : undefined
}

/** "annual", "daily" before a noun describe that noun. */
function followsNoun(rest: string): boolean {
  const next = /^ (\p{L}+)/u.exec(rest)?.[1]
  return next !== undefined && !stops.has(next.toLowerCase())
}

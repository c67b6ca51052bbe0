import { isLetterBut } from './around.ts'
import { stops } from './lexicon.ts'
import { closesRate, group } from './patterns.ts'
import { isMoney, isTime, shortUnits, singularOf, unitNamed } from './units.ts'
import { numberWords } from './words.ts'

const adverb = /^[ -](?:(month|hour|dai|week|year|annual)ly|annual)\b/
const rate =
  /^(?!,? less an? (?:\p{L}+ of|deposit|grant|fee)\b)(?:,? (?:more|less|extra|slow|fast|late|each|flat|total|apiece|or so|upfront|in total|growth|interest|churn)(?= (?:an?|per|every|each) )|\.(?= (?:Per|An?|Every) \p{L}+\.)| of (?:\p{L}+ )?\p{L}+(?= (?:per|an?|every) ))?(?: ?\/ ?(?!\d)|[ -]per[ -]| Per | ([Aa]n?|each|[Ee]very) )(?:(?:square|cubic|active|provisioned|read|write|additional|extra|single|individual|new|full|whole|concurrent) )*([\p{L}µ]+(?:(?<=\P{L}(?:[cdkmµn]?m|s|ft|in))[²³])?(?:-\p{L}+)*)(?: ?([\p{L}]+(?:-\p{L}+)*))?/u

const describes = /^(?:additional|extra|full|further)$/

/** The rate said after an amount ("/month", "per WCU-hour", "a month", "monthly"), and where it ends in this text. */
export function readRate(
  right: string,
  at: number,
  isPrice: boolean,
  isAmount: () => boolean,
): { per: string; end: number } | undefined {
  const code = right.charCodeAt(at)
  // Most amounts stand before words that begin no rate.
  if (code === 32 ? isLetterBut(right, at + 1, 'aAcdeEfghilmoPpstuwy') : code > 47 || code < 44) return undefined
  const rest = right.slice(at)
  const said = adverb.exec(rest)
  if (said !== null) {
    const per = unitNamed(group(said, 1).replace('dai', 'day')) || 'year'
    return !isPrice && isNoun(rest.slice(said[0].length)) ? undefined : { per, end: at + said[0].length }
  }
  if (rest.startsWith(' p.a.')) return { per: 'year', end: at + 5 }
  const found = rate.exec(rest)
  // "450 g of food at a party" has no rate: nothing that is measured out ends in "at".
  if (
    found === null ||
    stops.has(group(/^ of (?:\p{L}+ )?(?!th[eo]se |them |it )(\p{L}+) (?:an?|every) /u.exec(found[0]), 1))
  )
    return undefined
  const [all, determiner, word, second] = [found[0], group(found, 1), group(found, 2), group(found, 3)]
  const lower = word.toLowerCase()
  // "Module 7 / Lesson 2"
  if (/^ \/ \p{L}+ \d/u.test(rest)) return undefined
  // "$0.50 per additional 1,000" is the price of a number of things.
  if (lower === 'cent' || describes.test(word) || (stops.has(lower) && lower !== 'go') || numberWords.has(lower))
    return undefined
  // "per ACU hour" is by the ACU-hour.
  const isTwo = /^(?:hour|month)$/.test(second)
  const noun = isTwo ? `${word}-${second}` : word
  const end = at + (isTwo ? all.length : all.lastIndexOf(word, all.length - second.length) + word.length)
  if (determiner !== '' && /^ (?:ago|later|earlier|apart|old)\b/.test(right.slice(end))) return undefined
  const named = (all.includes('/') ? shortUnits[noun] : undefined) ?? (lower === 'annum' ? 'year' : unitNamed(noun))
  // A price is by the pound of something.
  const unit = named === '' || isMoney(named) ? singularOf(noun) : named
  const free =
    determiner === '' ||
    isTime(unit) ||
    /-(?:hour|month)$/.test(noun) ||
    (/^a/i.test(determiner) &&
      (isPrice || (!all.startsWith(' of') && closesRate.test(right.slice(end)) && isAmount()))) ||
    /^(?:night|game|match|shift|lap|season|person|head)$/.test(noun)
  return free ? { per: unit, end } : undefined
}

const wage =
  /\b(hour|dai|week|month|year)ly (?:wage|rate|pay|salary|fee)s?(?: of|:|(?: (?!(?:and|for|in|with|on)\b)[^\s,;:!?]+){0,8}? (?:is|was|from|to|at|(?:rises?|rose|goes|went|raised|up|falls?|fell|cut|down) by))(?: (?:only|just|now))? $/u

/** The rate of an amount that a wage is told in: "the hourly wage rises from £12.60". */
export function wageRate(left: string): string {
  return unitNamed(group(wage.exec(left), 1).replace('dai', 'day'))
}

/** Whether a noun follows: "annual", "daily" describe it. */
function isNoun(rest: string): boolean {
  const next = /^ (\p{L}+)/u.exec(rest)?.[1]
  return next !== undefined && !stops.has(next.toLowerCase())
}

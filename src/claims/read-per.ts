import type { Figure } from './figure.ts'
import { isPhysical, measureOfNoun, perMeasure, seconds } from './measures.ts'

/** Verbs by which a thing has an amount: "a crate holds 24 bottles". */
const verbs =
  '(?:is|are|was|were|has|have|had|costs?|takes?|took|weighs?|holds?|needs?|uses?|gives?|brings?|brought|lasts?|carries|carry|makes?|runs?|serves?|stores?|covers?|fits|seats?|contains?|pays?|earns?|gets?|wants?|buys?|eats?|moves?|handles?|sells? for|comes? to|produces?|yields?|burns?|drinks?|reads?|writes?|sends?|gave|weighed|adds?|means|asks? for|bought|is billed|draws?)'
const subject = new RegExp(
  // In "4,650 a month is 55,800" the month is said of the first.
  `(?:^|[^a-z])(?<!\\d )(?:an?|one|each|every|per|any)(?: [a-z’'-]+){0,2}? ([a-z’'-]+)(?: of [a-z]+(?: [a-z]+)?| kept for an? [a-z]+| sent out)?,?(?: then| only| still| now| also)? ${verbs}[^.;:?!]{0,24}$`,
)
const hyphened = /\bper-([a-z]+) [a-z]+ (?:is|was|are|of|at)[^.;:]{0,12}$/
const before =
  /(?:^|[^a-z])(?:per|each|every|for each|in each|for every|from each) ([a-z-]+)(?: (?:is|are|at|about|only|costs?|takes?))?[ :,]*$/
/** "Every second year €150" is said for two of them. */
const everyOther = /\bevery (?:second|other) ([a-z]+)[ :,]*(?:for )?$/
const after =
  /^(?:,? (?:more|less|saved|earned|gained|spent|in fees|of [a-z]+)(?= |\/))? ?(?:(?:\/ ?|(?:per|each|every|for each|for every|from each|in each|to each|of each|on each|on every|with each) (?:\d[\d,.]* |(?:hundred|thousand|million|billion) )?|an? )([a-zµ²³-]+)|(each|apiece|either))\b/

/** "64 a year later" is no rate. */
const ago = /^ an? [a-z]+ (?:later|earlier|ago|before|after(?!wards))\b/

/** The second of two things for one of each of which an amount is said: "42 per head and day". */
const also =
  /^(?: ?(?:\/ ?|(?:per|each|every) |an? )[a-z]+)? (?:and|and per|and an?) ([a-zµ]+)(?=[^a-z\s]|$| (?:for|at|in|is|are|it|we|that|and|over|from|with|on)\b)/

const stops = new Set(
  'and or it there that then not of to the we you they he she i this which who but so as is are in on at for from with percent one two three four five six seven eight nine'.split(
    ' ',
  ),
)

const isVerb = /^(?:are|was|were|makes?|comes?|costs?|gives?|gets?|has|pays?|needs|takes|holds)$/

/** Nouns and time units for one of which an amount is said, beyond what its mention holds: words before and after it. */
export function readPer(lead: string, trail: string, isRate = false): string[] {
  const found: string[] = []
  const said = ago.test(trail) ? null : after.exec(trail)
  if (said?.[2] !== undefined) found.push('each')
  // "$2 per 1,000 are $228", of what was named before.
  else if (said && !stops.has(said[1] ?? '') && !isVerb.test(said[1] ?? '')) found.push(perName(said[1] ?? ''))
  const second = said || isRate ? also.exec(trail)?.[1] : undefined
  if (second !== undefined && Object.hasOwn(together, second)) found.push(perName(second))
  const other = everyOther.exec(lead)?.[1]
  if (other !== undefined) return [...found, perName(other)]
  const named = (hyphened.exec(lead) ?? subject.exec(lead) ?? before.exec(lead))?.[1]
  if (named !== undefined && !stops.has(named) && !found.includes(perName(named))) found.push(perName(named))
  return found
}

// What amounts are told by beside something else: a span of time, or one of those among whom it is shared out.
const together: Readonly<Record<string, true>> = Object.fromEntries(
  'second minute hour day night week month quarter year head person user seat guest region node machine server site table gb tb'
    .split(' ')
    .map((word) => [word, true]),
)

/** Denominators of a rate as said by the mention: "WCU-hour" is two, "kilowatt-hour" one. */
export function splitPer(per: string): string[] {
  if (per === '') return []
  return isPhysical(perMeasure(per).measure) ? [per] : per.split('-').map(perName)
}

const timeNames: Readonly<Record<string, string>> = {
  hour: 'h',
  hours: 'h',
  hr: 'h',
  second: 's',
  sec: 's',
  minute: 'min',
  evening: 'night',
  square: 'm²',
  cubic: 'm³',
  gigabyte: 'GB',
  megabyte: 'MB',
  terabyte: 'TB',
  kilobyte: 'KB',
  gigabytes: 'GB',
}

/** The name of a denominator: a time unit by its code, anything else singular in lower case. */
function perName(word: string): string {
  const lower = word.toLowerCase()
  const time = Object.hasOwn(timeNames, lower) ? (timeNames[lower] ?? lower) : lower
  return time
}

// "A million of them costs 62.5 cents."
const countOf = new RegExp(
  `(?:^|[^a-z])(?:an?|one|each|every|per) (hundred|thousand|million|billion|dozen)(?: of [a-z]+| ([a-z-]+)(?: [a-z-]+)?)? ${verbs}[^.;:?!]{0,24}$`,
)
const counts: Readonly<Record<string, number>> = { hundred: 100, thousand: 1e3, million: 1e6, billion: 1e9, dozen: 12 }
const countWord = /^[^,;.]{0,6}(?:\/ ?|per |an? |each |every )(hundred|thousand|million|billion|dozen)\b/

const digits = /^[^,;.]{0,6}(?:\/ ?|per |every |for every )(\d{1,3}(?:,\d{3})+|\d{1,6})\b(?! ?[=≈%])/

/** For how many an amount is said: "per million" is a million, "every second year" two, else one. */
export function readPerCount(rate: string, lead = ''): number {
  if (everyOther.test(lead)) return 2
  const said = digits.exec(rate)?.[1]
  if (said !== undefined) return Number(said.replaceAll(',', ''))
  const told = countOf.exec(lead)
  // "A hundred grams cost 1.20": a weight, and no count.
  const isMeasured = isPhysical(measureOfNoun((told?.[2] ?? '').replace(/s$/, '')).measure)
  return counts[(countWord.exec(rate) ?? (isMeasured ? null : told))?.[1] ?? ''] ?? 1
}

/** "340 days of fourteen hours", "12 weeks of 38 hours": so much of each, and no part of a longer span; but "6 weeks of 3 hours a day". */
export function isOfEach(span: Figure | undefined, figure: Figure): span is Figure {
  return (
    span !== undefined &&
    figure.join === 'of' &&
    figure.kind === 'time' &&
    /^(?:day|week|month|year)$/.test(span.mention.unit) &&
    !span.mention.fraction &&
    figure.value <= span.scale &&
    figure.scale < span.scale &&
    !figure.per.some((per) => (seconds[per] ?? span.scale) < span.scale)
  )
}

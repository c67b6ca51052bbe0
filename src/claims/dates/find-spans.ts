import type { Document } from '../../text/index.ts'
import type { Claim } from '../claim.ts'
import type { Figure } from '../figure.ts'
import { structuredClaim } from '../structured-claim.ts'
import { findDates, type ToldDate } from './find-dates.ts'
import { isUnit, type Length, lengthBetween, type Unit, workdaysBetween } from './length-between.ts'

// How far before a number its dates may stand, and how far apart.
const FAR = 160
// What is so many times off tells something else.
const OFF = 3.2
const WEEK = 7
const TO = /^(?:,? (?:to|until|till|through|up to)\b|[–-]| [–-] )/
const BETWEEN = /\bbetween (?:[^.;:!?,]|\.\d){0,60}$/i
const VAGUE = /\b(?:early|late|mid|(?:end|start|beginning|middle) of)[ -](?:the )?$/i
const APPOSED =
  /^(?:[,:;]| [–—]| \(| or| i\.e\.| so| and(?= (?:that|this|it)\b)| (?:that|this|it|which)(?:['’]s| is| was| makes| gives(?: us| it)?| leaves| spans)| making| giving| meaning| there(?: are| were|['’]re)| a (?:matter|total|span|period|gap|lifespan) of| exactly| (?:a )?full| just)+ ?$/i
const AFTER = /^,? after (?:exactly |a full |full |just )?$/i
const AGED = /\bborn\b[^.!?]*$/i
const OLD = /^,?(?: and)? (?:aged|at the age of) $/
const ENDED = /^,?(?: and| who| he| she)? (?:died|dies|was killed|retired|passed away)\b/i
const LATER = /^ (?:later|apart|afterwards)(?:[.,;:!?)]|$)/
const STOP =
  /^(?: (?:later|apart|in all|in total|altogether|left|to go|counting both))?(?:[.;:!?)](?! \d)|,(?! (?:\d|and|since|because|as|except|without|not)\b)|$)/
const THERE = /\bthere\b/
const GOES_ON = /^\. (?=(?:That|This|It) )/
const SPAN = /\ba (?:span|period|gap|lifespan|life) of $/
const NOW = /\b(?:today|now)\b/i
const OTHER =
  /\b(?:every|each|per|twice|another|except|apart from|but for|work(?:s|ed|ing)?|business|trading|school|weekdays?|which|including|within|at least|more than|less than|if|unless|plan(?:s|ned)?|second|third)\b/i

/** Lengths of time that are told right behind the two dates between which they lie: "from 4 May to 9 May, 5 days", "born in 1938, died in 2021, aged 83". */
export function findSpans({ text, sentences }: Document, figures: readonly Figure[]): Claim[] {
  const starts = new Set(figures.map(({ mention }) => mention.start))
  const dates = findDates(text, (start) => starts.has(start))
  let next = 0
  return figures.flatMap((figure) => {
    const { mention, sentence } = figure
    while (dates[next] !== undefined && (dates[next] as ToldDate).end <= mention.start) next++
    const [further, one, other] = [dates[next - 3], dates[next - 2], dates[next - 1]]
    if (!one || !other || mention.start - one.start > FAR) return []
    const start = sentences.start[sentence] as number
    const goesOn = NOW.test(text.slice(one.end, other.start)) || GOES_ON.test(text.slice(other.end, mention.start))
    const first = goesOn ? (sentences.start[sentence - 1] ?? start) : start
    // Of three dates it isn't told between which.
    if (one.start < first || (further && further.start >= first)) return []
    const before = figures[figure.index - 1]
    if (before && before.mention.end > one.start) return []
    const unit = unitOf(figure, text.slice(other.end, mention.start))
    if (unit === undefined || !isTold(text, one, other, figure)) return []
    const [from, to] = isReversed(text, one, other) ? [other, one] : [one, other]
    const length = lengthBetween(from, to, unit)
    if (length === undefined || (unit === 'day' && isOfWork(figure, length, workdaysBetween(from, to)))) return []
    return claimsOf(figure, length, [text.slice(to.start, to.end), text.slice(from.start, from.end)])
  })
}

/** In what a length of time is told; an age in years. */
function unitOf({ kind, mention, per, column, value, scale }: Figure, gap: string): Unit | undefined {
  if (mention.hedge !== undefined || mention.partner >= 0 || per.length > 0 || column >= 0) return undefined
  if (!Number.isInteger(value / scale)) return undefined
  if (kind === 'none' && OLD.test(gap)) return 'year'
  return kind === 'time' && isUnit(mention.unit) ? mention.unit : undefined
}

/** Whether words say that a figure tells how long it is from one date to the other. */
function isTold(text: string, one: ToldDate, other: ToldDate, { mention, kind }: Figure): boolean {
  const gap = text.slice(other.end, mention.start).replace(GOES_ON, ', ')
  const between = text.slice(one.end, other.start)
  const before = text.slice(Math.max(0, one.start - 70), one.start)
  if (OTHER.test(`${before}${between}${gap}`) || OTHER.test(text.slice(mention.end, mention.end + 12))) return false
  if (kind === 'none') return AGED.test(before) && ENDED.test(between)
  if (VAGUE.test(before) || VAGUE.test(between)) return false
  // The unit is no part of a number in digits or words.
  const behind = text
    .slice(mention.end, mention.end + 40)
    .replace(/^[ -](?:full |whole )?(?:days?|weeks?|months?|years?)\b/, '')
  const isRange = TO.test(between) || (BETWEEN.test(before) && /^,? and\b/.test(between))
  // "So there were nine days, all of them dry"
  const isWhole = STOP.test(behind) && !(behind.startsWith(',') && THERE.test(gap))
  if (isRange && APPOSED.test(gap) && isWhole) return true
  if (SPAN.test(gap) && APPOSED.test(gap)) return true
  if (NOW.test(between) && APPOSED.test(gap) && isWhole) return true
  return (
    (/^ and\b/.test(between) && AFTER.test(gap) && STOP.test(behind)) ||
    (APPOSED.test(gap) && !/^[;:]/.test(gap) && (isRange || /^,? and\b/.test(between)) && LATER.test(behind))
  )
}

/** "It expires on 30 June; today is 12 June" */
function isReversed(text: string, one: ToldDate, other: ToldDate): boolean {
  const [first, last] = [one, other].map(({ month = 0, day = 0 }) => 100 * month + day)
  return one.year === undefined && (last as number) < (first as number) && NOW.test(text.slice(one.end, other.start))
}

/** Whether days may be those on which one works; in weeks of no year that is told to the next Monday, the last Sunday or the last Friday. */
function isOfWork({ value: days, scale }: Figure, { value }: Length, known: readonly number[]): boolean {
  const stated = days / scale
  if (known.length > 0) return known.includes(stated)
  return value > WEEK && [0, 1, 3].some((rest) => stated === (5 * (value + rest)) / WEEK)
}

function claimsOf(figure: Figure, { value, low, high }: Length, [to, from]: readonly [string, string]): Claim[] {
  const stated = figure.value / figure.scale
  const ok = low <= stated && stated <= high
  if (!ok && Math.max(stated / value, value / stated) > OFF) return []
  const text = `from ${from} to ${to}`
  return [
    structuredClaim({
      ...{ rule: 'arithmetic/difference', figure: figure.index, inputs: [], cue: text, support: 7, ok },
      ...{ working: { op: 'constant', value, text }, value, low, high },
    }),
  ]
}

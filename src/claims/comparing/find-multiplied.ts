import { endOf, type Figure } from '../figure.ts'
import { areComparable, type Band, type Comparison, judge, matches, type Told } from './told.ts'

const VERB =
  /(?:\b(?:(more than|over|at least)|(nearly|almost|not quite)|(about|roughly|approximately|around|practically|some)) )?\b(?:(halv(?:ed|es|ing)|cut (?:in|by) half|f[ae]lls? by half|dropp?(?:ed|s)? by half)|(doubl(?:ed|es|ing))|((?:tripl|trebl)(?:ed|es|ing))|(quadrupl(?:ed|es|ing)))\b/gi
const times = [1 / 2, 2, 3, 4]
/** "The price doubled between May and June, from £20 to £40" */
const FROM =
  /^(?:,? (?:(?!\b(?:most|some|many|each|every|twice|went|goes|took|takes|cut|cuts|brought|brings|moved|fell|rose|grew|dropped|raised|lifted|pushed|sent|got|changed|reduced|lowered|again|yearly|monthly|weekly|daily|annually|year on year)\b|\ba (?:year|month|week|day)\b)[^.;:!?,]){0,40})?,? from (?:(?:about|around|roughly|just|only|some|nearly|almost) )*[$€£]?$/i
/** "Misses went from 9 to 3 percent, so they have halved" */
const SO =
  /^,?(?: ?[–—]|[,;:])?(?: (?:so|and|or|which|that|it|they|we|has|have|had|is|was|were|are|been|means|thus))+ $/i
const AGAIN = /^ (?:twice|again|each|yearly|every|(?:and|then) )/i
const [EXACT, ABOUT, NEARLY] = [1.07, 1.15, 1.25]

/** "Doubled from 20 to 40", "nearly halved, from 58 to 31": what words say of the second of two amounts. */
export function findMultiplied(told: Told): Comparison[] {
  return matches(told, VERB).flatMap(({ start, end, words, within }) => {
    const { text } = told.document
    const next = within.findIndex(({ mention }) => mention.start >= end)
    const isBehind = next >= 0 && FROM.test(text.slice(end, (within[next] as Figure).mention.start))
    const place = isBehind ? next : (next < 0 ? within.length : next) - 2
    const [from, to] = [within[place], within[place + 1]]
    if (from === undefined || to?.join !== 'to' || !areComparable(to, from)) return []
    if (
      !isBehind &&
      !(isMoved(text, from) && SO.test(text.slice(endOf(to.mention), start)) && !AGAIN.test(text.slice(end)))
    )
      return []
    const factor = times[words.slice(4).findIndex((verb) => verb !== undefined)] as number
    return judge(bandOf(factor, words), start, end, to, from)
  })
}

/** "From 9 to 3", and not a range: "tickets of $20 to $50". */
function isMoved(text: string, { mention }: Figure): boolean {
  return /\bfrom (?:(?:about|around|roughly|just|only|some|nearly|almost) )*[$€£]?$/i.test(
    text.slice(Math.max(0, mention.start - 30), mention.start),
  )
}

/** More than double is more, nearly half is a little more than half: how far on what side words may be off. */
function bandOf(factor: number, [, isOver, isNearly, isAbout]: readonly (string | undefined)[]): Band {
  const slack = isAbout === undefined ? EXACT : ABOUT
  const [further, short] = [isOver ? Infinity : slack, isNearly ? NEARLY : isOver ? 1 : slack]
  const band =
    factor < 1 ? ([factor / further, factor * short] as const) : ([factor / short, factor * further] as const)
  return { says: 'alike', right: band, wrong: band }
}

import type { Figure } from '../figure.ts'
import { stemsOf } from '../told-again/stems.ts'
import {
  alike,
  amountsNear,
  areComparable,
  type Band,
  CLAUSE,
  type Comparison,
  isGap,
  judgeSums,
  less,
  type Match,
  matches,
  more,
  same,
  type Told,
} from './told.ts'

const COMPARATIVE =
  /\b(?:(cheaper|less expensive|less|fewer|lower|smaller|shorter|lighter)|(dearer|pricier|costlier|more expensive|more|higher|larger|bigger|longer|heavier)|(faster|slower))\b/
const than = new RegExp(`${COMPARATIVE.source} than\\b`, 'gi')
const by = new RegExp(`${COMPARATIVE.source}\\b`, 'gi')
const likeness =
  /\b(?:(comparable (?:to|with)|similar to|in the same (?:ballpark|range|league) as)|(about the same as|roughly the same as|nearly the same as))/gi
const paid = /\bmore than (?:(?:paid|pays|pay) for|cover(?:s|ed)?)\b/gi

const shares: Readonly<Record<string, number>> = {
  half: 1 / 2,
  'a half': 1 / 2,
  'a third': 1 / 3,
  'a quarter': 1 / 4,
  'a fifth': 1 / 5,
  'a sixth': 1 / 6,
  'a seventh': 1 / 7,
  'an eighth': 1 / 8,
  'a tenth': 1 / 10,
  'two thirds': 2 / 3,
  'three quarters': 3 / 4,
  twice: 2,
  double: 2,
  'three times': 3,
  'four times': 4,
  'five times': 5,
  'ten times': 10,
}
const SHARE = Object.keys(shares)
  .sort((a, b) => b.length - a.length)
  .join('|')
const bound = new RegExp(
  `(?:(?:\\b(more than|over|above)|(\\bless than|\\bunder|\\bbelow|\\bnot even|n['’]t even)) (${SHARE}))(?= (?:of|the|that|those|these|what|as \\w+ as)\\b)`,
  'gi',
)
const exact = new RegExp(
  `(?<!\\b(?:than|over|under|below|above|least|most|even|or|to) )\\b(?:(about|almost|nearly|roughly|around|some|close to|just (?:over|under)) )?(${SHARE})(?= (?:of )?(?:the|those|these|our|that|its)\\b)`,
  'gi',
)
const TO_NUMBER = /^ (?:of )?(?:the|those|these|our|that|its) (?:\p{L}+ )?$/u
/** A share set off by a comma, or one that something is. */
const APPOSED = /^[^.;:]{0,30}(?:,|\b(?:is|are|was|were|makes?|thus|so)\b)[^.;:,]{0,12}$/
const EXACT = 0.07
const ABOUT = 0.15
/** "rose by 50, and is more", "with 20 extra chairs there are more": what an amount so told is no subject of. */
const BY_SO_MUCH = /\b(?:by|for|of|with)(?: (?:about|only|just|some|around|nearly))? $/i
const GOES_ON = /,\s*(?:and|so|or|we|you|they|he|she|I|it)\b|\b(?:we|you|they|he|she|I)\b/
/** How many amounts back two may be that differ by a third. */
const PAIRS = 12
/** Too far away, or said of something else. */
const MOST_BETWEEN = 70
const MOST_BEFORE = 80
const STOP =
  /[.;:?!]|\b(?:by|if|ago|twice|double|half|times|when(?! (?:we|it|they|there|you|I) (?:had|was|were|paid)\b))\b/i
const HEDGED = /^(?: (?:about|around|just|some|only|a|an))* ?$/i
const POINTS_BACK = /(?:^|[.,:;] |\band )(?:that|this|it|which)(?:['’]s| is| was| comes to| costs?)? (?:\w+ )?$/i
const TOGETHER = /\b(?:put together|together|combined|altogether)\b/i
/** A bound missed by less than this was rounded. */
const SLACK = 0.03

/** Comparisons whose two amounts stand in the very sentence, or one in it and the other right before. */
export function findBeside(told: Told): Comparison[] {
  return [
    ...findThan(told),
    ...findAlike(told),
    ...findBounds(told),
    ...findExact(told),
    ...findPaid(told),
    ...findBy(told),
  ]
}

/** "At £18,600 the one costs less than the other, at £17,400"; "That's more than the 4,420 of last year". */
function findThan(told: Told): Comparison[] {
  return matches(told, than).flatMap((match) => {
    const pair = pairAround(told, match)
    const band = pair && bandOf(match, pair[1][0])
    return pair && band ? judgeSums(band, match.start, match.end, ...pair) : []
  })
}

/** What a comparative says of the first amount: what is faster takes less time, or does more in it. */
function bandOf({ words: [, isLess, , pace] }: Match, amount: Figure | undefined): Band | undefined {
  if (pace === undefined) return isLess === undefined ? more : less
  if (amount?.kind === 'time') return pace.toLowerCase() === 'faster' ? less : more
  if (amount?.per.length === 0) return undefined
  return pace.toLowerCase() === 'faster' ? more : less
}

/** "Ours, with its 180 g, is comparable to the other's 540 g." */
function findAlike(told: Told): Comparison[] {
  return matches(told, likeness).flatMap((match) => {
    const pair = pairAround(told, match)
    return pair ? judgeSums(match.words[1] === undefined ? same : alike, match.start, match.end, ...pair) : []
  })
}

/** "The donations, €2,960, more than paid for the €3,588 of water." */
function findPaid(told: Told): Comparison[] {
  return matches(told, paid).flatMap((match) => {
    const pair = pairAround(told, match)
    if (!pair || !/^ (?:for )?(?:the|those|these|all)\b/i.test(told.document.text.slice(match.end))) return []
    return judgeSums({ ...more, right: [1, Infinity], wrong: [1, Infinity] }, match.start, match.end, ...pair)
  })
}

function isFirstInBrackets(text: string, { start, end }: Figure['mention']): boolean {
  return (
    /\([$€£]?$/.test(text.slice(Math.max(0, start - 2), start)) &&
    /^[^).]{0,20}, [$€£]?\d/.test(text.slice(end, end + 24))
  )
}

/** "Juice, with its 18,000, brought in more than twice as much as the courses (7,448)"; "isn't even a quarter of the 159". */
function findBounds(told: Told): Comparison[] {
  return matches(told, bound, true).flatMap((match) => {
    const share = shares[(match.words[3] ?? '').toLowerCase()] as number
    const pair = pairAround(told, match)
    // "less than half of what the present engines add up to (17.2, 3.9 and 4.1)"
    const last = pair?.[1].at(-1)
    if (!pair || (last && isFirstInBrackets(told.document.text, last.mention))) return []
    const band: Band =
      match.words[1] === undefined
        ? { says: 'less', right: [0, share], wrong: [0, share * (1 + SLACK)] }
        : { says: 'more', right: [share, Infinity], wrong: [share * (1 - SLACK), Infinity] }
    return judgeSums(band, match.start, match.end, ...pair)
  })
}

/** "1,155 stand empty, double the 770 of last year". */
function findExact(told: Told): Comparison[] {
  const { text } = told.document
  return matches(told, exact, true).flatMap((match) => {
    const [hedge, said] = match.words.slice(1)
    const share = shares[(said ?? '').toLowerCase()] as number
    const [first, second] = pairAround(told, match) ?? []
    const [one, own] = [first?.[0], second?.[0]]
    if (first === undefined || second === undefined || one === undefined || own === undefined) return []
    if (!TO_NUMBER.test(text.slice(match.end, own.mention.start))) return []
    const between = text.slice(one.mention.end, match.start)
    if (!APPOSED.test(between) || /\band\b/.test(between)) return []
    const slack = hedge === undefined ? EXACT : ABOUT
    const band = [share / (1 + slack), share * (1 + slack)] as const
    return judgeSums({ says: 'alike', right: band, wrong: band }, match.start, match.end, first, second)
  })
}

/** "So the promise is cheaper by $93.44": the two amounts that differ by it, and which of them is the promise. */
function findBy(told: Told): Comparison[] {
  const { text } = told.document
  return matches(told, by).flatMap((match) => {
    const gap = match.within.find(({ mention }) => {
      const between = text.slice(match.end, Math.max(match.end, mention.start))
      return mention.start >= match.end && /^(?:,? (?:and )?by| there, by| here, by)(?: \w+){0,3} $/.test(between)
    })
    if (!gap) return []
    const amounts = amountsNear(told, match.sentence)
      .filter((one) => one !== gap && one.mention.end <= match.start)
      .slice(-PAIRS)
    const pairs = amounts.flatMap((one, at) =>
      amounts.slice(at + 1).flatMap((other) => (isGapOf(gap, one, other) ? [[one, other] as const] : [])),
    )
    const [pair] = pairs
    if (pair === undefined || pairs.length > 1) return []
    const clause =
      text
        .slice(Math.max(0, match.start - CLAUSE), match.start)
        .split(/[.;:,]\s/)
        .at(-1) ?? ''
    const names = stemsOf(clause)
    const [first, twice] = pair.filter((one) => nameOf(text, one).some((name) => names.includes(name)))
    if (first === undefined || twice !== undefined) return []
    const second = pair[0] === first ? pair[1] : pair[0]
    const band = bandOf(match, first)
    return band ? judgeSums(band, match.start, match.end, [first], [second]) : []
  })
}

/** "31 and 12 cents make more than half of the 98": a unit that is told once. */
function isBareOf(own: Figure, one: Figure): boolean {
  return own.kind === 'none' && one.value / one.scale > 1 && (one.kind === 'money' || one.kind === 'count')
}

/** The words right before an amount that say of what it is. */
function nameOf(text: string, { mention }: Figure): string[] {
  const before = text.slice(Math.max(0, mention.start - MOST_BEFORE), mention.start)
  return stemsOf(before.split(/[.;:,?!—\n]\s*/).at(-1) ?? '')
}

function isGapOf({ value, low, high, kind }: Figure, one: Figure, other: Figure): boolean {
  if (one.kind !== kind || !areComparable(one, other)) return false
  const off = Math.abs(one.value - other.value)
  return off > 0 && (Math.abs(off - value) <= 1e-6 * value || (off >= low && off <= high))
}

/** The amounts on both sides of words: each one, or several that are put together. */
function pairAround(told: Told, match: Match): [Figure[], Figure[]] | undefined {
  const { text } = told.document
  const second = behind(text, match)
  const [own] = second
  if (own === undefined) return undefined
  const first = ahead(told, match, own)
  return first.length > 0 ? [first, second] : undefined
}

/** The amount right behind words, with those that it is put together with. */
function behind(text: string, { end, within, sentenceEnd }: Match): Figure[] {
  const after = within.filter(({ mention }) => mention.start >= end)
  const [own, next] = after
  if (own === undefined) return []
  const between = text.slice(end, own.mention.start)
  if (between.length > MOST_BETWEEN || STOP.test(between) || HEDGED.test(between)) return []
  if (next === undefined || !areComparable(own, next)) return [own]
  const gap = text.slice(own.mention.end, next.mention.start)
  const isSum = /\band\b/.test(gap) && TOGETHER.test(text.slice(next.mention.end, sentenceEnd))
  if (isSum) return [own, next]
  // Which of two is meant is not told.
  return /\b(?:and|or|to)\b/.test(gap) && gap.length < 30 ? [] : [own]
}

/** The amount told last before words, in their sentence or, where they point back, in the one before. */
function ahead(told: Told, { start, within, sentence, sentenceStart }: Match, own: Figure): Figure[] {
  const { text } = told.document
  const before = within.filter(({ mention }) => mention.end <= start)
  const near = before.filter((one) => areComparable(one, own) || isBareOf(own, one))
  const last = near.at(-1)
  if (last !== undefined) {
    const between = text.slice(
      Math.min(start, Math.max(last.mention.end, last.mention.nounEnd, last.mention.rateEnd)),
      start,
    )
    if (last !== before.at(-1) || between.length > MOST_BEFORE || /[;:.]\s|\b(?:but|while|whereas)\b/.test(between))
      return []
    // "50 more than": by how much.
    if (between.trim() === '' || isGap(told.document, last) || GOES_ON.test(between)) return []
    if (BY_SO_MUCH.test(text.slice(Math.max(sentenceStart, last.mention.start - 16), last.mention.start))) return []
    // "Of the 40 pupils, 16 cycle, less than half the 40."
    if (last.value === own.value && (own.measure === '' || last.measure === own.measure)) return []
    const other = near.at(-2)
    const isSum =
      other !== undefined && /^[^.;:]{0,12}\band\b[^.;:]{0,6}$/.test(text.slice(other.mention.end, last.mention.start))
    if (isSum) return TOGETHER.test(between) ? [other, last] : []
    return [last]
  }
  if (!POINTS_BACK.test(text.slice(sentenceStart, start))) return []
  // "2,500 at 2.1 cents: $52.50. Which is less than their ninety-two"
  const back = told.bySentence.get(sentence - 1)?.at(-1)
  if (back === undefined || !(areComparable(back, own) || isBareOf(own, back))) return []
  return back.block === own.block && back.mention.end <= start ? [back] : []
}

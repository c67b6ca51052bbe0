import type { Document } from '../../text/index.ts'
import type { Figure } from '../figure.ts'
import { contentWords, readSubjects } from '../subjects.ts'
import { findBeside } from './find-beside.ts'
import { findMultiplied } from './find-multiplied.ts'
import {
  alike,
  amountsNear,
  areComparable,
  type Comparison,
  clauseAround,
  judge,
  less,
  matches,
  more,
  same,
  sole,
  type Told,
} from './told.ts'

const comparative =
  /\b(?:(cheaper|less expensive|lower|smaller|shorter|lighter)|(dearer|pricier|costlier|more expensive|higher|larger|bigger|longer|heavier))\b( than\b)?/gi
// What says that something is so, right before a comparative that names nothing to hold it against.
const copula =
  /\b(?:is|are|was|were|comes?|works?|turns?|remains?|stays?)(?: (?:out|still|thus|then|therefore|even|clearly|also|just|a (?:bit|little)|much|slightly|actually))*\s*$/i
const likeness =
  /\b(?:(comparable|in the same (?:ballpark|range|league)|(?:very |quite |broadly |roughly )?similar|not far apart|close to each other)|(about the same|roughly the same|nearly the same|just as (?:much|expensive|cheap|many)|as good as equal))\b/gi
const majority = /\bmost of [^.,;:(]{2,50}[,(:–—] ?/gi

// Comparable with what stands there, of which no amount may be told; or of a comparable size.
const scaled =
  /^ (?:with|to(?! (?:that|this|it)\b)|as|in|for|scale|load|traffic|workload|size|share|rate|pace|place|order|things?|ways?|reasons?)\b/i
/** Comparisons in words whose two amounts are told beside them, judged. */
export function findComparisons(document: Document, figures: readonly Figure[]): Comparison[] {
  const bySentence = new Map<number, Figure[]>()
  for (const figure of figures) {
    const known = bySentence.get(figure.sentence)
    if (known) known.push(figure)
    else bySentence.set(figure.sentence, [figure])
  }
  const told = { document, bySentence, subjects: readSubjects(document, figures) }
  const found = new Map<number, Comparison>()
  for (const one of [
    ...findBeside(told),
    ...findMultiplied(told),
    ...findThan(told),
    ...findLikeness(told),
    ...findMost(told),
  ])
    if (!found.has(one.start)) found.set(one.start, one)
  return [...found.values()].sort((a, b) => a.start - b.start)
}

/** "The small plan is dearer than the large one": the amounts told of each, in its sentence or shortly before. */
function findThan(told: Told): Comparison[] {
  const { text } = told.document
  return matches(told, comparative).flatMap(({ start, end, words, sentence }) => {
    const near = amountsNear(told, sentence)
    // "$5 cheaper": by how much. "Higher than 40": the amount itself.
    if (
      near.some(({ mention }) => /^\W*$/.test(text.slice(Math.min(mention.end, start), start)) && mention.end <= start)
    )
      return []
    const [from, to] = clauseAround(told, start, end)
    if (words[3] === undefined && !copula.test(text.slice(from, start))) return []
    const [subject, object] = [
      contentWords(text.slice(from, start)),
      words[3] === undefined ? [] : contentWords(text.slice(end, to)),
    ]
    const earlier = near.filter(({ mention }) => mention.end <= start)
    const first = sole(told, earlier, subject, object)
    const second =
      words[3] === undefined ? soleOther(earlier, first) : otherOf(told, near, [end, to], earlier, object, subject)
    if (first === undefined || second === undefined || first === second || !areComparable(first, second)) return []
    return judge(words[1] === undefined ? more : less, start, end, first, second)
  })
}

/** What something is held against: the amount behind "than", or the one told of what stands there. */
function otherOf(
  told: Told,
  near: readonly Figure[],
  [from, to]: readonly [number, number],
  earlier: readonly Figure[],
  object: readonly string[],
  subject: readonly string[],
): Figure | undefined {
  const { text } = told.document
  const [own, ...more] = near.filter(({ mention }) => mention.start >= from && mention.end <= to)
  if (own === undefined) return sole(told, earlier, object, subject)
  const between = text.slice(from, own.mention.start)
  return more.length > 0 || /\bby\b/.test(between) || contentWords(between).length === 0 ? undefined : own
}

/** The only other amount that can be held against one. */
function soleOther(amounts: readonly Figure[], one: Figure | undefined): Figure | undefined {
  const found = amounts.filter((other) => one !== undefined && other !== one && areComparable(one, other))
  return found.length === 1 ? found[0] : undefined
}

/** "One comes to $1,400, the other to $1,380. They're comparable": the two amounts told last. */
function findLikeness(told: Told): Comparison[] {
  return matches(told, likeness).flatMap(({ start, end, words, sentence }) => {
    if (scaled.test(told.document.text.slice(end))) return []
    const near = amountsNear(told, sentence).filter(({ mention }) => mention.end <= start)
    const [first, second] = near.slice(-2)
    if (first === undefined || second === undefined || !areComparable(first, second)) return []
    const band = words[1] === undefined ? same : alike
    const found = judge(band, start, end, first, second)
    const third = near.at(-3)
    if (third === undefined || !areComparable(third, second) || third.sentence !== first.sentence) return found
    // Which of two is meant doesn't matter where neither is.
    return judge(band, start, end, third, second).some(({ ok }) => !ok) ? found.filter(({ ok }) => !ok) : []
  })
}

/** "Most of the orders, 412 of 960": the share that is told right behind. */
function findMost(told: Told): Comparison[] {
  return matches(told, majority).flatMap(({ start, end, within }) => {
    const [part, whole] = within.filter(({ mention }) => mention.start >= end)
    const named = within.find(({ mention }) => mention.start > start && mention.end <= end)
    const lead = part && told.document.text.slice(end, part.mention.start)
    if (
      part === undefined ||
      lead === undefined ||
      !/^(?:that is |or |some |about |nearly |namely |in fact )?$/.test(lead)
    )
      return []
    const sums = [[part.index], []] as const
    const at = { start, end: start + 'most of'.length, says: 'most' as const, figure: part.index, sums }
    if (part.kind === 'percent') return [{ ...at, other: part.index, ratio: part.value / 100, ok: part.high > 50 }]
    if (named !== undefined && named.value > part.value && (part.kind === 'none' || areComparable(part, named)))
      return [{ ...at, other: named.index, ratio: part.value / named.value, ok: part.high * 2 > named.low }]
    if (whole?.index !== part.index + 1 || whole.join !== 'of' || !(whole.value > part.value)) return []
    return [{ ...at, other: whole.index, ratio: part.value / whole.value, ok: part.high * 2 > whole.low }]
  })
}

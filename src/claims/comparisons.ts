import { type Document, sentenceAt } from '../text/index.ts'
import { CUE } from './cues.ts'
import type { Figure } from './figure.ts'
import { contentWords, readSubjects } from './subjects.ts'

/** Words that hold one amount against another, as a band in which the first divided by the second must lie. */
export interface Comparison {
  /** The words, by offsets in the text. */
  readonly start: number
  readonly end: number
  readonly says: 'alike' | 'less' | 'more' | 'most'
  /** The figures held against each other; for "most" the one share. */
  readonly figure: number
  readonly other: number
  readonly ratio: number
  readonly ok: boolean
}

/** What words like these say of first ÷ second: the band in which they are right, and the wider one in which they are not wrong. */
interface Band {
  readonly says: Comparison['says']
  readonly right: readonly [number, number]
  readonly wrong: readonly [number, number]
}

const EDGE = 1e-9
const less: Band = { says: 'less', right: [0, 1 - EDGE], wrong: [0, 1 - EDGE] }
const more: Band = { says: 'more', right: [1 + EDGE, Infinity], wrong: [1 + EDGE, Infinity] }
// Comparable is what differs by half at most; from a factor of two on nobody calls it that.
const alike: Band = { says: 'alike', right: [2 / 3, 3 / 2], wrong: [1 / 2, 2] }
const same: Band = { says: 'alike', right: [0.9, 1.1], wrong: [0.8, 1.25] }

const comparative =
  /\b(?:(cheaper|less expensive|lower|smaller|shorter|lighter)|(dearer|pricier|costlier|more expensive|higher|larger|bigger|longer|heavier))\b( than\b)?/gi
// What says that something is so, right before a comparative that names nothing to hold it against.
const copula =
  /\b(?:is|are|was|were|comes?|works?|turns?|remains?|stays?)(?: (?:out|still|thus|then|therefore|even|clearly|also|just|a (?:bit|little)|much|slightly|actually))*\s*$/i
const likeness =
  /\b(?:(comparable|in the same (?:ballpark|range|league)|(?:very |quite |broadly |roughly )?similar|not far apart|close to each other)|(about the same|roughly the same|nearly the same|just as (?:much|expensive|cheap|many)|as good as equal))\b/gi
const majority = /\bmost of [^.,;:(]{2,50}[,(:–—] ?/gi

// What takes a comparison back, or makes it depend on something that no amount beside it states.
const denied =
  /(?:\b(?:not?|never|hardly|scarcely|nor|far from|rather than|if|unless|until|once|would|could|should|might|may)|n['’]t)\b[^.;:]*$/i
// Comparable with what stands there, of which no amount may be told; or of a comparable size.
const scaled = /^ (?:with|to|as|in|for|scale|load|traffic|workload|size|order|things?|ways?|reasons?)\b/i
const GAP =
  /^ (?:(?:a|per) \p{L}+ )?(?:more|less|fewer|cheaper|dearer|pricier|costlier|lower|higher|smaller|larger|bigger|shorter|longer|lighter|heavier)\b/iu
// How many sentences back two amounts may stand that words without any of their own are about.
const SENTENCES = 2
// From which size on numbers without a unit are taken for amounts.
const LEAST_BARE = 20

/** Comparisons in words whose two amounts are told beside them, judged. */
export function findComparisons(document: Document, figures: readonly Figure[]): Comparison[] {
  const bySentence = new Map<number, Figure[]>()
  for (const figure of figures) {
    const known = bySentence.get(figure.sentence)
    if (known) known.push(figure)
    else bySentence.set(figure.sentence, [figure])
  }
  const told = { document, bySentence, subjects: readSubjects(document, figures) }
  return [...findThan(told), ...findLikeness(told), ...findMost(told)].sort((a, b) => a.start - b.start)
}

interface Told {
  readonly document: Document
  readonly bySentence: ReadonlyMap<number, readonly Figure[]>
  /** The words that each figure is about. */
  readonly subjects: readonly (readonly string[])[]
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

/** The one amount that is told of something named, and not of something else. */
function sole(
  { subjects }: Told,
  amounts: readonly Figure[],
  names: readonly string[],
  others: readonly string[],
): Figure | undefined {
  const own = names.filter((name) => !others.includes(name))
  const found = amounts.filter(({ index }) => subjects[index]?.some((word) => own.includes(word)))
  const told = found.filter(
    ({ index }) => !subjects[index]?.some((word) => others.includes(word) && !names.includes(word)),
  )
  return told.length === 1 ? told[0] : undefined
}

/** "One comes to $1,400, the other to $1,380. They're comparable": the two amounts told last. */
function findLikeness(told: Told): Comparison[] {
  return matches(told, likeness).flatMap(({ start, end, words, sentence }) => {
    if (scaled.test(told.document.text.slice(end))) return []
    const near = amountsNear(told, sentence).filter(({ mention }) => mention.end <= start)
    const [first, second] = near.slice(-2)
    if (first === undefined || second === undefined || !areComparable(first, second)) return []
    const third = near.at(-3)
    if (third !== undefined && areComparable(third, second) && third.sentence === first.sentence) return []
    return judge(words[1] === undefined ? same : alike, start, end, first, second)
  })
}

/** "Most of the orders, 412 of 960": the share that is told right behind. */
function findMost(told: Told): Comparison[] {
  return matches(told, majority).flatMap(({ start, end, within }) => {
    const [part, whole] = within.filter(({ mention }) => mention.start >= end)
    if (
      part === undefined ||
      !/^(?:that is |or |some |about |nearly )?$/.test(told.document.text.slice(end, part.mention.start))
    )
      return []
    const at = { start, end: start + 'most of'.length, says: 'most' as const, figure: part.index }
    if (part.kind === 'percent') return [{ ...at, other: part.index, ratio: part.value / 100, ok: part.high > 50 }]
    if (whole?.index !== part.index + 1 || whole.join !== 'of' || !(whole.value > part.value)) return []
    return [{ ...at, other: whole.index, ratio: part.value / whole.value, ok: part.high * 2 > whole.low }]
  })
}

interface Match {
  readonly start: number
  readonly end: number
  readonly words: RegExpMatchArray
  readonly sentence: number
  readonly within: readonly Figure[]
}

function matches({ document, bySentence }: Told, pattern: RegExp): Match[] {
  const { text, sentences } = document
  return [...text.matchAll(pattern)].flatMap((words) => {
    const start = words.index
    const sentence = sentenceAt(document, start)
    const [from, to] = [sentences.start[sentence] as number, sentences.end[sentence] as number]
    if (denied.test(text.slice(from, start)) || text.slice(from, to).trimEnd().endsWith('?')) return []
    const within = (bySentence.get(sentence) ?? []).filter(isAmount)
    return [{ start, end: start + words[0].length, words, sentence, within }]
  })
}

/** The amounts of a sentence and of those before it in its paragraph, in order. */
function amountsNear({ document, bySentence }: Told, sentence: number): readonly Figure[] {
  const block = bySentence.get(sentence)?.[0]?.block
  const found: Figure[] = []
  for (let at = Math.max(0, sentence - SENTENCES); at <= sentence; at++)
    for (const figure of bySentence.get(at) ?? [])
      if (isAmount(figure) && (block === undefined || figure.block === block) && !isGap(document, figure))
        found.push(figure)
  return found
}

/** "On-demand is $70 dearer a month": by how much two things differ is no amount of either. */
function isGap({ text }: Document, { mention }: Figure): boolean {
  return GAP.test(text.slice(Math.max(mention.end, mention.nounEnd), mention.end + 40))
}

/** The clause around words: to the stops before and behind. */
function clauseAround({ document }: Told, start: number, end: number): [number, number] {
  const { text, sentences } = document
  const at = sentenceAt(document, start)
  const before = text.slice(sentences.start[at], start)
  const behind = text.slice(end, sentences.end[at])
  const from = start - (/[^,;:()–—]*$/.exec(before)?.[0].length ?? 0)
  return [from, end + (/^[^,;:()–—]*/.exec(behind)?.[0].length ?? 0)]
}

function judge(band: Band, start: number, end: number, first: Figure, second: Figure): Comparison[] {
  const ratio = first.value / second.value
  const [least, most] = [first.low / second.high, first.high / second.low]
  const isRight = most >= band.right[0] && least <= band.right[1]
  const isWrong = most < band.wrong[0] || least > band.wrong[1]
  if (!isRight && !isWrong) return []
  return [{ start, end, says: band.says, figure: first.index, other: second.index, ratio, ok: isRight }]
}

function isAmount({ kind, mention, value, column, lead }: Figure): boolean {
  if (kind === 'multiplier' || kind === 'clock' || mention.fraction || column >= 0 || (lead & CUE.denied) !== 0)
    return false
  return value > (kind === 'none' ? LEAST_BARE : 0)
}

/** Whether two amounts can be held against each other as they stand: one measure, one rate. */
function areComparable(a: Figure, b: Figure): boolean {
  return (
    a.kind === b.kind &&
    a.measure === b.measure &&
    (a.per.length * b.per.length === 0 || a.per.join() === b.per.join()) &&
    a.perCount === b.perCount
  )
}

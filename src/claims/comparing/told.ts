import { type Document, sentenceAt } from '../../text/index.ts'
import { CUE } from '../cues.ts'
import type { Figure } from '../figure.ts'

/** Words that hold one amount against another, as a band in which the first divided by the second must lie. */
export interface Comparison {
  /** The words, by offsets in the text. */
  readonly start: number
  readonly end: number
  readonly says: 'alike' | 'less' | 'more' | 'most'
  /** The figures held against each other; for "most" the one share. */
  readonly figure: number
  readonly other: number
  /** The figures that are put together on either side. */
  readonly sums: readonly [readonly number[], readonly number[]]
  readonly ratio: number
  readonly ok: boolean
}

/** What words like these say of first ÷ second: the band in which they are right, and the wider one in which they are not wrong. */
export interface Band {
  readonly says: Comparison['says']
  readonly right: readonly [number, number]
  readonly wrong: readonly [number, number]
}

const EDGE = 1e-9
export const less: Band = { says: 'less', right: [0, 1 - EDGE], wrong: [0, 1 - EDGE] }
export const more: Band = { says: 'more', right: [1 + EDGE, Infinity], wrong: [1 + EDGE, Infinity] }
// Comparable is what differs by half at most; from a factor of two on nobody calls it that.
export const alike: Band = { says: 'alike', right: [2 / 3, 3 / 2], wrong: [1 / 2, 2] }
export const same: Band = { says: 'alike', right: [0.9, 1.1], wrong: [0.8, 1.25] }

// What takes a comparison back, or makes it depend on something that no amount beside it states.
const denied =
  /(?:\b(?:not?|never|hardly|scarcely|nor|far from|rather than|if|unless|until|once|would|could|should|might|may)|n['’]t)\b[^.;:]*$/i
const SUPPOSED = /\b(?:if|unless|until|once|would|could|should|might|may)\b[^.;:]*$/i
const GAP =
  /^ (?:(?:a|per) \p{L}+ )?(?:more|less|fewer|cheaper|dearer|pricier|costlier|lower|higher|smaller|larger|bigger|shorter|longer|lighter|heavier)\b/iu
const DIFFERENCE = /\b(?:difference|gap) (?:is|was|of|between them is) (?:about |only |just |some )?[$€£]?$/i
// How many sentences back two amounts may stand that words without any of their own are about.
const SENTENCES = 2
// From which size on numbers without a unit are taken for amounts.
const LEAST_BARE = 20

export interface Told {
  readonly document: Document
  readonly bySentence: ReadonlyMap<number, readonly Figure[]>
  /** The words that each figure is about. */
  readonly subjects: readonly (readonly string[])[]
}

/** The one amount that is told of something named, and not of something else. */
export function sole(
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

/** So far back words of a clause are looked at. */
export const CLAUSE = 200

export interface Match {
  readonly start: number
  readonly end: number
  readonly words: RegExpMatchArray
  readonly sentence: number
  readonly within: readonly Figure[]
  readonly sentenceStart: number
  readonly sentenceEnd: number
}

/** Where words stand that hold amounts against each other, if nothing takes them back. */
export function matches({ document, bySentence }: Told, pattern: RegExp, mayDeny = false): Match[] {
  const { text, sentences } = document
  const amounts = new Map<number, readonly Figure[]>()
  return [...text.matchAll(pattern)].flatMap((words) => {
    const start = words.index
    const sentence = sentenceAt(document, start)
    const [from, to] = [sentences.start[sentence] as number, sentences.end[sentence] as number]
    const before = text.slice(Math.max(from, start - CLAUSE), start)
    if (
      (mayDeny ? SUPPOSED : denied).test(before) ||
      text
        .slice(Math.max(from, to - 4), to)
        .trimEnd()
        .endsWith('?')
    )
      return []
    const within = amounts.get(sentence) ?? (bySentence.get(sentence) ?? []).filter(isAmount)
    amounts.set(sentence, within)
    return [{ start, end: start + words[0].length, words, sentence, within, sentenceStart: from, sentenceEnd: to }]
  })
}

/** The amounts of a sentence and of those before it in its paragraph, in order. */
export function amountsNear({ document, bySentence }: Told, sentence: number): readonly Figure[] {
  const block = bySentence.get(sentence)?.[0]?.block
  const found: Figure[] = []
  for (let at = Math.max(0, sentence - SENTENCES); at <= sentence; at++)
    for (const figure of bySentence.get(at) ?? [])
      if (isAmount(figure) && (block === undefined || figure.block === block) && !isGap(document, figure))
        found.push(figure)
  return found
}

/** "On-demand is $70 dearer a month": by how much two things differ is no amount of either. */
export function isGap({ text }: Document, { mention }: Figure): boolean {
  if (DIFFERENCE.test(text.slice(Math.max(0, mention.start - 40), mention.start))) return true
  return GAP.test(text.slice(Math.max(mention.end, mention.nounEnd), mention.end + 40))
}

/** The clause around words: to the stops before and behind. */
export function clauseAround({ document }: Told, start: number, end: number): [number, number] {
  const { text, sentences } = document
  const at = sentenceAt(document, start)
  const before = text.slice(sentences.start[at], start)
  const behind = text.slice(end, sentences.end[at])
  const from = start - (/[^,;:()–—]*$/.exec(before)?.[0].length ?? 0)
  return [from, end + (/^[^,;:()–—]*/.exec(behind)?.[0].length ?? 0)]
}

/** Judges the words by two amounts. */
export function judge(band: Band, start: number, end: number, first: Figure, second: Figure): Comparison[] {
  return judgeSums(band, start, end, [first], [second])
}

/** Judges the words by what amounts come to on either side. */
export function judgeSums(
  band: Band,
  start: number,
  end: number,
  first: readonly Figure[],
  second: readonly Figure[],
): Comparison[] {
  // Beside a bare number goes what is written, whatever its unit: 31 cents and 98.
  const isBare = second.some(({ kind }) => kind === 'none')
  const add = (part: 'value' | 'low' | 'high', all: readonly Figure[]) =>
    all.reduce((sum, one) => sum + one[part] / (isBare ? one.scale : 1), 0)
  const ratio = add('value', first) / add('value', second)
  const [least, most] = [add('low', first) / add('high', second), add('high', first) / add('low', second)]
  const isRight = most >= band.right[0] && least <= band.right[1]
  const isWrong = most < band.wrong[0] || least > band.wrong[1]
  if (!isRight && !isWrong) return []
  const [figure, other] = [first[0] as Figure, second[0] as Figure]
  const sums = [first.map(({ index }) => index), second.map(({ index }) => index)] as const
  return [{ start, end, says: band.says, figure: figure.index, other: other.index, sums, ratio, ok: isRight }]
}

function isAmount({ kind, mention, value, column, lead }: Figure): boolean {
  if (kind === 'multiplier' || kind === 'clock' || mention.fraction || column >= 0 || (lead & CUE.denied) !== 0)
    return false
  return value > (kind === 'none' ? LEAST_BARE : 0)
}

/** Whether two amounts can be held against each other as they stand: one measure, one rate. */
export function areComparable(a: Figure, b: Figure): boolean {
  return (
    a.kind === b.kind &&
    a.measure === b.measure &&
    (a.per.length * b.per.length === 0 || a.per.join() === b.per.join()) &&
    a.perCount === b.perCount
  )
}

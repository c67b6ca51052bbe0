import type { Document } from '../text/index.ts'
import type { Claims } from './claim.ts'
import { digitsOf } from './digits.ts'
import type { Figure } from './figure.ts'
import { periodOf } from './periods.ts'
import { readBeside, readSubjects } from './subjects.ts'

/** A figure that seems to tell again what an earlier or later one tells otherwise. */
export interface Echo {
  readonly figure: number
  readonly original: number
}

const MIN_DIGITS = 3
const MOST_DIGITS = 15
const LEAST = 10
// From so many digits on nobody needs to be told that two numbers are the same one; and nor do two that chance explains.
const LONG = 5
const BEYOND_CHANCE = 6
const NEAR = 12
const definite = new Set(['the', 'our', 'all', 'these', 'those', 'its', 'his', 'her', 'my', 'their', 'same'])

/**
 * Figures told twice with different values: one that stands alone, with two digits of a figure on which others rest
 * changed places (5,310 for 5,130); or "the 480 guests" of a text that otherwise counts 460.
 */
export function findEchoes(document: Document, { figures, best }: Pick<Claims, 'figures' | 'best'>): Echo[] {
  const used = new Set<number>()
  for (const claim of best) if (claim?.ok) for (const index of [claim.figure, ...claim.inputs]) used.add(index)
  const told = new Map<string, Figure[]>()
  const byNoun = new Map<string, Map<number, Figure[]>>()
  for (const figure of figures) {
    push(told, keyOf(figure, figure.value / figure.scale), figure)
    if (figure.kind !== 'count' || figure.measure === '') continue
    const values = byNoun.get(figure.measure) ?? new Map<number, Figure[]>()
    byNoun.set(figure.measure, values)
    const known = values.get(figure.value)
    if (known) known.push(figure)
    else values.set(figure.value, [figure])
  }
  const isHeld = (same: readonly Figure[]) => same.length > 1 || same.some(({ index }) => used.has(index))
  const subjects = readSubjects(document, figures)
  const beside = readBeside(document, figures)
  return figures.flatMap((figure) => {
    const value = figure.value / figure.scale
    const digits = digitsOf(figure.mention.value).length
    if (figure.mention.hedge !== undefined || figure.mention.fraction || figure.kind === 'clock') return []
    if (used.has(figure.index) && digits < BEYOND_CHANCE) return []
    if ((told.get(keyOf(figure, value)) ?? []).length > 1) return []
    // "The same 68 TB" says that somebody told 68 TB before.
    if (beside[figure.index]?.[0] === 'same') {
      const like = findLike(figures, figure)
      return like ? [{ figure: figure.index, original: like.index }] : []
    }
    const swapped = swaps(figure.mention.value)
      .flatMap((other) => told.get(keyOf(figure, other)) ?? [])
      .filter((other) => digits >= LONG || periodOf(other) === periodOf(figure))
    const original =
      swapped.length > 0 && isHeld(swapped) && new Set(swapped.map(({ value }) => value)).size === 1
        ? swapped[0]
        : definite.has(beside[figure.index]?.[0] ?? '')
          ? soleCount(figure, byNoun.get(figure.measure), isHeld)
          : undefined
    if (original === undefined || isRelated(best, figure, original)) return []
    if (swapped.includes(original)) {
      if (original.index > figure.index) return []
      if (digits >= LONG) return [{ figure: figure.index, original: original.index }]
    }
    const words = subjects[figure.index] ?? []
    const isNamed = (subjects[original.index] ?? []).some((word) => words.includes(word))
    return isNamed ? [{ figure: figure.index, original: original.index }] : []
  })
}

/** Whether a working that holds has both: "123,456 people, later 132,456, 9,000 more" are two amounts. */
function isRelated(best: Claims['best'], { index: one }: Figure, { index: other }: Figure): boolean {
  return best.some((claim) => {
    if (!claim?.ok) return false
    const has = (index: number) => claim.figure === index || claim.inputs.includes(index)
    return has(one) && has(other)
  })
}

/** The nearest figure before one that is said in the same unit. */
function findLike(figures: readonly Figure[], figure: Figure): Figure | undefined {
  if (figure.kind === 'none' || figure.kind === 'multiplier' || figure.value / figure.scale < 2) return undefined
  return figures
    .slice(Math.max(0, figure.index - NEAR), figure.index)
    .findLast((other) => other.kind === figure.kind && other.measure === figure.measure && other.scale === figure.scale)
}

/** The only other count of a noun, where the text rests on it and it is of the same order. */
function soleCount(
  figure: Figure,
  values: ReadonlyMap<number, Figure[]> | undefined,
  isHeld: (same: readonly Figure[]) => boolean,
): Figure | undefined {
  if (figure.kind !== 'count' || figure.value < LEAST || values === undefined || values.size !== 2) return undefined
  const [same] = [...values].filter(([value]) => value !== figure.value).map(([, told]) => told)
  const [first] = same ?? []
  if (same === undefined || first === undefined || !isHeld(same)) return undefined
  return first.value / figure.value < 2 && figure.value / first.value < 2 ? first : undefined
}

/** What a number could have been before two neighbouring digits changed places; nothing for short ones. */
function swaps(written: string): number[] {
  const digits = digitsOf(written)
  if (digits.length < MIN_DIGITS || digits.length > MOST_DIGITS) return []
  const all = [...written]
  return all.flatMap((digit, at) => {
    const next = written[at + 1] === '.' ? at + 2 : at + 1
    const other = all[next]
    if (digit === '.' || other === undefined || other === digit) return []
    const swapped = Number(all.with(at, other).with(next, digit).join(''))
    return swapped >= 10 ** Math.floor(Math.log10(Number(written))) ? [swapped] : []
  })
}

/** The digits of a number without the noughts around them. */
function keyOf(figure: Figure, value: number): string {
  return `${figure.kind} ${figure.measure} ${figure.scale} ${value}`
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const known = map.get(key)
  if (known) known.push(value)
  else map.set(key, [value])
}

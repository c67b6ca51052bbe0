import type { Operator, Working } from '../claim.ts'
import { CUE } from '../cues.ts'
import type { Figure } from '../figure.ts'
import { isAlike, isExact, leaf, scaleFor } from '../leaves.ts'
import type { Search } from '../search.ts'

const LONGEST = 6

/**
 * Workings of more than one step over a stretch of figures in the order in which they are told: sums with some parts taken
 * away or multiplied ("190 minutes, ten of 22 each"), a product of a sum or of a difference, a product divided.
 */
export function tryComposites(search: Search, near: readonly Figure[]): void {
  const { figure } = search
  if (figure.kind === 'clock') return
  const told = near.filter((part) => part.index < figure.index && part.kind !== 'percent').slice(0, LONGEST + 2)
  if (told.length < 3) return
  const before = told.toReversed()
  const terms = before.map((part, at) => readTerms(figure, part, before[at + 1]))
  for (let skip = 0; skip < Math.min(3, before.length - 2); skip++) {
    const end = before.length - skip
    for (let length = 3; length <= LONGEST && length <= end; length++) {
      const run = before.slice(end - length, end)
      trySigned(search, run)
      if (length === 3) tryThree(search, run)
      tryTerms(search, run, terms, end - length)
    }
  }
}

/** What one part of a run adds to a sum, by itself and times the one behind it; NaN where it can't be such a term. */
interface Terms {
  readonly single: number
  readonly product: number
}

function readTerms(figure: Figure, part: Figure, next: Figure | undefined): Terms {
  const scale = isAlike(figure, part) ? scaleFor(figure, part) : 0
  const amount = next === undefined ? undefined : amountOf(figure, part, next)
  const count = amount === part ? next : part
  return {
    single: scale === 0 ? Number.NaN : part.value / scale,
    product:
      amount === undefined || count === undefined
        ? Number.NaN
        : (count.value / count.scale) * (amount.value / scaleFor(figure, amount)),
  }
}

/** One part of a run is taken away, or all but the first: 142 − 17 + 6. */
function trySigned(search: Search, run: readonly Figure[]): void {
  if (run.length > 5) return
  const { figure } = search
  if (run.some((part) => part.kind === 'multiplier' || !isAlike(figure, part))) return
  const scales = run.map((part) => scaleFor(figure, part))
  if (scales.includes(0)) return
  for (let minus = 1; minus < run.length; minus++) {
    // A plus that is written is no minus.
    if (run[minus]?.join === 'plus' || !isTaken(figure, run[minus] as Figure)) continue
    let value = 0
    for (let at = 0; at < run.length; at++)
      value += ((at === minus ? -1 : 1) * (run[at] as Figure).value) / (scales[at] as number)
    attempt(search, run, 'arithmetic/difference', value, () =>
      combine(
        'subtract',
        combine(
          'add',
          ...run.filter((_, at) => at !== minus).map((part) => leaf(part, scaleFor(figure, part), isExact(part))),
        ),
        leaf(run[minus] as Figure, scales[minus] as number, isExact(run[minus] as Figure)),
      ),
    )
  }
}

/** Whether words say that something is taken away: at the part itself, or at what is left. */
function isTaken(figure: Figure, part: Figure): boolean {
  const words = CUE.difference | CUE.less | CUE.off | CUE.down
  return part.join === 'minus' || ((part.lead | figure.lead | figure.trail) & words) !== 0
}

/** (a ± b) × c, (a ± b) ÷ c, a × b ÷ c: the last of them any of the three. */
function tryThree(search: Search, run: readonly Figure[]): void {
  const [a, b, c] = run as [Figure, Figure, Figure]
  for (const [x, y, z] of [
    [a, b, c],
    [b, c, a],
    [a, c, b],
  ] as const) {
    const last = z.value / z.scale
    if (last === 0) continue
    const third = () => said(z, z.scale)
    if (isAlike(x, y) && x.kind !== 'multiplier' && y.kind !== 'multiplier' && x.per.join() === y.per.join()) {
      for (const op of ['add', 'subtract'] as const) {
        const [more, less] = x.value >= y.value ? [x, y] : [y, x]
        const first = (more.value + (op === 'add' ? less.value : -less.value)) / x.scale
        const inner = () => combine(op, said(more, x.scale), said(less, x.scale))
        attempt(search, run, 'arithmetic/product', first * last, () => combine('multiply', inner(), third()))
        attempt(search, run, 'arithmetic/ratio', first / last, () => combine('divide', inner(), third()))
      }
    }
    if (!isProportion(search.figure, x, y, z)) continue
    const product = (x.value / x.scale) * (y.value / y.scale)
    attempt(search, run, 'arithmetic/ratio', product / last, () =>
      combine('divide', combine('multiply', said(x, x.scale), said(y, y.scale)), third()),
    )
  }
}

/** Whether one of two factors is alike to what divides them and the other to the figure: 300 g for 8 make so much for 20. */
function isProportion(figure: Figure, x: Figure, y: Figure, z: Figure): boolean {
  const isSame = (a: Figure) => a.kind === z.kind && a.measure === z.measure
  const cancels = (a: Figure, b: Figure) => isSame(a) && !isSame(b) && isAlike(figure, b)
  return cancels(x, y) || cancels(y, x)
}

/** A sum of which some terms are products: each split of the run into single figures and pairs. */
function tryTerms(search: Search, run: readonly Figure[], terms: readonly Terms[], from: number): void {
  const { figure } = search
  for (const split of splitsOf(run.length)) {
    const value = sumOf(terms, from, split)
    if (value > 0) attempt(search, run, 'arithmetic/sum', value, () => combine('add', ...termsOf(figure, run, split)))
  }
}

/** What a split of a run adds up to; NaN where a part of it can't be a term. */
function sumOf(terms: readonly Terms[], from: number, split: readonly number[]): number {
  let at = from
  let value = 0
  for (const size of split) {
    const { single, product } = terms[at] as Terms
    value += size === 1 ? single : product
    at += size
  }
  return value
}

function termsOf(figure: Figure, run: readonly Figure[], split: readonly number[]): Working[] {
  let at = 0
  return split.map((size) => {
    const [first, second] = [run[at] as Figure, run[at + 1] as Figure]
    at += size
    if (size === 1) return leaf(first, scaleFor(figure, first), isExact(first))
    const amount = amountOf(figure, first, second) as Figure
    const count = amount === first ? second : first
    return combine('multiply', leaf(count, count.scale, isExact(count)), leaf(amount, scaleFor(figure, amount), true))
  })
}

function amountOf(figure: Figure, a: Figure, b: Figure): Figure | undefined {
  if (isCounting(a) && isAlike(figure, b) && scaleFor(figure, b) !== 0 && b.kind !== 'multiplier') return b
  if (isCounting(b) && isAlike(figure, a) && scaleFor(figure, a) !== 0 && a.kind !== 'multiplier') return a
  return undefined
}

function isCounting({ kind, value, scale }: Figure): boolean {
  return (kind === 'count' || kind === 'none' || kind === 'multiplier') && value / scale < 1000
}

const known = new Map<number, number[][]>()

/** Splits of a length into ones and twos, with at least one of each. */
function splitsOf(length: number): number[][] {
  const found = known.get(length)
  if (found) return found
  const all: number[][] = []
  const walk = (left: number, split: number[]) => {
    if (left === 0) {
      if (split.includes(2) && (split.includes(1) || split.length > 1)) all.push(split)
      return
    }
    walk(left - 1, [...split, 1])
    if (left > 1) walk(left - 2, [...split, 2])
  }
  walk(length, [])
  known.set(length, all)
  return all
}

function said(part: Figure, scale: number): Working {
  return leaf(part, scale, isExact(part) || part.kind === 'money')
}

function combine(op: Operator, ...parts: Working[]): Working {
  return parts.length === 1 ? (parts[0] as Working) : { op, parts }
}

function attempt(search: Search, run: readonly Figure[], rule: string, value: number, working: () => Working): void {
  if (!(value > 0) || !search.mayBe(value, run[0]?.index ?? 0, run.at(-1)?.index ?? 0)) return
  search.try({ rule, support: 0, value, working, asserted: false }, run)
}

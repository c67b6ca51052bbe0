import type { Working } from '../claim.ts'
import type { Figure } from '../figure.ts'
import { areRounded } from '../relations/degrees.ts'
import type { Worked } from '../working.ts'
import { bitsOf, type Cell, states } from './cell.ts'
import type { Row } from './grid.ts'
import { otherUnits } from './other-units.ts'
import { type Slip, slipWithin } from './slips.ts'

/** What a way to work out one cell gives for it. */
export interface Instance {
  readonly row: number
  readonly result: Cell
  readonly inputs: readonly Cell[]
  readonly worked: Worked
  readonly working: () => Working
}

/** One way to work out all the cells of a column. */
export interface Family {
  readonly rule: string
  readonly instances: readonly Instance[]
  /** How many bits of agreement go for there being other ways to try, less where headers speak of this one. */
  readonly cost: number
  /** Whether a number that fits was found in the rows themselves: the first row that it fits proves nothing. */
  readonly isLearned: boolean
  /** Whether that number is no round one: then rows that it does not fit are none of its own. */
  readonly isOdd?: boolean
  /** Whether it is a mean, which may well be one of its inputs. */
  readonly isMean?: boolean
  /** Whether its inputs go in as rounded as they are written. */
  readonly isFitted?: boolean
  /** Whether words over the column speak of it. */
  readonly isCued: boolean
  /** Whether they name it, so that few rows tell it. */
  readonly isNamed?: boolean
  /** Whether it has to hold in the row of a total by itself: the share of a total is none of the shares' sum. */
  readonly isOwnInTotals?: boolean
  /** The same way in a row beside those of the body: that of a total. */
  readonly inRow?: (row: Row) => Instance | undefined
}

/** A number of the text before a table, and what it is said for one of. */
export interface Said {
  readonly value: number
  readonly per: readonly string[]
}

/** A part of a table in which columns are worked out of each other. */
export interface Field {
  readonly body: readonly Row[]
  readonly columns: readonly number[]
  readonly heads: ReadonlyMap<number, string>
  readonly isAcross: boolean
  /** Columns that are worked out otherwise: across a table, the rows of totals. */
  readonly apart: ReadonlySet<number>
  /** Numbers that the text before the table says, the last first, and per cents as the factors that they are. */
  readonly said: readonly Said[]
  /** The rows of totals, apart from the body. */
  readonly beside?: readonly Row[]
}

/** A way that a column keeps: how far its rows go beyond accident, and which of them break it. */
export interface Kept {
  readonly family: Family
  readonly score: number
  readonly right: number
  readonly wrong: readonly (Instance & { readonly slip: Slip })[]
}

// What a row that breaks a way takes from it, in bits: authors make few mistakes.
const BROKEN = 7
// What a total speaks for when it needs just what the way gives.
const CONFIRMED = 10
// A found way has to be surer than its cost by this many bits.
const MARGIN = 3
const SLIPPED = 5
// So many rows keep a way beyond accident that others break, each by so many bits.
const LEAST = 3
const SURE = 8

/** Weighs a way by the rows that keep and break it; undefined where it may be an accident. */
export function weigh(
  family: Family,
  { isAcross, beside = [] }: Pick<Field, 'isAcross' | 'beside'>,
  isConfirmed: (result: Cell, worked: Worked) => boolean,
): Kept | undefined {
  const right: number[] = []
  const seen = new Set<string>()
  const wrong: (Instance & { slip: Slip })[] = []
  let broken = 0
  let sure = 0
  let needed = 0
  let sharp = 0
  const isOther = otherUnits(family.instances.filter(isRight).map(figuresOf))
  // A row in other units than the rest breaks the way only by a slip, or where a total says so.
  const instances = family.instances.filter(
    (instance) =>
      isRight(instance) ||
      (!isRough(family.rule, instance) &&
        (!isOther(figuresOf(instance)) ||
          slipWithin(instance.result, instance.worked).bits > 0 ||
          isConfirmed(instance.result, instance.worked))),
  )
  for (const instance of instances) {
    const { result, inputs, worked } = instance
    if (!states(result, worked)) {
      if (isFlat(family.rule, instance)) continue
      // What costs the same in each case was not forgotten in one.
      if ((isAcross || family.isFitted) && inputs.some(({ value }) => value === result.value)) continue
      const slip = slipWithin(result, worked)
      const confirmed = isConfirmed(result, worked)
      if (slip.bits >= SLIPPED || confirmed) sure++
      if (confirmed) needed++
      if (confirmed || slip.isSharp) sharp++
      broken += (confirmed ? CONFIRMED : 0) + slip.bits - BROKEN
      wrong.push({ ...instance, slip })
      continue
    }
    const key = [result, ...inputs].map(({ value }) => value).join(' ')
    const isPlain =
      family.isMean !== true &&
      (inputs.some(({ value }) => Math.abs(value) === Math.abs(result.value)) || isLeftAlone(inputs))
    if (seen.has(key) || (isPlain && !(inputs.length === 1 && family.isLearned))) continue
    seen.add(key)
    const [first] = inputs
    const bits = family.isFitted && first !== undefined ? Math.min(bitsOf(result), bitsOf(first)) : bitsOf(result)
    right.push(isPlain ? 0 : bits)
  }
  const least = family.isLearned
    ? wrong.length > 0 && needed === wrong.length
      ? 2
      : 3
    : family.isCued && (wrong.length === 0 || sure === wrong.length)
      ? 1
      : 2
  if (right.filter((bits) => bits > 0).length < least) return undefined
  // The same factor in most rows may be another one in the rest.
  if (
    (family.isLearned || (family.isFitted && isAcross)) &&
    wrong.length > (family.isOdd === true || isAcross ? sharp : sure) &&
    (isAcross || family.isOdd === true || right.length < 5 * wrong.length)
  ) {
    const kept = instances.filter(({ result, worked }) => states(result, worked))
    const bits = right.reduce((sum, one) => sum + one, 0) - Math.max(...right)
    const score = bits - BROKEN * wrong.length - family.cost
    return score < MARGIN
      ? undefined
      : { family: { ...family, instances: kept }, score, right: right.length, wrong: [] }
  }
  const told = wrong.length * 2 <= right.length || (family.isNamed === true && wrong.length < right.length)
  if (!told && !(sure === wrong.length && wrong.length <= right.length))
    return keepSlips(family, instances, wrong, right)
  const bits = right.reduce((sum, one) => sum + one, 0) - (family.isLearned ? Math.max(...right) : 0)
  const score = bits + broken + bitsInTotals(family, beside) - family.cost
  return score < MARGIN ? undefined : { family: { ...family, instances }, score, right: right.length, wrong }
}

/** Whether a row has nothing where its way takes something, and no two besides: it shows nothing of the way. */
function isLeftAlone(inputs: readonly Cell[]): boolean {
  const given = inputs.filter(({ value }) => value !== 0).length
  return given < inputs.length && given < 2
}

function isRight({ result, worked }: Instance): boolean {
  return states(result, worked)
}

function figuresOf({ inputs }: Instance): (Figure | undefined)[] {
  return inputs.map(({ figure }) => figure)
}

/** Whether a row asks its price once, however many it is for. */
function isFlat(rule: string, { result, inputs }: Instance): boolean {
  if (rule !== 'arithmetic/product' || result.kind !== 'money' || inputs.length < 2) return false
  return inputs.some(({ kind, value }) => kind === 'money' && value === result.value)
}

/** A way that surely is some rows': others may be worked out otherwise, but for those that miss it by a sharp slip. */
function keepSlips(
  family: Family,
  instances: readonly Instance[],
  wrong: Kept['wrong'],
  right: readonly number[],
): Kept | undefined {
  const slipped = wrong.filter(({ slip }) => slip.isSharp && slip.bits >= SURE)
  if (slipped.length === 0 || right.filter((bits) => bits >= SURE).length < LEAST) return undefined
  const others = new Set(wrong.filter((one) => !slipped.includes(one)).map(({ result }) => result))
  const kept = instances.filter(({ result }) => !others.has(result))
  const score = right.reduce((sum, one) => sum + one, 0) - BROKEN * wrong.length - family.cost
  return score < MARGIN
    ? undefined
    : { family: { ...family, instances: kept }, score, right: right.length, wrong: slipped }
}

/** What rows of totals say for a way that has to hold in them by itself, in bits. */
function bitsInTotals({ inRow, isOwnInTotals }: Family, beside: readonly Row[]): number {
  if (inRow === undefined || isOwnInTotals !== true) return 0
  return beside.reduce((sum, row) => {
    const instance = inRow(row)
    return instance !== undefined && states(instance.result, instance.worked) ? sum + bitsOf(instance.result) : sum
  }, 0)
}

/** Whether what is not right misses by what rounding may: a sum or difference by one in its last decimal, a recipe's degrees. */
function isRough(rule: string, { result, worked }: Instance): boolean {
  const place = result.figure?.mention.place ?? 0
  // In tables only degrees are converted.
  if (rule === 'arithmetic/conversion') return areRounded(result.value, worked.value)
  if (place >= 0 || !/sum|difference/.test(rule)) return false
  return Math.abs(result.value - worked.value) < 1.01 * 10 ** place
}

/** Whether so many rows of those tried break a way that the rest need not be looked at. */
export function isHopeless(wrong: number, tried: number): boolean {
  return wrong > 3 && wrong * 2 > tried
}

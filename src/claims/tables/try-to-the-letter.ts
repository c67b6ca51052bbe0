import type { Figure } from '../figure.ts'
import { constant } from '../leaves.ts'
import { splitPer } from '../read-per.ts'
import { type Cell, states } from './cell.ts'
import { NAMED } from './cues.ts'
import type { Family, Field, Said } from './family.ts'
import { family } from './gather.ts'
import { headedBy } from './headed.ts'
import { holds, mostShared, type Range, roundest } from './ranges.ts'
import { factor } from './shapes.ts'
import { slipOf } from './slips.ts'

// How many rows have to keep a number that is told nowhere, and one that is.
const LEAST = { learned: 3, told: 2 } as const
// How many bits of its digits make a cell a miswritten one.
const SLIPPED = 5

/** By what a column is multiplied: where this is told, how far back, and whether for one of what the column counts. */
interface Multiplier {
  readonly value: number
  readonly cost: number
  readonly isLearned: boolean
  readonly isOfUnit: boolean
}

interface Pair {
  readonly result: Cell
  readonly source: Cell
  readonly range: Range
}

type Sort = 'kept' | 'slipped' | 'loose' | 'other'

/**
 * A column that is a multiple of another one, both just as they are written, but for cells that are miswritten; and, where
 * the number is told, for rows in which something else has begun. Undefined where nothing sets it apart from a multiple of
 * what was rounded.
 */
export function tryToTheLetter(field: Field, column: number, other: number): Family | undefined {
  const pairs = field.body.flatMap(({ cells }): Pair[] => {
    const [result, source] = [cells.get(column), cells.get(other)]
    if (result?.figure === undefined || source === undefined || !factor.fits(result, source)) return []
    return [{ result, source, range: rangeOf(result.figure, result, source) }]
  })
  if (pairs.length < LEAST.told + 1) return undefined
  const ranges = pairs.map(({ range }) => range)
  const k = findMultiplier(field, column, other, ranges)
  if (k === undefined || k.value === 0 || k.value === 1) return undefined
  const around: Range = [
    Math.max(...ranges.filter((range) => holds(range, k.value)).map(([low]) => low)),
    Math.min(...ranges.filter((range) => holds(range, k.value)).map(([, high]) => high)),
  ]
  const sorts = sortPairs(pairs, k)
  if (!isTelling(sorts, k)) return undefined
  const own = new Set(pairs.flatMap(({ result }, at) => (sorts[at] === 'other' ? [] : [result])))
  const text = constant(k.value, String(Number(k.value.toPrecision(6))))
  const found = family(
    field,
    column,
    'product',
    factor.rule,
    k.cost,
    ({ cells }, _, result) => {
      const source = cells.get(other)
      if (source === undefined || !own.has(result)) return undefined
      return {
        inputs: [source],
        worked: workedOf(source, k.value, around),
        working: () => factor.working(source.working, text),
      }
    },
    true,
  )
  if (found === undefined) return undefined
  const told = { ...found, isLearned: k.isLearned }
  if (!k.isOfUnit) return told
  return { ...told, isCued: true, isNamed: true, cost: k.cost - NAMED }
}

/** Whether rows set a multiple apart: some are miswritten beside more that are not, or, if it is told, something else. */
function isTelling(sorts: readonly Sort[], { isLearned, isOfUnit }: Multiplier): boolean {
  const count = (sort: Sort) => sorts.filter((one) => one === sort).length
  const [kept, slipped, loose, other] = [count('kept'), count('slipped'), count('loose'), count('other')]
  if (loose > 0 || slipped * 2 > kept) return false
  if (isOfUnit && other > 0) return kept >= LEAST.told && other <= kept
  return kept >= LEAST[isLearned ? 'learned' : 'told'] && slipped > 0 && other === 0
}

/** What becomes of each row; a digit is miswritten where rows before and behind keep what is said for one of their unit. */
function sortPairs(pairs: readonly Pair[], { value, isOfUnit }: Multiplier): Sort[] {
  const sorts = pairs.map((pair) => sortOf(pair, value))
  const [first, last] = [sorts.indexOf('kept'), sorts.lastIndexOf('kept')]
  return sorts.map((sort, at) => {
    const { result, source } = pairs[at] as Pair
    if (!isOfUnit || sort !== 'other' || at < first || at > last) return sort
    return slipOf(result, source.value * value).bits >= SLIPPED ? 'slipped' : 'other'
  })
}

function sortOf({ result, source, range }: Pair, k: number): Sort {
  if (holds(range, k)) return 'kept'
  if (slipOf(result, source.value * k).isSharp) return 'slipped'
  const { low = source.value * source.unit, high = low } = source.figure ?? {}
  const wide = [low, high].map((end) => (source.sign * end * k) / source.unit)
  const worked = { value: source.value * k, low: Math.min(...wide), high: Math.max(...wide) }
  return states(result, worked) ? 'loose' : 'other'
}

function workedOf({ value }: Cell, k: number, [low, high]: Range) {
  const ends = [value * low, value * high]
  return { value: value * k, low: Math.min(...ends), high: Math.max(...ends) }
}

function rangeOf({ low, high }: Figure, { sign, unit }: Cell, source: Cell): Range {
  const ends = [low, high].map((end) => (sign * end) / unit / source.value)
  return [Math.min(...ends), Math.max(...ends)]
}

/** The number that most rows share: by a header, by the text before, or by itself. */
function findMultiplier(field: Field, column: number, other: number, ranges: readonly Range[]): Multiplier | undefined {
  const shared = mostShared(ranges)
  const keeps = (value: number) => ranges.filter((range) => holds(range, value)).length
  const most = keeps((shared[0] + shared[1]) / 2)
  if (most < LEAST.told) return undefined
  const headed = headedBy(field.heads, column, other).find((value) => keeps(value) === most)
  if (headed !== undefined) return { value: headed, cost: 0, isLearned: false, isOfUnit: false }
  const nearest = field.said.findIndex(({ value }) => keeps(value) === most)
  const said = field.said[nearest]
  if (said !== undefined)
    return {
      value: said.value,
      cost: 2 + Math.log2(1 + nearest),
      isLearned: false,
      isOfUnit: isOfUnit(said, field, other),
    }
  return { value: roundest(shared[0], shared[1]), cost: 2, isLearned: true, isOfUnit: false }
}

/** Whether a number is said for one of what a column counts: "17,400 a minute" beside "Minutes since start". */
function isOfUnit({ per }: Said, { heads, body }: Field, other: number): boolean {
  const words = (heads.get(other) ?? '').match(/\p{L}+/gu) ?? []
  const units = words.flatMap((word) => [word, ...splitPer(word), ...splitPer(word.replace(/s$/, ''))])
  const measures = body.flatMap(({ cells }) => cells.get(other)?.figure?.measure ?? [])
  return per.some((one) => units.includes(one.toLowerCase()) || measures.includes(one))
}

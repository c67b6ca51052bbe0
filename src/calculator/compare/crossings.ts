import { Decimal } from '../../quantity/index.ts'
import type { ArchitectureName } from '../architecture-names.ts'
import type { Bill } from '../bill.ts'
import { isBill, priceArchitecture } from '../price-workload.ts'
import type { Prices } from '../prices.ts'
import type { Workload } from '../workload/types.ts'
import { compareBills, type Verdict } from './compare-bills.ts'
import type { Dimension } from './dimensions.ts'

/** Both bills at one value of a dimension. */
export interface Point {
  readonly value: Decimal
  readonly first: Bill
  readonly second: Bill
  readonly cheaper: Verdict
}

/** Two values a hundredth of the unit apart, between which the answer changes. */
export interface Crossing {
  readonly below: Point
  readonly above: Point
}

/** When the first of two architectures is cheaper than the second, along a dimension. */
export type CrossingAnswer =
  | { readonly answer: 'always' | 'never' | 'same' | 'undecided'; readonly from: Point; readonly to: Point }
  | { readonly answer: 'crosses'; readonly crossings: readonly Crossing[] }
  | { readonly answer: 'ruled-out'; readonly why: string }

/** What is asked: two architectures, a dimension, and the values between which to look. */
export interface CrossingQuestion {
  readonly first: ArchitectureName
  readonly second: ArchitectureName
  readonly dimension: Dimension
  readonly from: Decimal
  readonly to: Decimal
}

const HUNDREDTH = new Decimal('0.01')
const STEPS = 48

class RuledOut extends Error {}

function makePoint(workload: Workload, prices: Prices, question: CrossingQuestion, value: Decimal): Point {
  const changed = question.dimension.set(workload, value)
  const [first, second] = [billOf(changed, question.first, prices), billOf(changed, question.second, prices)]
  return { value, first, second, cheaper: compareBills(first, second).cheaper }
}

function billOf(workload: Workload, architecture: ArchitectureName, prices: Prices): Bill {
  const result = priceArchitecture(workload, architecture, prices)
  if (!isBill(result)) throw new RuledOut(`${architecture}: ${result.excluded}`)
  return result
}

/** Values to look at: evenly by ratio, and at every size boundary, for units change there and nowhere else. */
function grid({ dimension, from, to }: CrossingQuestion): readonly Decimal[] {
  const ratio = (Number(to) / Math.max(Number(from), 0.01)) ** (1 / STEPS)
  const spaced = Array.from(
    { length: STEPS - 1 },
    (_, i) => new Decimal((Math.max(Number(from), 0.01) * ratio ** (i + 1)).toFixed(2)),
  )
  const boundaries = dimension.name === 'item-size' ? Array.from({ length: 400 }, (_, i) => new Decimal(i + 1)) : []
  const within = [from, ...spaced, ...boundaries, to].filter((value) => value.gte(from) && value.lte(to))
  const sorted = within.sort((a, b) => a.cmp(b))
  return sorted.filter((value, i) => !sorted[i - 1]?.eq(value))
}

/** Halves the distance until the two values are a hundredth apart. */
function bracket(below: Point, above: Point, pointAt: (value: Decimal) => Point): Crossing {
  const middle = below.value.plus(above.value).div(2).round(2, Decimal.roundDown)
  if (above.value.minus(below.value).lte(HUNDREDTH) || middle.lte(below.value)) return { below, above }
  const point = pointAt(middle)
  return point.cheaper === below.cheaper ? bracket(point, above, pointAt) : bracket(below, point, pointAt)
}

const ANSWERS = { first: 'always', second: 'never', same: 'same', undecided: 'undecided' } as const

/** Where two architectures change places along a dimension: "always" and "never" are answers too. */
export function findCrossings(workload: Workload, prices: Prices, question: CrossingQuestion): CrossingAnswer {
  const pointAt = (value: Decimal): Point => makePoint(workload, prices, question, value)
  try {
    const points = grid(question).map(pointAt)
    const crossings = points.flatMap((point, i) => {
      const before = points[i - 1]
      return before && before.cheaper !== point.cheaper ? [bracket(before, point, pointAt)] : []
    })
    if (crossings.length > 0) return { answer: 'crosses', crossings }
    const [from, to] = [pointAt(question.from), pointAt(question.to)]
    return { answer: ANSWERS[from.cheaper], from, to }
  } catch (error) {
    if (error instanceof RuledOut) return { answer: 'ruled-out', why: error.message }
    throw error
  }
}

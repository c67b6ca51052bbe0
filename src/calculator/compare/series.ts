import type { Decimal } from '../../quantity/index.ts'
import type { ArchitectureName } from '../architecture-names.ts'
import type { Bill } from '../bill.ts'
import { type Excluded, isBill, priceArchitectures } from '../price-workload.ts'
import type { Prices } from '../prices.ts'
import type { Workload } from '../workload/types.ts'
import type { Dimension } from './dimensions.ts'

/** A total at one value of a dimension, without its working: that is made on demand, by pricing again. */
export interface SeriesTotal {
  readonly architecture: ArchitectureName
  readonly low: Decimal
  readonly high: Decimal
  readonly complete: boolean
}

/** The totals at one value of a dimension. */
export interface SeriesPoint {
  readonly value: Decimal
  readonly totals: readonly (SeriesTotal | Excluded)[]
  /** The bills behind the totals, with their workings. */
  bills(): readonly (Bill | Excluded)[]
}

/** What a series runs over. */
export interface SeriesQuestion {
  readonly architectures: readonly ArchitectureName[]
  readonly dimension: Dimension
  readonly from: Decimal
  readonly to: Decimal
  readonly points?: number
}

/** Totals at evenly spaced values of a dimension, for a plot: 40 of them unless told. */
export function makeSeries(
  workload: Workload,
  prices: Prices,
  { architectures, dimension, from, to, points = 40 }: SeriesQuestion,
): readonly SeriesPoint[] {
  const distance = to.minus(from).div(Math.max(1, points - 1))
  return Array.from({ length: points }, (_, i) => {
    const value = i === points - 1 ? to : from.plus(distance.times(i)).round(2)
    const bills = () => priceArchitectures(dimension.set(workload, value), architectures, prices)
    return { value, totals: bills().map(totalOf), bills }
  })
}

// Only the numbers are kept: forty bills with all their workings are megabytes that a plot never reads.
function totalOf(result: Bill | Excluded): SeriesTotal | Excluded {
  if (!isBill(result)) return result
  const { architecture, total, complete } = result
  return { architecture, low: total.low, high: total.high, complete }
}

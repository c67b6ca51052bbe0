import type { Decimal } from '../../quantity/index.ts'
import type { ArchitectureName } from '../architecture-names.ts'
import type { Bill } from '../bill.ts'
import { type Excluded, priceArchitecture } from '../price-workload.ts'
import type { Prices } from '../prices.ts'
import type { Workload } from '../workload/types.ts'
import type { Dimension } from './dimensions.ts'

/** The bills at one value of a dimension. */
export interface SeriesPoint {
  readonly value: Decimal
  readonly results: readonly (Bill | Excluded)[]
}

/** What a series runs over. */
export interface SeriesQuestion {
  readonly architectures: readonly ArchitectureName[]
  readonly dimension: Dimension
  readonly from: Decimal
  readonly to: Decimal
  readonly points?: number
}

/** Bills at evenly spaced values of a dimension, for a plot: 40 of them unless told. */
export function makeSeries(
  workload: Workload,
  prices: Prices,
  { architectures, dimension, from, to, points = 40 }: SeriesQuestion,
): readonly SeriesPoint[] {
  const distance = to.minus(from).div(Math.max(1, points - 1))
  return Array.from({ length: points }, (_, i) => {
    const value = i === points - 1 ? to : from.plus(distance.times(i)).round(2)
    const changed = dimension.set(workload, value)
    return { value, results: architectures.map((name) => priceArchitecture(changed, name, prices)) }
  })
}

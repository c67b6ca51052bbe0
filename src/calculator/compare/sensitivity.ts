import { amount, Decimal, named, printQuantity, type Quantity, subtract } from '../../quantity/index.ts'
import type { ArchitectureName } from '../architecture-names.ts'
import { ASSUMPTION_NAMES, ASSUMPTIONS, type AssumptionName } from '../assumptions.ts'
import type { Bill } from '../bill.ts'
import { assume, makeContext } from '../context.ts'
import { isBill, priceArchitecture } from '../price-workload.ts'
import type { Prices } from '../prices.ts'
import type { Workload } from '../workload/types.ts'
import { DIMENSION_NAMES, DIMENSIONS } from './dimensions.ts'

/** What the total does when one input is a tenth smaller, and a tenth larger. */
export interface Effect {
  readonly input: string
  readonly smaller: Quantity
  readonly larger: Quantity
  /** Why one side is not what a tenth of the input would lead to. */
  readonly note: string | undefined
}

interface Change {
  readonly input: string
  apply(factor: Decimal): Workload
  /** The largest value that the input can have, where a tenth more would go beyond it. */
  readonly cap: string | undefined
}

const [LESS, MORE] = [new Decimal('0.9'), new Decimal('1.1')]

function changes(workload: Workload, prices: Prices): readonly Change[] {
  const dimensions = DIMENSION_NAMES.map((input): Change => {
    const dimension = DIMENSIONS[input]
    const [present, more] = [workload, dimension.scale(workload, MORE)].map(dimension.get)
    const isCapped = present && more?.high.lt(present.high.times(MORE))
    return {
      input,
      cap: isCapped ? printQuantity(amount(dimension.most, present.unit)) : undefined,
      apply: (factor) => dimension.scale(workload, factor),
    }
  })
  // A count of instances is whole: a tenth of one has no sense.
  const assumptions = ASSUMPTION_NAMES.filter((name) => ASSUMPTIONS[name].unit !== 'instance').map(
    (name): Change => ({
      input: `assumptions.${name}`,
      cap: undefined,
      apply: (factor) => withAssumption(workload, prices, name, factor),
    }),
  )
  return [...dimensions, ...assumptions]
}

function noteOf({ input, cap }: Change, smaller: Quantity, larger: Quantity): string | undefined {
  if (cap !== undefined) return `${cap} is the most, so larger is no more than that`
  if (input !== 'item-size' || isZero(smaller) === isZero(larger)) return undefined
  return 'units are counted by whole blocks, and only one side passes the end of one'
}

function isZero({ low, high }: Quantity): boolean {
  return low.eq(0) && high.eq(0)
}

function withAssumption(workload: Workload, prices: Prices, name: AssumptionName, factor: Decimal): Workload {
  const present = assume(makeContext(workload, prices), name)
  const low = present.low.times(factor)
  const high = present.low === present.high ? low : present.high.times(factor)
  return { ...workload, assumptions: new Map([...workload.assumptions, [name, { ...present, low, high }]]) }
}

/** The difference of the totals, at the end of the interval that moves most. */
function moved(before: Bill, after: Bill): Quantity {
  const low = subtract(totalAt(after, 'low'), totalAt(before, 'low'))
  const high = subtract(totalAt(after, 'high'), totalAt(before, 'high'))
  return named('effect', high.low.abs().gt(low.low.abs()) ? high : low)
}

function totalAt({ architecture, total }: Bill, end: 'low' | 'high'): Quantity {
  return amount(total[end], total.unit, { label: `total of ${architecture}`, certainty: total.certainty })
}

function sizeOf({ smaller, larger }: Effect): Decimal {
  const [a, b] = [smaller.low.abs(), larger.low.abs()]
  return a.gt(b) ? a : b
}

/** The inputs that move a total most when each is changed by a tenth, the strongest first: two unless told. */
export function findSensitivity(
  workload: Workload,
  architecture: ArchitectureName,
  prices: Prices,
  most = 2,
): readonly Effect[] {
  const before = priceArchitecture(workload, architecture, prices)
  if (!isBill(before)) return []
  const effects = changes(workload, prices).flatMap((change): Effect[] => {
    const movedBy = (factor: Decimal): Quantity[] => {
      const after = priceArchitecture(change.apply(factor), architecture, prices)
      return isBill(after) ? [moved(before, after)] : []
    }
    const [smaller, larger] = [...movedBy(LESS), ...movedBy(MORE)]
    if (!smaller || !larger) return []
    const effect = { input: change.input, smaller, larger, note: noteOf(change, smaller, larger) }
    return sizeOf(effect).gt(0) ? [effect] : []
  })
  return effects.sort((a, b) => sizeOf(b).cmp(sizeOf(a))).slice(0, most)
}

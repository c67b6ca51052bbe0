import { Decimal, type Quantity } from '../../quantity/index.ts'
import type { Bill } from '../bill.ts'
import { isBill, priceArchitecture } from '../price-workload.ts'
import type { NotPriced, Prices } from '../prices.ts'
import type { Workload } from '../workload/types.ts'
import { breakEvenIo, breakEvenUtilisation } from './break-even.ts'
import { type BillComparison, compareBills } from './compare-bills.ts'
import { type CrossingAnswer, type CrossingQuestion, findCrossings } from './crossings.ts'
import { DIMENSION_NAMES, DIMENSIONS } from './dimensions.ts'
import { type Ranked, rankBills } from './rank.ts'
import { type Effect, findSensitivity } from './sensitivity.ts'

/** A point at which another choice begins to pay. */
export interface BreakEven {
  readonly name: string
  readonly value: Quantity | NotPriced
}

/** A DynamoDB design with its capacity bought the other way than the workload says. */
export interface Alternative {
  readonly capacity: 'provisioned' | 'on-demand'
  readonly bill: Bill
  /** How it compares to the bill of the workload as it is typed, which stands first. */
  readonly versusTyped: BillComparison
  /** Whether less than full use, which the workload doesn't tell, makes it dearer. */
  readonly isAtFullUse: boolean
}

/** Bills side by side, with what would change their order. */
export interface Comparison {
  readonly ranking: readonly Ranked[]
  readonly alternatives: readonly Alternative[]
  readonly breakEvens: readonly BreakEven[]
  readonly crossings: readonly (CrossingQuestion & { readonly result: CrossingAnswer })[]
  readonly sensitivity: readonly { readonly architecture: Bill['architecture']; readonly effects: readonly Effect[] }[]
}

const HUNDREDFOLD = new Decimal(100)
const LEAST = new Decimal('0.01')

const NONE = new Decimal(0)
const MIXED: CrossingAnswer = { answer: 'ruled-out', why: 'its rates are told by different periods' }

/** Where the two bills that stand first change places, from a hundredth to a hundredfold of what there is now. */
function crossingsOf(workload: Workload, prices: Prices, ranking: readonly Ranked[]): Comparison['crossings'] {
  const [first, second] = ranking.map(({ bill }) => bill.architecture)
  if (!first || !second) return []
  return DIMENSION_NAMES.flatMap((name) => {
    const dimension = DIMENSIONS[name]
    const present = dimension.get(workload)?.low
    const isRate = name === 'writes' || name === 'reads'
    if (!present && isRate) return [{ first, second, dimension, from: NONE, to: NONE, result: MIXED }]
    if (!present?.gt(0)) return []
    const [least, most] = [present.div(HUNDREDFOLD).round(2), present.times(HUNDREDFOLD)]
    const from = least.lt(LEAST) ? LEAST : least
    const question = {
      first,
      second,
      dimension,
      from,
      to: most.gt(dimension.most) ? new Decimal(dimension.most) : most,
    }
    return [{ ...question, result: findCrossings(workload, prices, question) }]
  })
}

function breakEvensOf(workload: Workload, prices: Prices): readonly BreakEven[] {
  const [home = ''] = workload.regions
  const tableClass = workload.dynamodb?.tableClass === 'standard-ia' ? 'ia' : 'standard'
  const io = breakEvenIo(workload, prices)
  return [
    {
      name: `mean use above which provisioned writes are cheaper than on-demand ones in ${home}`,
      value: breakEvenUtilisation(prices, home, workload.regions.length > 1 ? 'replicated-write' : 'write', tableClass),
    },
    {
      name: `mean use above which provisioned reads are cheaper than on-demand ones in ${home}`,
      value: breakEvenUtilisation(prices, home, 'read', tableClass),
    },
    {
      name: `I/O of the home cluster above which I/O-Optimized is cheaper than Standard in ${home}`,
      value: 'state' in io ? io : io.perSecond,
    },
  ]
}

function alternativesOf(workload: Workload, prices: Prices, ranking: readonly Ranked[]): readonly Alternative[] {
  const { dynamodb } = workload
  if (!dynamodb) return []
  const capacity = dynamodb.capacity === 'provisioned' ? 'on-demand' : 'provisioned'
  const other = {
    ...workload,
    dynamodb: { ...dynamodb, capacity, utilisation: undefined, reserved: undefined },
  } as const
  const tables = ranking.filter(({ bill }) => bill.architecture.startsWith('dynamodb-'))
  return tables.flatMap(({ bill: typed }): Alternative[] => {
    const bill = priceArchitecture(other, typed.architecture, prices)
    if (!isBill(bill)) return []
    return [{ capacity, bill, versusTyped: compareBills(typed, bill), isAtFullUse: capacity === 'provisioned' }]
  })
}

/** Bills side by side: their order, what would change it, and what moves the cheapest two most. */
export function compareAll(workload: Workload, bills: readonly Bill[], prices: Prices): Comparison {
  const ranking = rankBills(bills)
  return {
    ranking,
    alternatives: alternativesOf(workload, prices, ranking),
    breakEvens: breakEvensOf(workload, prices),
    crossings: crossingsOf(workload, prices, ranking),
    sensitivity: ranking.slice(0, 2).map(({ bill }) => ({
      architecture: bill.architecture,
      effects: findSensitivity(workload, bill.architecture, prices),
    })),
  }
}

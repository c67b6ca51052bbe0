import {
  type ArchitectureName,
  type Bill,
  type BillComparison,
  type CrossingAnswer,
  compareBills,
  DIMENSIONS,
  type Effect,
  type Excluded,
  findCrossings,
  findSensitivity,
  isBill,
  type Prices,
  priceArchitecture,
  type Workload,
} from '../calculator/index.ts'
import { Decimal } from '../quantity/index.ts'
import { type DesignName, NONE_FITS, type Outcome } from './policy/designs.ts'

/** The price of an outcome for a workload, beside that of what came next. */
export interface DecisionCost {
  readonly asOf: string
  /** The outcome's bill first, then the others': the runner-up's, and that of the same thing with a second region. */
  readonly bills: readonly (Bill | Excluded)[]
  readonly against: ArchitectureName | undefined
  /** The outcome against the runner-up. */
  readonly comparison: BillComparison | undefined
  /** Where along the writes the cheaper of the two changes. */
  readonly crossing: CrossingAnswer | undefined
  /** What a second region would cost, where one is enough. */
  readonly secondRegion: BillComparison | undefined
  /** The two inputs that move the outcome's total most when each is a tenth smaller or larger. */
  readonly sensitivity: readonly Effect[]
}

/** What is to be priced: an outcome, what came next, and the advice. */
export interface Priced {
  readonly outcome: Outcome
  readonly runnerUp: { readonly outcome: string }
  readonly advice: readonly string[]
  readonly relaxations: readonly { readonly outcome: Outcome }[]
}

/** The design that a design in one region becomes with a second one. */
const WITH_SECOND_REGION: { readonly [D in DesignName]?: DesignName } = {
  'dynamodb-single': 'dynamodb-global-eventual',
  'aurora-dsql': 'aurora-dsql-multi',
  'aurora-single': 'aurora-global',
  'aurora-serverless': 'aurora-global',
}

/** Prices a decision. Where no design fits, what the relaxations lead to is priced and nothing is compared. */
export function priceDecision(priced: Priced, workload: Workload, prices: Prices): DecisionCost {
  const billOf = (name: DesignName) => priceArchitecture(workload, name, prices)
  const { outcome } = priced
  if (outcome === NONE_FITS) {
    const bought = new Set(priced.relaxations.flatMap(({ outcome: name }) => (name === NONE_FITS ? [] : [name])))
    return { ...nothing(prices), bills: [...bought].map(billOf) }
  }
  const next = priced.runnerUp.outcome as DesignName
  const further = priced.advice.includes('one-region-is-enough') ? WITH_SECOND_REGION[outcome] : undefined
  const names = [...new Set([outcome, next, ...(further ? [further] : [])])]
  const bills = names.map(billOf)
  return {
    asOf: prices.on,
    bills,
    against: next,
    comparison: compare(bills[0], bills[1]),
    crossing: findTrafficCrossing(workload, prices, outcome, next),
    secondRegion: further && compare(bills[0], bills[names.indexOf(further)]),
    sensitivity: findSensitivity(workload, outcome, prices),
  }
}

function nothing(prices: Prices): DecisionCost {
  return {
    asOf: prices.on,
    bills: [],
    against: undefined,
    comparison: undefined,
    crossing: undefined,
    secondRegion: undefined,
    sensitivity: [],
  }
}

function compare(first: Bill | Excluded | undefined, second: Bill | Excluded | undefined): BillComparison | undefined {
  return first && second && isBill(first) && isBill(second) ? compareBills(first, second) : undefined
}

const HUNDRED = new Decimal(100)

/** Looks from a hundredth of the writes to a hundred times as many. */
function findTrafficCrossing(workload: Workload, prices: Prices, first: DesignName, second: DesignName) {
  const writes = DIMENSIONS.writes.get(workload)
  if (!writes?.low.gt(0)) return undefined
  const most = writes.low.times(HUNDRED)
  return findCrossings(workload, prices, {
    first,
    second,
    dimension: DIMENSIONS.writes,
    from: writes.low.div(HUNDRED).round(2, Decimal.roundUp),
    to: most.gt(DIMENSIONS.writes.most) ? new Decimal(DIMENSIONS.writes.most) : most,
  })
}

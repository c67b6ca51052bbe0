import { add, amount, Decimal, isExact, type Quantity } from '../../quantity/index.ts'
import type { Spread, Workload } from '../workload/types.ts'

/** Something of a workload that can be turned up and down. */
export interface Dimension {
  readonly name: DimensionName
  /** Its present value; undefined where the workload doesn't have it. */
  get(workload: Workload): Quantity | undefined
  set(workload: Workload, value: Decimal): Workload
  /** The largest value that has a sense. */
  readonly most: string
}

export const DIMENSION_NAMES = ['writes', 'reads', 'item-size', 'storage', 'items', 'utilisation'] as const

export type DimensionName = (typeof DIMENSION_NAMES)[number]

function scaled(quantity: Quantity, factor: Decimal): Quantity {
  const low = quantity.low.times(factor)
  return { ...quantity, low, high: isExact(quantity) ? low : quantity.high.times(factor) }
}

function scaledSpread(spread: Spread, factor: Decimal): Spread {
  if (spread.how !== 'by-region') return { how: spread.how, rate: scaled(spread.rate, factor) }
  return { how: 'by-region', rates: new Map([...spread.rates].map(([region, rate]) => [region, scaled(rate, factor)])) }
}

/** A rate as the workload tells it: the one rate, or the sum of the rates by region. */
function told(spread: Spread): Quantity {
  if (spread.how !== 'by-region') return spread.rate
  return [...spread.rates.values()].reduce((sum, rate) => (sum.unit === rate.unit ? add(sum, rate) : sum))
}

function toldRate(spreads: readonly Spread[]): Quantity | undefined {
  const rates = spreads.map(told)
  const [first, ...rest] = rates
  if (!first || rest.some(({ unit }) => unit !== first.unit)) return undefined
  return rest.length === 0 ? first : add(...rates)
}

function factorFor(present: Quantity | undefined, value: Decimal): Decimal {
  return present?.low.gt(0) ? value.div(present.low) : new Decimal(1)
}

/** One flow gets the value exactly; several are scaled together. */
function setRates<T extends { readonly spread: Spread }>(flows: readonly T[], value: Decimal): readonly T[] {
  const [only] = flows
  if (only && flows.length === 1 && only.spread.how !== 'by-region') {
    const { how, rate } = only.spread
    return [{ ...only, spread: { how, rate: withValue(rate, value) } }]
  }
  const factor = factorFor(toldRate(flows.map(({ spread }) => spread)), value)
  return flows.map((flow) => ({ ...flow, spread: scaledSpread(flow.spread, factor) }))
}

function withValue(quantity: Quantity, value: Decimal): Quantity {
  return { ...quantity, low: value, high: value }
}

/** The dimensions of a workload. */
export const DIMENSIONS: Readonly<Record<DimensionName, Dimension>> = {
  writes: {
    name: 'writes',
    get: ({ writes }) => toldRate(writes.map(({ spread }) => spread)),
    set: (workload, value) => ({ ...workload, writes: setRates(workload.writes, value) }),
    most: '10000000',
  },
  reads: {
    name: 'reads',
    get: ({ reads }) => toldRate(reads.map(({ spread }) => spread)),
    set: (workload, value) => ({ ...workload, reads: setRates(workload.reads, value) }),
    most: '10000000',
  },
  'item-size': {
    name: 'item-size',
    get: ({ itemSize }) => itemSize,
    set: (workload, value) => ({ ...workload, itemSize: withValue(workload.itemSize, value) }),
    most: '400',
  },
  storage: {
    name: 'storage',
    get: ({ storage }) => storage,
    set: (workload, value) => ({
      ...workload,
      storage: workload.storage ? withValue(workload.storage, value) : workload.storage,
    }),
    most: '100000000',
  },
  items: {
    name: 'items',
    get: ({ items }) => items,
    set: (workload, value) => ({
      ...workload,
      items: workload.items ? withValue(workload.items, value) : workload.items,
    }),
    most: '1000000000000',
  },
  utilisation: {
    name: 'utilisation',
    get: ({ dynamodb }) => {
      if (dynamodb?.capacity !== 'provisioned') return undefined
      return amount(dynamodb.utilisation?.low.times(100) ?? 100, 'percent', { label: 'utilisation' })
    },
    set: (workload, value) => {
      const { dynamodb } = workload
      if (dynamodb?.capacity !== 'provisioned') return workload
      const origin = { kind: 'workload', id: 'dynamodb.utilisation' }
      return {
        ...workload,
        dynamodb: { ...dynamodb, utilisation: amount(value, '%', { label: 'utilisation', origin }) },
      }
    },
    most: '100',
  },
}

import { add, amount, Decimal, isExact, NO_UNIT, type Quantity } from '../../quantity/index.ts'
import type { ReadFlow, Spread, Workload, WriteFlow } from '../workload/types.ts'

/** Something of a workload that can be turned up and down. */
export interface Dimension {
  readonly name: DimensionName
  /** Its present value; undefined where the workload doesn't have it. */
  get(workload: Workload): Quantity | undefined
  set(workload: Workload, value: Decimal): Workload
  /** The workload with so many times of it, also where it has no single value. */
  scale(workload: Workload, factor: Decimal): Workload
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

/** The sum of rates as the workload tells them; undefined where they are told by different periods. */
function toldRate(spreads: readonly Spread[]): Quantity | undefined {
  const rates = spreads.flatMap((spread) => (spread.how === 'by-region' ? [...spread.rates.values()] : [spread.rate]))
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
  return scaleRates(flows, factorFor(toldRate(flows.map(({ spread }) => spread)), value))
}

function scaleRates<T extends { readonly spread: Spread }>(flows: readonly T[], factor: Decimal): readonly T[] {
  return flows.map((flow) => ({ ...flow, spread: scaledSpread(flow.spread, factor) }))
}

function withValue(quantity: Quantity, value: Decimal): Quantity {
  return { ...quantity, low: value, high: value }
}

/** The amount, as far as it stays within what has a sense. */
function capped(quantity: Quantity, most: Decimal): Quantity {
  if (quantity.high.lte(most)) return quantity
  return { ...quantity, low: quantity.low.gt(most) ? most : quantity.low, high: most }
}

/** A dimension that is one amount of the workload, from how that is read and put back. */
function amountOf(
  name: DimensionName,
  most: string,
  get: (workload: Workload) => Quantity | undefined,
  put: (workload: Workload, amount: Quantity) => Workload,
): Dimension {
  const change = (workload: Workload, turn: (present: Quantity) => Quantity): Workload => {
    const present = get(workload)
    return present ? put(workload, turn(present)) : workload
  }
  return {
    name,
    most,
    get,
    set: (workload, value) => change(workload, (present) => withValue(present, value)),
    scale: (workload, factor) => change(workload, (present) => capped(scaled(present, factor), new Decimal(most))),
  }
}

function rateOf(name: 'writes' | 'reads'): Dimension {
  return {
    name,
    most: '100000000',
    get: (workload) => toldRate(workload[name].map(({ spread }) => spread)),
    set: (workload, value) => ({ ...workload, [name]: setRates<WriteFlow | ReadFlow>(workload[name], value) }),
    scale: (workload, factor) => ({ ...workload, [name]: scaleRates<WriteFlow | ReadFlow>(workload[name], factor) }),
  }
}

const FULL = amount(100, 'percent', {
  label: 'utilisation',
  origin: { kind: 'workload', id: 'dynamodb.utilisation' },
})
const PERCENT = new Decimal('0.01')

function usedPercent({ dynamodb }: Workload): Quantity | undefined {
  if (dynamodb?.capacity !== 'provisioned') return undefined
  return dynamodb.utilisation
    ? { ...scaled(dynamodb.utilisation, new Decimal(100)), unit: FULL.unit, percent: false }
    : FULL
}

function putPercent(workload: Workload, percent: Quantity): Workload {
  const { dynamodb } = workload
  const utilisation = { ...scaled(percent, PERCENT), unit: NO_UNIT, percent: true }
  return dynamodb ? { ...workload, dynamodb: { ...dynamodb, utilisation } } : workload
}

/** The dimensions of a workload. */
export const DIMENSIONS: Readonly<Record<DimensionName, Dimension>> = {
  writes: rateOf('writes'),
  reads: rateOf('reads'),
  'item-size': amountOf(
    'item-size',
    '400',
    ({ itemSize }) => itemSize,
    (workload, itemSize) => ({ ...workload, itemSize }),
  ),
  storage: amountOf(
    'storage',
    '1000000000',
    ({ storage }) => storage,
    (workload, storage) => ({ ...workload, storage }),
  ),
  items: amountOf(
    'items',
    '1000000000000',
    ({ items }) => items,
    (workload, items) => ({ ...workload, items }),
  ),
  utilisation: amountOf('utilisation', '100', usedPercent, putPercent),
}

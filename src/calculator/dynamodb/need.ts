import { add, Decimal, divide, isExact, multiply, type Quantity } from '../../quantity/index.ts'
import { step } from '../context.ts'
import { charge, type NotPriced } from '../prices.ts'
import { countedRate, priceItem, type Table, type UnitKind } from './table.ts'

/** Units that a region must have, or uses in a month, of one kind. */
export interface Need {
  readonly kind: UnitKind
  readonly units: Quantity
}

const ALL = new Decimal(1)

/** The need of a rate of requests; a utilisation target below 100 % adds headroom. */
export function needOf(table: Table, label: string, kind: UnitKind, rate: Quantity, unitsEach: Quantity): Need {
  const { utilisation, capacity } = table.input
  const counted = step('requests', countedRate(table, rate))
  const used = multiply(counted, unitsEach)
  if (capacity === 'on-demand' || !utilisation || (isExact(utilisation) && utilisation.low.eq(ALL))) {
    return { kind, units: step(label, used) }
  }
  return { kind, units: step(label, divide(used, utilisation)) }
}

/** Several needs of one kind as one. */
export function joinNeeds(label: string, needs: readonly Need[]): Need | undefined {
  const [first, ...rest] = needs
  if (!first || rest.length === 0) return first
  return { kind: first.kind, units: step(label, add(...needs.map(({ units }) => units))) }
}

/** What a need costs a month at the region's list price. */
export function costOf(table: Table, need: Need, region: string): Quantity | NotPriced {
  const price = table.prices.price(priceItem(table, need.kind), region)
  return charge(price, need.units, (each) => costAt(table, need.units, each))
}

/** What units cost a month at a price. */
function costAt(table: Table, units: Quantity, price: Quantity): Quantity {
  return table.input.capacity === 'provisioned' ? multiply(units, price, table.hours) : multiply(units, price)
}

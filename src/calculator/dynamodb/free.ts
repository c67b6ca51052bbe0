import { add, multiply, named, negate, type Quantity, smallest } from '../../quantity/index.ts'
import { step, sum } from '../context.ts'
import { isPriced } from '../prices.ts'
import type { Need } from './need.ts'
import { priceItem, type Table, type UnitKind } from './table.ts'

const FREE: Readonly<Record<UnitKind, string>> = {
  W: 'dynamodb.free-writes',
  rW: 'dynamodb.free-replicated-writes',
  R: 'dynamodb.free-reads',
}

/** Free unit-hours of one kind, as far as they are used. */
export interface FreeHours {
  readonly kind: UnitKind
  readonly hours: Quantity
}

/** The free unit-hours of a provisioned Standard table, where they are switched on. */
export function freeHours(table: Table, needs: readonly Need[]): readonly FreeHours[] {
  const { freeCapacity: isOn, capacity, tableClass } = table.input
  if (!isOn || capacity !== 'provisioned' || tableClass !== 'standard') return []
  return (['W', 'rW', 'R'] as const).flatMap((kind) => {
    const units = needs.filter((need) => need.kind === kind).map((need) => need.units)
    if (units.length === 0) return []
    const used = step('unit-hours used', multiply(sum(units), table.hours))
    return [{ kind, hours: smallest(used, table.prices.fact(FREE[kind])) }]
  })
}

/** The credit for free unit-hours at a region's prices. */
export function freeCredit(table: Table, free: readonly FreeHours[], region: string): Quantity | undefined {
  const credits = free.flatMap(({ kind, hours }) => {
    const price = table.prices.price(priceItem(table, kind), region)
    return isPriced(price) ? [named('free unit-hours', multiply(hours, price))] : []
  })
  return credits.length === 0 ? undefined : negate(add(...credits))
}

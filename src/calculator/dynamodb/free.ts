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

/** The credit for free unit-hours, of a provisioned Standard table and where it is switched on. */
export function freeCapacity(table: Table, needs: readonly Need[], region: string): Quantity | undefined {
  const { freeCapacity: isOn, capacity, tableClass } = table.input
  if (!isOn || capacity !== 'provisioned' || tableClass !== 'standard') return undefined
  const credits = (['W', 'rW', 'R'] as const).flatMap((kind) => {
    const units = needs.filter((need) => need.kind === kind).map((need) => need.units)
    const price = table.prices.price(priceItem(table, kind), region)
    if (units.length === 0 || !isPriced(price)) return []
    const used = step('unit-hours used', multiply(sum(units), table.hours))
    const free = smallest(used, table.prices.fact(FREE[kind]))
    return [named('free unit-hours', multiply(free, price))]
  })
  return credits.length === 0 ? undefined : negate(add(...credits))
}

import { add, beyond, divide, floor, multiply, type Quantity } from '../../quantity/index.ts'
import { step, sum } from '../context.ts'
import { isPriced, type NotPriced } from '../prices.ts'
import type { Need } from './need.ts'
import { monthsOf, type Table, unitOf } from './table.ts'

/** Units that are reserved, by kind. */
export interface Reservation {
  readonly kind: 'W' | 'R'
  readonly units: Quantity
}

/** The whole blocks that the needs of each kind hold together; replicated writes can't be reserved. */
export function reserve(table: Table, needs: readonly Need[]): readonly Reservation[] {
  if (!table.input.reserved) return []
  return (['W', 'R'] as const).flatMap((kind) => {
    const units = needs.filter((need) => need.kind === kind).map((need) => need.units)
    if (units.length === 0) return []
    const block = table.prices.fact('dynamodb.reserved-block', `${unitOf(table, kind)}/block`)
    const blocks = floor(divide(sum(units), block))
    return blocks.high.lte(0) ? [] : [{ kind, units: step('reserved capacity', multiply(blocks, block)) }]
  })
}

/** What reservations leave of needs at list prices: each need takes what those before it left of its kind. */
export function besideReserved(needs: readonly Need[], reservations: readonly Reservation[]): readonly Need[] {
  if (reservations.length === 0) return needs
  const left = new Map<string, Quantity>(reservations.map(({ kind, units }) => [kind, units]))
  return needs.map((need) => {
    const reserved = left.get(need.kind)
    if (!reserved || reserved.high.eq(0)) return need
    left.set(need.kind, step('reserved capacity that is left', beyond(reserved, need.units)))
    return { kind: need.kind, units: step('capacity beside what is reserved', beyond(need.units, reserved)) }
  })
}

/** What the reservations of a kind cost a month in a region, with the upfront fee spread over the term. */
export function reservedCost(
  table: Table,
  reservations: readonly Reservation[],
  kind: Reservation['kind'],
  region: string,
): Quantity | NotPriced | undefined {
  const { reserved } = table.input
  const units = reservations.find((reservation) => reservation.kind === kind)?.units
  return units && reserved && costOfReserved(table, units, kind === 'W' ? 'write' : 'read', region, reserved)
}

function costOfReserved(
  table: Table,
  units: Quantity,
  kind: 'write' | 'read',
  region: string,
  term: '1-year' | '3-year',
): Quantity | NotPriced {
  const item = `dynamodb.reserved.${term === '1-year' ? '1y' : '3y'}.${kind}`
  const upfront = table.prices.price(`${item}.upfront`, region)
  const hourly = table.prices.price(`${item}.hourly`, region)
  if (!isPriced(upfront)) return { ...upfront, used: units }
  if (!isPriced(hourly)) return { ...hourly, used: units }
  return add(divide(multiply(units, upfront), monthsOf(term)), multiply(units, hourly, table.hours))
}

import { add, divide, floor, multiply, type Quantity } from '../../quantity/index.ts'
import { step } from '../context.ts'
import { isPriced, type NotPriced } from '../prices.ts'
import type { Need } from './need.ts'
import { monthsOf, type Table, unitOf } from './table.ts'

/** Units that are reserved, and what they cost a month with the upfront fee spread over the term. */
export interface Reservation {
  readonly units: Quantity
  readonly cost: Quantity | NotPriced
}

/** The reservation of the whole blocks that a need holds; none where it holds none, or nothing is reserved. */
export function reserve(table: Table, need: Need | undefined, region: string): Reservation | undefined {
  const { reserved } = table.input
  if (!reserved || !need || need.kind === 'rW') return undefined
  const block = table.prices.fact('dynamodb.reserved-block', `${unitOf(table, need.kind)}/block`)
  const blocks = floor(divide(need.units, block))
  if (blocks.high.lte(0)) return undefined
  const units = step('reserved capacity', multiply(blocks, block))
  return { units, cost: costOfReserved(table, units, need.kind === 'W' ? 'write' : 'read', region, reserved) }
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

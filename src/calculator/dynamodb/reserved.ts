import { add, divide, floor, multiply, type Quantity } from '../../quantity/index.ts'
import { step } from '../context.ts'
import { isPriced, type NotPriced } from '../prices.ts'
import type { Need } from './need.ts'
import { monthsOf, type Table, unitOf } from './table.ts'

/** The units of the whole blocks that a need holds; none where it holds none, or nothing is reserved. */
export function reservedUnits(table: Table, need: Need | undefined): Quantity | undefined {
  if (!table.input.reserved || !need || need.kind === 'rW') return undefined
  const block = table.prices.fact('dynamodb.reserved-block', `${unitOf(table, need.kind)}/block`)
  const blocks = floor(divide(need.units, block))
  return blocks.high.lte(0) ? undefined : step('reserved capacity', multiply(blocks, block))
}

/** What reserved units cost a month, with the upfront fee spread over the term. */
export function reservedCost(
  table: Table,
  units: Quantity | undefined,
  kind: 'write' | 'read',
  region: string,
): Quantity | NotPriced | undefined {
  const { reserved } = table.input
  return units && reserved && costOfReserved(table, units, kind, region, reserved)
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

import { ceil, divide, multiply, type Quantity } from '../../quantity/index.ts'
import { step } from '../context.ts'
import type { ReadFlow, WriteFlow } from '../workload/types.ts'
import { type Table, type UnitKind, unitPer } from './table.ts'

/** Units that one write of a size takes: one for each KB, rounded up, twice in a transaction. */
export function writeUnits(
  table: Table,
  size: Quantity,
  kind: UnitKind,
  write: WriteFlow['kind'],
  request = 'write',
): Quantity {
  const blocks = ceil(divide(size, table.prices.fact('dynamodb.write-block')))
  const fact = write === 'standard' ? 'dynamodb.write-units' : 'dynamodb.transactional-write-units'
  return step(`units of one ${request}`, multiply(blocks, table.prices.fact(fact, unitPer(table, kind, request))))
}

/** Units that one write takes where it arrives by replication; for a transaction nothing documents which. */
export function replicatedUnits(table: Table, size: Quantity, write: WriteFlow['kind'], request = 'write'): Quantity {
  const one = writeUnits(table, size, 'rW', 'standard', request)
  if (write === 'standard') return one
  return step(
    'units of one replicated write',
    multiply(one, table.prices.fact('dynamodb.transactional-replica-units', '')),
  )
}

const READ_FACTS = {
  strong: 'dynamodb.strong-read-units',
  eventual: 'dynamodb.eventual-read-units',
  transactional: 'dynamodb.transactional-read-units',
} as const

/** Units that one read of a size takes: one for each 4 KB, rounded up, by consistency. */
export function readUnits(table: Table, size: Quantity, consistency: ReadFlow['consistency']): Quantity {
  const blocks = ceil(divide(size, table.prices.fact('dynamodb.read-block')))
  const units = table.prices.fact(READ_FACTS[consistency], unitPer(table, 'R', 'read'))
  return step('units of one read', multiply(blocks, units))
}

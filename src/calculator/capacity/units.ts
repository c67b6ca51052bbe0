import { CapacityError } from './item.ts'

/** Capacity units, exact in halves, and the facts that they follow from. */
export interface Units {
  readonly units: number
  readonly facts: readonly string[]
}

/** How fresh a read is. */
export type ReadKind = 'strong' | 'eventual' | 'transactional'

const readBlock = 4 * 1024
const writeBlock = 1024

const readMultiples: Readonly<Record<ReadKind, { times: number; fact: string }>> = {
  strong: { times: 1, fact: 'dynamodb.strong-read-units' },
  eventual: { times: 0.5, fact: 'dynamodb.eventual-read-units' },
  transactional: { times: 2, fact: 'dynamodb.transactional-read-units' },
}

/** The read units for a number of bytes, rounded up to 4 KB once; nothing read takes one block too. */
export function countReadUnits(bytes: number, kind: ReadKind): Units {
  const { times, fact } = readMultiples[kind]
  return { units: countBlocks(bytes, readBlock) * times, facts: ['dynamodb.kilobyte', 'dynamodb.read-block', fact] }
}

/** The write units for an item of a number of bytes, rounded up to 1 KB. */
export function countWriteUnits(bytes: number, kind: 'plain' | 'transactional' = 'plain'): Units {
  const facts = ['dynamodb.kilobyte', 'dynamodb.write-units']
  const units = countBlocks(bytes, writeBlock)
  return kind === 'plain'
    ? { units, facts }
    : { units: units * 2, facts: [...facts, 'dynamodb.transactional-write-units'] }
}

/** The units of several parts together, with further facts that they rest on. */
export function addUnits(parts: readonly Units[], ...facts: readonly string[]): Units {
  return {
    units: parts.reduce((sum, part) => sum + part.units, 0),
    facts: [...new Set([...facts, ...parts.flatMap((part) => part.facts)])],
  }
}

function countBlocks(bytes: number, block: number): number {
  if (!Number.isSafeInteger(bytes) || bytes < 0) throw new CapacityError('a size', bytes, 'a whole number of bytes')
  return Math.max(1, Math.ceil(bytes / block))
}

import { countReadUnits, countWriteUnits } from '../../../calculator/index.ts'
import type { Mention } from '../../../numbers/index.ts'
import type { CapacityKind } from '../capacity-kind.ts'
import { consistencyOf } from '../told-workload.ts'
import type { Passage } from './passage.ts'

/** Units that one request of a size takes, and how that is meant. */
export interface TakenUnits {
  readonly units: number
  readonly how: string
}

const BYTES: Readonly<Record<string, number>> = { B: 1, KB: 1024, KiB: 1024 }

/** Whether a number tells a size that an item may have. */
export function isOfBytes({ unit }: Mention): boolean {
  return Object.hasOwn(BYTES, unit)
}

/** The units that a request takes for an item of the passage's only size, in each way that its words leave open. */
export function unitsTaken({ roles, mentions, text, regions }: Passage, kind: CapacityKind): TakenUnits[] {
  const size = mentions[roles.size[0] ?? -1] as Mention | undefined
  if (!size || roles.size.length > 1) return []
  const one = unitsOfItem(size, kind, text)
  if (kind === 'read' || !/\breplica|\bglobal\b|\bregions?\b/i.test(text)) return one
  const count = Number(mentions[roles.regions[0] ?? -1]?.value ?? regions.length)
  if (count < 2) return []
  return [...one.map(({ units }) => ({ units: units * count, how: `a write to all ${count} regions` })), ...one]
}

/** The units that a request takes for an item of a stated size, in each way that words leave open; none past the largest item. */
export function unitsOfItem(size: Mention, kind: CapacityKind, words: string): TakenUnits[] {
  const bytes = Math.ceil(bytesOf(size))
  if (size.hedge !== undefined || bytes < 1 || bytes > LARGEST) return []
  return unitsOfRequest(kind, words, bytes)
}

/** What `unitsOfItem` would be if sizes weren't rounded: the same part of what the largest item takes, which needs no rounding. */
export function unroundedUnits(size: Mention, kind: CapacityKind, words: string): TakenUnits[] {
  // 700 bytes are 0.7 KB to whoever doesn't round.
  const sizes = size.unit === 'B' ? [bytesOf(size), bytesOf(size) * 1.024] : [bytesOf(size)]
  return unitsOfRequest(kind, words, LARGEST).flatMap(({ units, how }) =>
    sizes.map((bytes) => ({ units: (units * bytes) / LARGEST, how })),
  )
}

const LARGEST = 400 * 1024

function bytesOf({ value, unit }: Mention): number {
  return Number(value) * (BYTES[unit] as number)
}

/** The units that a request takes, the least where its size is not told, in each way that words leave open. */
export function unitsOfRequest(kind: CapacityKind, text: string, bytes = 1): TakenUnits[] {
  const isTransactional = /\btransact/i.test(text)
  if (kind === 'write') {
    const { units } = countWriteUnits(bytes, isTransactional ? 'transactional' : 'plain')
    return [{ units, how: isTransactional ? 'a transactional write' : 'a write' }]
  }
  if (isTransactional) return [{ units: countReadUnits(bytes, 'transactional').units, how: 'a transactional read' }]
  const { units } = countReadUnits(bytes, 'strong')
  const strong = { units, how: 'a strongly consistent read' }
  const eventual = { units: units / 2, how: 'an eventually consistent read' }
  const consistency = consistencyOf(text)
  return [...(consistency === 'eventual' ? [] : [strong]), ...(consistency === 'strong' ? [] : [eventual])]
}

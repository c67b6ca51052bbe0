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

/** The units that a request takes for an item of the passage's only size, in each way that its words leave open. */
export function unitsTaken(passage: Passage, kind: CapacityKind): TakenUnits[] {
  const { roles, mentions, text, regions } = passage
  const size = mentions[roles.size[0] ?? -1] as Mention | undefined
  if (!size || roles.size.length > 1 || size.hedge !== undefined) return []
  const bytes = Math.ceil(Number(size.value) * (BYTES[size.unit] as number))
  if (bytes < 1 || bytes > LARGEST) return []
  const one = unitsOfRequest(kind, text, bytes)
  if (kind === 'read' || !/\breplica|\bglobal\b|\bregions?\b/i.test(text)) return one
  const count = Number(mentions[roles.regions[0] ?? -1]?.value ?? regions.length)
  if (count < 2) return []
  return [...one.map(({ units }) => ({ units: units * count, how: `a write to all ${count} regions` })), ...one]
}

const LARGEST = 400 * 1024

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

import { countReadUnits, countWriteUnits } from '../../../calculator/index.ts'
import type { Mention } from '../../../numbers/index.ts'
import type { CapacityKind } from '../capacity-kind.ts'
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
  const isTransactional = /\btransact/i.test(text)
  if (kind === 'read') return readsOf(bytes, text, isTransactional)
  const { units } = countWriteUnits(bytes, isTransactional ? 'transactional' : 'plain')
  const one = { units, how: isTransactional ? 'a transactional write' : 'a write' }
  if (!/\breplica|\bglobal\b|\bregions?\b/i.test(text)) return [one]
  const count = Number(mentions[roles.regions[0] ?? -1]?.value ?? regions.length)
  if (count < 2) return []
  return [{ units: units * count, how: `a write to all ${count} regions` }, one]
}

const LARGEST = 400 * 1024

function readsOf(bytes: number, text: string, isTransactional: boolean): TakenUnits[] {
  if (isTransactional) return [{ units: countReadUnits(bytes, 'transactional').units, how: 'a transactional read' }]
  const strong = countReadUnits(bytes, 'strong').units
  const isStrong = /\bstrong/i.test(text)
  const isEventual = /\beventual/i.test(text)
  const ways = [{ units: strong, how: 'a strongly consistent read' }]
  const eventual = { units: strong / 2, how: 'an eventually consistent read' }
  if (isStrong && !isEventual) return ways
  return isEventual && !isStrong ? [eventual] : [...ways, eventual]
}

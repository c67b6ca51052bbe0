import type { CapacityKind } from '../capacity-kind.ts'
import { isInfrequent } from '../is-infrequent.ts'
import { consistencyOf, spreadOf, type ToldWorkload } from '../told-workload.ts'
import { hasAny, kindOfRequests, type Passage } from './passage.ts'

/** The workload that a passage tells whole: its rates, the size of an item and nothing besides; undefined where it doesn't. */
export function workloadIn(passage: Passage, wanted?: CapacityKind): ToldWorkload | undefined {
  const { roles, text, start, end, regions } = passage
  const { rate, size, stored } = roles
  if (rate.length === 0 || rate.length > 2 || size.length !== 1 || stored.length > 1 || roles.regions.length > 1)
    return undefined
  if (hasAny(passage, 'requests', 'hours', 'million', 'things')) return undefined
  if ([...rate, ...size, ...stored].some((index) => passage.mentions[index]?.hedge !== undefined)) return undefined
  const kinds = rate.map((index) => kindOfRequests(passage, index) ?? (rate.length === 1 ? wanted : undefined))
  const writes = rate[kinds.indexOf('write')]
  const reads = rate[kinds.indexOf('read')]
  if (new Set(kinds).size !== rate.length || kinds.includes(undefined)) return undefined
  const isTransactional = /\btransact/i.test(text)
  if (isTransactional && reads !== undefined) return undefined
  if (/\bglobal\b|\breplica/i.test(text) && roles.regions.length === 0 && regions.length < 2) return undefined
  return {
    writes,
    reads,
    spread: spreadOf(text),
    itemSize: size[0] as number,
    storage: stored[0],
    regionCount: roles.regions[0],
    regions,
    isTransactional,
    isInfrequent: isInfrequent(text),
    consistency: consistencyOf(text),
    start,
    end,
    from: 0,
    to: 0,
  }
}

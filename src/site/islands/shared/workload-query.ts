import { decodeNested, encodeNested, type FieldKinds, type Fields } from './nested-query.ts'

const KINDS: FieldKinds = {
  lists: ['regions', 'aurora.headless'],
  flags: ['transfer', 'dynamodb.point-in-time-recovery', 'dynamodb.free-tier.storage', 'dynamodb.free-tier.capacity'],
  counts: ['aurora.instances', 'aurora.cold-copy.copies', 'aurora.cold-copy.kept'],
}

/** A workload as it is typed, as the parameters of an address. */
export function encodeWorkload(workload: Fields): string {
  return encodeNested(workload)
}

/** The workload that the parameters of an address hold; undefined where they hold none. It may be wrong: reading it tells. */
export function decodeWorkload(query: string): Fields | undefined {
  const workload = decodeNested(query, KINDS)
  return Object.keys(workload).length === 0 ? undefined : workload
}

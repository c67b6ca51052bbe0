import type { Mention } from '../../numbers/index.ts'
import { lowOf, type Quantity } from '../../quantity/index.ts'
import type { CapacityKind } from './capacity-kind.ts'
import type { Reading } from './price-readings.ts'

/** A capacity that a reading of the workload gives. */
export interface Capacity {
  readonly kind: CapacityKind
  readonly value: number
  readonly what: string
  /** Whether it is a region's, that of all together, that of a part, or of one read or write. */
  readonly scope: 'region' | 'all' | 'part' | 'one'
  readonly quantity: Quantity | undefined
  /** Of what reads it is, where it is of one. */
  readonly consistency?: 'strong' | 'eventual'
}

/** Every capacity that a reading of a workload gives: of a region, of all, of one read or write, of the part that is copied. */
export function listCapacities(
  { bill, spread, regions, consistency }: Reading,
  writes: Mention | undefined,
  reads: Mention | undefined,
): Capacity[] {
  const allowed: Capacity[] = []
  const rate = perSecond(writes)
  const of = (name: string) => bill.regions.flatMap((region) => region.needs.get(name) ?? [])
  for (const [name, kind, what] of NEEDS) {
    const needs = of(name)
    for (const quantity of needs.slice(0, 1))
      allowed.push({ kind, value: lowOf(quantity), what: `${what} in each region`, scope: 'region', quantity })
    const sum = needs.reduce((total, quantity) => total + lowOf(quantity), 0)
    if (needs.length > 1)
      allowed.push({ kind, value: sum, what: `${what} in all regions together`, scope: 'all', quantity: undefined })
  }
  const read = of('read-capacity')[0]
  if (read && reads) {
    const strong = (lowOf(read) / perSecond(reads)) * (consistency === 'strong' ? 1 : 2)
    const one = { kind: 'read', scope: 'one', quantity: undefined } as const
    allowed.push({ ...one, value: strong, what: 'one strongly consistent read', consistency: 'strong' })
    allowed.push({ ...one, value: strong / 2, what: 'one eventually consistent read', consistency: 'eventual' })
  }
  const application = of('application-write-capacity')[0]
  if (!application || !writes) return allowed
  const units = lowOf(application) / rate
  allowed.push({ kind: 'write', value: units, what: 'one write', scope: 'one', quantity: undefined })
  if (spread === 'total' && regions.length > 1) {
    const own = lowOf(application) / regions.length
    allowed.push({
      kind: 'write',
      value: own,
      what: 'for the writes that start in one region',
      scope: 'part',
      quantity: undefined,
    })
    allowed.push({
      kind: 'write',
      value: lowOf(application) - own,
      what: 'for the writes copied from the others',
      scope: 'part',
      quantity: undefined,
    })
  }
  return allowed
}

const NEEDS: readonly (readonly [string, CapacityKind, string])[] = [
  ['write-capacity', 'write', 'write capacity'],
  ['application-write-capacity', 'write', 'capacity for the application’s own writes'],
  ['replicated-write-capacity', 'write', 'capacity for replicated writes'],
  ['read-capacity', 'read', 'read capacity'],
]
const SECONDS: Readonly<Record<string, number>> = { s: 1, min: 60, h: 3600, day: 86_400, month: 2_628_000 }

function perSecond(mention: Mention | undefined): number {
  return Number(mention?.value ?? 1) / (SECONDS[mention?.per ?? 's'] ?? 1)
}

import { multiply, printQuantity } from '../quantity/index.ts'
import { constant } from './context.ts'
import type { Spread, Workload } from './workload/types.ts'

function describe({ regions }: Workload, what: string, spread: Spread): string {
  const many = regions.length
  if (spread.how === 'by-region') {
    const parts = [...spread.rates].map(([region, rate]) => `${printQuantity(rate)} in ${region}`)
    return `${what}: ${parts.join(', ')}`
  }
  const rate = printQuantity(spread.rate)
  const times = printQuantity(multiply(spread.rate, constant(many, '', 'regions')))
  if (spread.how === 'in-each') return `${what}: ${rate} IN EACH of ${many} regions, so ${times} in all`
  return `${what}: ${rate} IN TOTAL over ${many} regions; in each region it would be ${times} in all`
}

/** Every rate of a workload, with what it counts. */
function ratesOf({
  writes,
  reads,
  failedWrites,
  ttlDeletes,
  dynamodb,
}: Workload): readonly (readonly [string, Spread])[] {
  const others: readonly (readonly [string, Spread | undefined])[] = [
    ['failed conditional writes', failedWrites],
    ['TTL deletes', ttlDeletes],
    ...(dynamodb?.indexes ?? []).map(({ name, reads: spread }) => [`reads of index ${name}`, spread] as const),
    ['stream reads', dynamodb?.streamReads],
  ]
  return [
    ...writes.map(({ spread, kind }) => [kind === 'standard' ? 'writes' : `${kind} writes`, spread] as const),
    ...reads.map(({ spread, consistency }) => [`${consistency} reads`, spread] as const),
    ...others.flatMap(([what, spread]) => (spread ? [[what, spread] as const] : [])),
  ]
}

/** How the rates of a workload in several regions were read: in total, in each region, or by region. */
export function describeSpread(workload: Workload): readonly string[] {
  if (workload.regions.length < 2) return []
  return ratesOf(workload).map(([what, spread]) => describe(workload, what, spread))
}

import { multiply, type Quantity } from '../../quantity/index.ts'
import { type Context, constant, once } from '../context.ts'
import type { Spread } from '../workload/types.ts'

/** The load of a workload as a relational database sees it. */
export interface SqlLoad {
  readonly writes: readonly Spread[]
  readonly reads: readonly Spread[]
}

function convert(spread: Spread | undefined, factor: Quantity): readonly Spread[] {
  if (!spread) return []
  if (spread.how !== 'by-region') return [{ how: spread.how, rate: multiply(spread.rate, factor) }]
  const rates = [...spread.rates].map(([region, rate]) => [region, multiply(rate, factor)] as const)
  return [{ how: 'by-region', rates: new Map(rates) }]
}

const READ_OF_FAILED = constant(1, 'read/write', 'a write whose condition fails reads its row and writes nothing')
const WRITE_OF_EXPIRED = constant(1, 'write/delete', 'an expired row is deleted by a statement of the application')

/** Writes and reads, with expired rows as writes and failed conditional writes as reads. */
export function sqlLoad(context: Context): SqlLoad {
  return once(context, 'SQL load', () => {
    const { writes, reads, failedWrites, ttlDeletes } = context.workload
    return {
      writes: [...writes.map(({ spread }) => spread), ...convert(ttlDeletes, WRITE_OF_EXPIRED)],
      reads: [...reads.map(({ spread }) => spread), ...convert(failedWrites, READ_OF_FAILED)],
    }
  })
}

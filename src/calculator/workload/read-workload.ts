import * as v from 'valibot'
import { type Quantity, range } from '../../quantity/index.ts'
import { ASSUMPTIONS, type AssumptionName } from '../assumptions.ts'
import { ITEM_SIZE, ITEMS, rateOf, STORED } from './measures.ts'
import { explainIssue, type Path, WorkloadError } from './problems.ts'
import { readAurora } from './read-aurora.ts'
import { readDynamodb } from './read-dynamodb.ts'
import type { MeasureKind } from './read-measure.ts'
import { Reader } from './reader.ts'
import { type WorkloadInput, workloadSchema } from './schema.ts'
import type { Workload } from './types.ts'

const WRITES = rateOf('write')
const READS = rateOf('read')
const DELETES = rateOf('delete')

function listPath(path: Path, list: boolean, i: number): Path {
  return list ? [...path, i] : path
}

function readAssumptions(reader: Reader, input: WorkloadInput['assumptions']): ReadonlyMap<AssumptionName, Quantity> {
  const read = new Map<AssumptionName, Quantity>()
  for (const [key, written] of Object.entries(input ?? {})) {
    if (written === undefined) continue
    const name = key as AssumptionName
    const plain: MeasureKind = {
      what: 'a number or a range',
      example: '"1 to 4"',
      units: { '': { unit: '', most: 1e9 } },
      atMost: '1,000,000,000',
      positive: name === 'statements-per-vcpu' || name === 'statements-per-acu',
    }
    const value = reader.measure(['assumptions', name], String(written), plain)
    const given = {
      label: name,
      certainty: 'assumed',
      origin: { kind: 'assumption', id: name, note: 'from the workload' },
    } as const
    read.set(name, range(value.low, value.high, ASSUMPTIONS[name].unit, given))
  }
  return read
}

function readStored(reader: Reader, input: WorkloadInput): Pick<Workload, 'storage' | 'items'> {
  if (input.storage !== undefined && input.items !== undefined) {
    reader.fail(['items'], 'storage is given too; leave one of them out')
  }
  if (input.storage === undefined && input.items === undefined) {
    reader.fail(
      ['storage'],
      'missing; say how much is stored in each region, such as "100 GB", or give the number of items',
    )
  }
  const items = input.items === undefined ? undefined : String(input.items)
  return {
    storage: reader.optional(['storage'], input.storage, STORED),
    items: reader.optional(['items'], items, ITEMS),
  }
}

/** The workload that a parsed file holds; a WorkloadError tells all that is wrong with it, field by field. */
export function readWorkload(value: unknown): Workload {
  const parsed = v.safeParse(workloadSchema, value)
  if (!parsed.success) throw new WorkloadError(parsed.issues.flatMap((issue) => explainIssue(issue)))
  const input = parsed.output
  const reader = new Reader(input.regions)
  for (const [i, region] of input.regions.entries()) {
    if (input.regions.indexOf(region) < i) reader.fail(['regions', i], `${region} stands twice`)
  }
  const writes = typeof input.writes === 'string' ? { rate: input.writes } : input.writes
  const itemSize = reader.measure(['item-size'], input['item-size'], ITEM_SIZE)
  const workload: Workload = {
    name: input.name,
    regions: input.regions,
    itemSize,
    writes: [writes].flat().map((flow, i) => ({
      spread: reader.spread(
        typeof input.writes === 'string' ? ['writes'] : listPath(['writes'], Array.isArray(writes), i),
        typeof input.writes === 'string' ? input.writes : flow,
        WRITES,
      ),
      kind: ('kind' in flow ? flow.kind : undefined) ?? 'standard',
    })),
    reads: [input.reads].flat().map((flow, i) => ({
      spread: reader.spread(listPath(['reads'], Array.isArray(input.reads), i), flow, READS),
      consistency: flow.consistency,
    })),
    failedWrites: reader.optionalSpread(['failed-conditional-writes'], input['failed-conditional-writes'], WRITES),
    ttlDeletes: reader.optionalSpread(['ttl-deletes'], input['ttl-deletes'], DELETES),
    ...readStored(reader, input),
    transfer: input.transfer ?? true,
    dynamodb: input.dynamodb && readDynamodb(reader, input.dynamodb, input.items !== undefined),
    aurora: readAurora(reader, input.aurora ?? {}),
    assumptions: readAssumptions(reader, input.assumptions),
  }
  if (reader.problems.length > 0) throw new WorkloadError(reader.problems)
  return workload
}

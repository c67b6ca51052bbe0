import * as v from 'valibot'
import { amount, type Quantity, range } from '../../quantity/index.ts'
import { ASSUMPTIONS, type AssumptionName } from '../assumptions.ts'
import { show } from './fields.ts'
import { ACUS, HOURS, ITEM_SIZE, ITEMS, MOVED, rateOf, SHARE, STORED } from './measures.ts'
import { explainIssue, type Path, type Problem, printPath, WorkloadError } from './problems.ts'
import { isUnreadable, type MeasureKind, readMeasure } from './read-measure.ts'
import { type WorkloadInput, workloadSchema } from './schema.ts'
import type { AuroraInput, DynamodbInput, Everywhere, Index, IndexChange, Spread, Workload } from './types.ts'

const WRITES = rateOf('write')
const READS = rateOf('read')
const DELETES = rateOf('delete')
const STREAM_READS = rateOf('stream-read')
const IOS = rateOf('IO')

type FlowInput = string | { readonly rate?: string | undefined; readonly spread?: SpreadInput | undefined }
type SpreadInput = 'total' | 'in-each' | Record<string, string>

/** Reads the measures of a workload, collecting every problem on the way. */
class Reader {
  readonly problems: Problem[] = []
  readonly regions: readonly string[]

  constructor(regions: readonly string[]) {
    this.regions = regions
  }

  fail(path: Path, message: string): void {
    this.problems.push({ path, message })
  }

  measure(path: Path, written: string, kind: MeasureKind): Quantity {
    const read = readMeasure(written, kind, printPath(path))
    if (!isUnreadable(read)) return read
    this.fail(path, read.problem)
    return amount(0, 'item')
  }

  optional(path: Path, written: string | undefined, kind: MeasureKind): Quantity | undefined {
    return written === undefined ? undefined : this.measure(path, written, kind)
  }

  knownRegion(path: Path, region: string | undefined): string | undefined {
    if (region !== undefined && !this.regions.includes(region)) {
      this.fail(path, `${region} is not among the regions ${this.regions.join(', ')}`)
    }
    return region
  }

  byRegion<T>(path: Path, written: Record<string, T>): [string, T][] {
    for (const region of Object.keys(written)) this.knownRegion([...path, region], region)
    return Object.entries(written)
  }

  everywhere(
    path: Path,
    written: string | Record<string, string> | undefined,
    kind: MeasureKind,
  ): Everywhere | undefined {
    if (written === undefined || typeof written === 'string') return this.optional(path, written, kind)
    return new Map(
      this.byRegion(path, written).map(([region, text]) => [region, this.measure([...path, region], text, kind)]),
    )
  }

  spread(path: Path, written: FlowInput, kind: MeasureKind): Spread {
    const flow = typeof written === 'string' ? { rate: written } : written
    const ratePath = typeof written === 'string' ? path : [...path, 'rate']
    const spread = 'spread' in flow ? flow.spread : undefined
    if (typeof spread === 'object') return this.rates([...path, 'spread'], spread, flow.rate, kind)
    if (flow.rate === undefined) this.fail(ratePath, `missing; say ${kind.what}, such as ${kind.example}`)
    const rate = flow.rate === undefined ? amount(0) : this.measure(ratePath, flow.rate, kind)
    if (spread === undefined && this.regions.length > 1) {
      const many = this.regions.length
      this.fail(
        [...path, 'spread'],
        `missing; with ${many} regions say whether ${show(flow.rate ?? '')} is the total, or in-each region (${many} times as much), or give a rate for each region`,
      )
    }
    return { how: spread ?? 'total', rate }
  }

  rates(path: Path, written: Record<string, string>, rate: string | undefined, kind: MeasureKind): Spread {
    if (rate !== undefined) this.fail(path, 'a rate for each region takes the place of rate; leave one of them out')
    const missing = this.regions.filter((region) => !Object.hasOwn(written, region))
    if (missing.length > 0) this.fail(path, `no rate for ${missing.join(', ')}; "0 per second" says there is none`)
    const rates = this.byRegion(path, written).map(
      ([region, text]) => [region, this.measure([...path, region], text, kind)] as const,
    )
    return { how: 'by-region', rates: new Map(rates) }
  }

  optionalSpread(path: Path, written: FlowInput | undefined, kind: MeasureKind): Spread | undefined {
    return written === undefined ? undefined : this.spread(path, written, kind)
  }
}

function listPath(path: Path, list: boolean, i: number): Path {
  return list ? [...path, i] : path
}

function readIndex(
  reader: Reader,
  path: Path,
  input: NonNullable<NonNullable<WorkloadInput['dynamodb']>['indexes']>[number],
): Index {
  const writes = new Map<IndexChange, Quantity>()
  for (const [change, written] of Object.entries(input.writes)) {
    if (written !== undefined)
      writes.set(change as IndexChange, reader.measure([...path, 'writes', change], written, SHARE))
  }
  const total = [...writes.values()].reduce((sum, share) => sum + Number(share.high), 0)
  if (Math.abs(total - 1) > 1e-9) {
    reader.fail([...path, 'writes'], `the shares add up to ${Math.round(total * 1e4) / 100} %; expected 100 %`)
  }
  return {
    name: input.name,
    entrySize: reader.measure([...path, 'entry-size'], input['entry-size'], ITEM_SIZE),
    writes,
    reads: reader.optionalSpread([...path, 'reads'], input.reads, READS),
    storage: reader.optional([...path, 'storage'], input.storage, STORED),
  }
}

function readDynamodb(reader: Reader, input: NonNullable<WorkloadInput['dynamodb']>, hasItems: boolean): DynamodbInput {
  const at = (...path: Path): Path => ['dynamodb', ...path]
  const utilisation = reader.optional(at('utilisation'), input.utilisation, SHARE)
  if (utilisation?.low.lte(0))
    reader.fail(at('utilisation'), `${show(input.utilisation)} would need endless capacity; expected more than 0 %`)
  if (input.capacity === 'on-demand') {
    for (const field of ['utilisation', 'reserved'] as const) {
      if (input[field] !== undefined)
        reader.fail(at(field), 'belongs to provisioned capacity; leave it out with on-demand')
    }
  }
  if (input.reserved !== undefined && input['table-class'] === 'standard-ia') {
    reader.fail(at('reserved'), 'is sold for the standard table class only')
  }
  const replica = input['add-replica']
  if (replica !== undefined && reader.regions.includes(replica)) {
    reader.fail(at('add-replica'), `${replica} is among the regions already`)
  }
  for (const [i, index] of (input.indexes ?? []).entries()) {
    if (index.storage === undefined && !hasItems)
      reader.fail(at('indexes', i, 'storage'), 'missing; say how large the index is in each region, such as "20 GB"')
  }
  return {
    capacity: input.capacity,
    utilisation,
    reserved: input.reserved,
    tableClass: input['table-class'] ?? 'standard',
    freeStorage: input['free-tier']?.storage ?? false,
    freeCapacity: input['free-tier']?.capacity ?? false,
    indexes: (input.indexes ?? []).map((index, i) => readIndex(reader, at('indexes', i), index)),
    streamReads: reader.optionalSpread(at('stream-reads'), input['stream-reads'], STREAM_READS),
    pointInTimeRecovery: input['point-in-time-recovery'] ?? false,
    backup: reader.everywhere(at('backup'), input.backup, STORED),
    export: reader.everywhere(at('export'), input.export, MOVED),
    addReplica: replica,
  }
}

type ServerlessFields = NonNullable<NonNullable<WorkloadInput['aurora']>['serverless']>

/** Each capacity goes with its hours; what remains of the month is at the minimum. */
function checkServerless(reader: Reader, input: ServerlessFields): void {
  const ask = (field: keyof ServerlessFields, why: string): void => {
    if (input[field] === undefined) reader.fail(['aurora', 'serverless', field], `missing; ${why}`)
  }
  ask('typical', 'say the capacity of a typical hour, such as "4 ACU"')
  if (input.peak !== undefined) ask('peak-hours', 'say how many hours a month are at the peak, such as "30 hours"')
  if (input['peak-hours'] !== undefined) ask('peak', 'say the capacity of a peak hour, such as "16 ACU"')
  if (input['typical-hours'] !== undefined) ask('minimum', 'say the capacity of the remaining hours, such as "0.5 ACU"')
}

function readAurora(reader: Reader, input: NonNullable<WorkloadInput['aurora']>): AuroraInput {
  const at = (...path: Path): Path => ['aurora', ...path]
  const { serverless, instances } = input
  for (const [i, region] of (input.headless ?? []).entries()) reader.knownRegion(at('headless', i), region)
  const copy = input['cold-copy']
  if (copy?.region !== undefined && copy.region === reader.regions[0]) {
    reader.fail(at('cold-copy', 'region'), `${copy.region} is the home region; a copy goes to another one`)
  }
  if (serverless) checkServerless(reader, serverless)
  return {
    instance: input.instance,
    instances: typeof instances === 'object' ? new Map(reader.byRegion(at('instances'), instances)) : instances,
    storage: input.storage ?? 'standard',
    io: reader.optional(at('io'), input.io, IOS),
    backup: reader.optional(at('backup'), input.backup, STORED),
    headless: input.headless ?? [],
    serverless: serverless && {
      minimum: reader.optional(at('serverless', 'minimum'), serverless.minimum, ACUS),
      typical: reader.optional(at('serverless', 'typical'), serverless.typical, ACUS),
      peak: reader.optional(at('serverless', 'peak'), serverless.peak, ACUS),
      typicalHours: reader.optional(at('serverless', 'typical-hours'), serverless['typical-hours'], HOURS),
      peakHours: reader.optional(at('serverless', 'peak-hours'), serverless['peak-hours'], HOURS),
    },
    copyRegion: copy?.region,
    copies: copy?.copies,
    copiesKept: copy?.kept,
  }
}

function readAssumptions(reader: Reader, input: WorkloadInput['assumptions']): ReadonlyMap<AssumptionName, Quantity> {
  const read = new Map<AssumptionName, Quantity>()
  for (const [key, written] of Object.entries(input ?? {})) {
    if (written === undefined) continue
    const name = key as AssumptionName
    const plain: MeasureKind = {
      what: 'a number or a range',
      example: '"1 to 4"',
      units: { '': { unit: '' } },
      atMost: '1e9',
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
  if (itemSize.low.lte(0))
    reader.fail(['item-size'], `${show(input['item-size'])} is no size; expected more than 0 bytes`)
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

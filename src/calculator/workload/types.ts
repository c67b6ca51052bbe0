import type { Quantity } from '../../quantity/index.ts'
import type { AssumptionName } from '../assumptions.ts'

/** How a rate is spread over the regions. */
export type Spread =
  | { readonly how: 'total' | 'in-each'; readonly rate: Quantity }
  | { readonly how: 'by-region'; readonly rates: ReadonlyMap<string, Quantity> }

/** One stream of writes. */
export interface WriteFlow {
  readonly spread: Spread
  readonly kind: 'standard' | 'transactional'
}

/** One stream of reads. */
export interface ReadFlow {
  readonly spread: Spread
  readonly consistency: 'strong' | 'eventual' | 'transactional'
}

/** What a table's writes do to an index, by shares of the writes. */
export type IndexChange = 'new' | 'key-changed' | 'removed' | 'projected-changed' | 'untouched'

/** A global secondary index. */
export interface Index {
  readonly name: string
  readonly entrySize: Quantity
  readonly writes: ReadonlyMap<IndexChange, Quantity>
  readonly reads: Spread | undefined
  readonly storage: Quantity | undefined
}

/** An amount in each region, or by region. */
export type Everywhere = Quantity | ReadonlyMap<string, Quantity>

/** What is said for DynamoDB alone. */
export interface DynamodbInput {
  readonly capacity: 'provisioned' | 'on-demand'
  readonly utilisation: Quantity | undefined
  readonly reserved: '1-year' | '3-year' | undefined
  readonly tableClass: 'standard' | 'standard-ia'
  readonly freeStorage: boolean
  readonly freeCapacity: boolean
  readonly indexes: readonly Index[]
  readonly streamReads: Spread | undefined
  readonly pointInTimeRecovery: boolean
  readonly backup: Everywhere | undefined
  readonly export: Everywhere | undefined
  readonly addReplica: string | undefined
}

/** Serverless capacity by the hours of a month. */
export interface ServerlessInput {
  readonly minimum: Quantity | undefined
  readonly typical: Quantity | undefined
  readonly peak: Quantity | undefined
  readonly typicalHours: Quantity | undefined
  readonly peakHours: Quantity | undefined
}

/** What is said for Aurora alone. */
export interface AuroraInput {
  readonly instance: string | ReadonlyMap<string, string> | undefined
  readonly instances: number | ReadonlyMap<string, number> | undefined
  readonly storage: 'standard' | 'io-optimized'
  readonly io: Quantity | undefined
  readonly backup: Quantity | undefined
  readonly headless: readonly string[]
  readonly serverless: ServerlessInput | undefined
  readonly copyRegion: string | undefined
  readonly copies: number | undefined
  readonly copiesKept: number | undefined
}

/** A workload with its measures read: what every bill is made from. */
export interface Workload {
  readonly name: string | undefined
  readonly regions: readonly string[]
  readonly itemSize: Quantity
  readonly writes: readonly WriteFlow[]
  readonly reads: readonly ReadFlow[]
  readonly failedWrites: Spread | undefined
  readonly ttlDeletes: Spread | undefined
  /** Billed size, or else the number of items. */
  readonly storage: Quantity | undefined
  readonly items: Quantity | undefined
  readonly transfer: boolean
  /** Absent where the workload says nothing for DynamoDB: its designs then can't be priced. */
  readonly dynamodb: DynamodbInput | undefined
  readonly aurora: AuroraInput
  readonly assumptions: ReadonlyMap<AssumptionName, Quantity>
}

/** What a table says of itself in a region; it moves on by itself, and a sample waits for it. */
export type TableStatus = 'CREATING' | 'UPDATING' | 'DELETING' | 'ACTIVE'

/** A DynamoDB table as the samples have made it so far. */
export interface Table {
  readonly keys: ReadonlyMap<string, string>
  readonly isOnDemand: boolean
  /** The regions where it stands, each with its status there. */
  readonly regions: Map<string, TableStatus>
  /** The regions from which a replica was added: for a day they can't be deleted. */
  readonly sources: Set<string>
  hasItems: boolean
  consistency: 'EVENTUAL' | 'STRONG'
}

/** A cluster of Aurora: where it stands, and whether something is still being done to it. */
export interface Cluster {
  readonly region: string
  isBusy: boolean
}

/** A global Aurora database as the samples have made it so far. */
export interface GlobalCluster {
  primary: string | undefined
  readonly clusters: Map<string, string>
}

/** What the samples of an episode have made: enough to tell a command that AWS would refuse. */
export interface AwsState {
  readonly tables: Map<string, Table>
  readonly globals: Map<string, GlobalCluster>
  readonly clusters: Map<string, Cluster>
  readonly instances: Set<string>
}

/** A state in which nothing was made. */
export function emptyState(): AwsState {
  return { tables: new Map(), globals: new Map(), clusters: new Map(), instances: new Set() }
}

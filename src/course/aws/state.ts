/** A DynamoDB table as the samples have made it so far. */
export interface Table {
  readonly keys: ReadonlyMap<string, string>
  readonly isOnDemand: boolean
  readonly regions: Set<string>
  consistency: 'EVENTUAL' | 'STRONG'
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
  readonly clusters: Map<string, { readonly region: string; readonly global: string | undefined }>
}

/** A state in which nothing was made. */
export function emptyState(): AwsState {
  return { tables: new Map(), globals: new Map(), clusters: new Map() }
}

import type { Write } from './history/version.ts'

/** A time span in milliseconds of the run; `until` is Infinity where it has no end. */
export interface Span {
  readonly from: number
  readonly until: number
}

/** How long a message takes in milliseconds: as a rule, and how far off it may be to either side. */
export interface Delay {
  readonly typical: number
  readonly jitter: number
}

/** A delay from each region to each. */
export type Matrix = readonly (readonly Delay[])[]

/** A place in the run; its clock may be ahead of the true time (or behind, below zero), in milliseconds. */
interface Region {
  readonly name: string
  readonly clock: number
}

/** A planned or forced change of Aurora's writer. */
export interface Promotion extends Readonly<Record<'at' | 'takes', number>> {
  readonly kind: 'switchover' | 'failover'
  readonly to: number
  /** Whether the old writer is stopped when it can still run. */
  readonly fenced: boolean
}

/** The levels of Aurora's write forwarding. */
type Forwarding = 'off' | 'eventual' | 'session' | 'global'

/** How the data are kept in several regions. */
export type Design =
  | { readonly name: 'eventual' }
  | { readonly name: 'strong' | 'dsql'; readonly witness: number | undefined }
  | {
      readonly name: 'aurora'
      readonly writer: number
      readonly forwarding: Forwarding
      readonly promotions: readonly Promotion[]
    }

/** Where an application turns when a region has been away for some time. */
export interface Redirect {
  readonly to: number
  readonly after: number
}

/** How an application uses the design. */
export type Strategy =
  | { readonly kind: 'anywhere'; readonly redirect: Redirect | undefined }
  | {
      readonly kind: 'home-region'
      /** Regions by the beginning of an item's name, or by its whole name; the longest that fits counts. */
      readonly homes: readonly { readonly item: string; readonly region: number }[]
      readonly redirect: Redirect | undefined
    }
  | { readonly kind: 'one-region'; readonly region: number; readonly redirect: Redirect | undefined }
  | { readonly kind: 'merge' }
  | { readonly kind: 'version-check'; readonly think: number }
  | { readonly kind: 'by-entity'; readonly parts: readonly { readonly entity: string; readonly strategy: Strategy }[] }

/** Something that an application asks for, where and when. */
export type Operation = { readonly at: number; readonly region: number } & (
  | { readonly kind: 'write'; readonly writes: readonly Write[] }
  | { readonly kind: 'read'; readonly items: readonly string[]; readonly strong: boolean }
)

/** Something that stands in for what nobody gave or AWS does not document, and what it is about. */
export interface Illustration {
  readonly of: 'lags' | 'trips' | 'clocks' | 'merging'
  readonly text: string
}

/** A run: regions, what is between them, what fails, and what is asked of them. */
export interface Run {
  readonly name: string
  readonly about: string | undefined
  readonly seed: number
  readonly regions: readonly Region[]
  readonly design: Design
  readonly strategy: Strategy
  /** How often an application tries again after a refusal that says it may. */
  readonly retries: number
  /** How long it waits before it does, and how long for an answer. */
  readonly backoff: number
  readonly patience: number
  /** How long a DSQL transaction works between its snapshot and its commit. */
  readonly work: number
  readonly lags: Matrix
  readonly trips: Matrix
  /** The share of copies that arrive twice, from 0 to 1. */
  readonly duplicates: number
  readonly cuts: readonly (Span & { readonly between: readonly [number, number] })[]
  readonly outages: readonly (Span & { readonly region: number })[]
  readonly operations: readonly Operation[]
  /** The defaults that stand in for values which nobody gave. */
  readonly illustrations: readonly Illustration[]
}

/** The regions that hold a copy: all but a witness. */
export function holders({ regions, design }: Run): readonly number[] {
  const witness = 'witness' in design ? design.witness : undefined
  return regions.map((_, region) => region).filter((region) => region !== witness)
}

import type { Version } from './version.ts'

/** What can happen in a run. */
export type EventKind =
  | 'propose'
  | 'write'
  | 'send'
  | 'arrive'
  | 'win'
  | 'lose'
  | 'reject'
  | 'retry'
  | 'read'
  | 'forward'
  | 'answer'
  | 'unavailable'
  | 'down'
  | 'up'
  | 'cut'
  | 'heal'
  | 'promote'
  | 'rebuild'

/** What a version that arrived did to the copy: took its place, found a newer one, or had been there before. */
export type Arrival = 'applied' | 'won' | 'lost' | 'old' | 'again'

/** One thing that happened, and the events that brought it about. */
export interface Event {
  readonly id: number
  readonly at: number
  readonly region: number
  readonly kind: EventKind
  readonly causes: readonly number[]
  readonly operation?: number | undefined
  /** The version it is about, and the other one where two met. */
  readonly version?: number | undefined
  readonly other?: number | undefined
  /** The region at the other end. */
  readonly peer?: number | undefined
  readonly arrival?: Arrival | undefined
  /** More, in words. */
  readonly note?: string | undefined
  /** How long it took since it was asked for, in milliseconds. */
  readonly took?: number | undefined
  /** The record of the book that says so. */
  readonly fact?: string | undefined
}

/** What a happening is about, beside its place and time. */
export type Details = Omit<Event, 'id' | 'at' | 'region' | 'kind' | 'causes'>

/** A region's copy of an item changed: what it holds from then on. */
export interface Held {
  readonly at: number
  readonly region: number
  readonly event: number
  readonly item: string
  readonly version: Version | undefined
}

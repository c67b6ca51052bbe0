/** The kinds of damage that a run can do. */
export const DAMAGE_KINDS = [
  'lost-update',
  'lost-increment',
  'stale-read',
  'broken-transaction',
  'rejected-write',
  'unavailable',
] as const

/** One of the kinds of damage. */
export type DamageKind = (typeof DAMAGE_KINDS)[number]

/** One harm done to an application, with the events that caused it. */
export interface Damage {
  readonly kind: DamageKind
  readonly at: number
  readonly region: number
  readonly items: readonly string[]
  readonly events: readonly number[]
  /** The operation that was harmed. */
  readonly operation: number
  /** The version that was lost, or missed by a read. */
  readonly version?: number | undefined
  /** The version it was lost to. */
  readonly to?: number | undefined
  /** How much a lost increment would have added. */
  readonly amount?: number | undefined
  readonly reason?: string | undefined
  readonly fact?: string | undefined
}

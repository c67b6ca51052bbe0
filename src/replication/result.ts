import type { Damage } from './damage/damage.ts'
import type { Convergence } from './damage/find-convergence.ts'
import type { Event, Held } from './history/event.ts'
import type { Version } from './history/version.ts'
import type { Run } from './run.ts'

/** What came of a run. */
export interface Result {
  readonly run: Run
  /** Everything that happened, in order. */
  readonly events: readonly Event[]
  /** Every write that was accepted, in order; their ids are unique and may have gaps. */
  readonly versions: readonly Version[]
  /** Every change of what a region holds, in order. */
  readonly held: readonly Held[]
  readonly damage: readonly Damage[]
  readonly convergence: Convergence | undefined
  /** Messages that a cut without end keeps back for ever. */
  readonly undelivered: number
  /** The illustrations that had a part in it. */
  readonly illustrations: readonly string[]
}

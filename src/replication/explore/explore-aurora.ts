import { at } from '../at.ts'
import { type Commit, Replica } from '../aurora/replica.ts'
import { draftVersions, isRefused } from '../history/draft.ts'
import type { Version, Write } from '../history/version.ts'
import { type Explored, exploreStates } from './explore.ts'

/** What comes to a region: a commit of a log, or the whole state of a new writer. */
type Arrival = Commit | Snapshot

interface Snapshot {
  readonly copy: ReadonlyMap<string, Version>
  readonly epoch: number
  readonly applied: number
}

/** How a Global Database of three regions stands somewhere on the way. */
export interface AuroraState {
  /** What has come to each region, in order; and what is under way to it. */
  readonly come: readonly (readonly Arrival[])[]
  readonly pending: readonly { readonly to: number; readonly arrival: Arrival }[]
  /** Every version that was committed, in order. */
  readonly committed: readonly Version[]
  /** The regions that take writes, and what is being done about the writer. */
  readonly writing: readonly number[]
  readonly change: 'none' | 'failing-over' | 'failed-over' | 'switching' | 'switched'
  readonly to: number
  /** How much of the log the new writer had, at a failover. */
  readonly kept: number | undefined
}

/** What may happen to the writer once: replaced by force, with the old one stopped or going on, or in a planned way. */
export type Promotion = 'none' | 'fenced' | 'unfenced' | 'switchover'

const REGIONS = [0, 1, 2]
const WRITE: Write = { item: 'x', change: { kind: 'add', attribute: 'n', amount: 1 } }

// What came to a region is never changed in place, so its replica is worked out once.
const opened = new WeakMap<readonly Arrival[], Replica>()

/** What a region holds, and how far it is: the simulation's own replica, told again what came to it. */
export function openReplica({ come }: AuroraState, region: number): Replica {
  const arrivals = at(come, region)
  const known = opened.get(arrivals)
  if (known) return known
  const replica = new Replica()
  for (const arrival of arrivals) {
    if ('versions' in arrival) replica.receive(arrival)
    else replica.rebuild(arrival.copy, arrival.epoch, arrival.applied)
  }
  opened.set(arrivals, replica)
  return replica
}

/**
 * Every state that some writes can bring a Global Database to: they are made at any time in a region that writes, the
 * log comes to the others in any order, and the writer is replaced at any time, if it is.
 */
export function exploreAurora(
  writes: number,
  promotion: Promotion,
  visit?: (state: AuroraState) => void,
): Explored<AuroraState> {
  const initial: AuroraState = {
    come: REGIONS.map(() => []),
    pending: [],
    committed: [],
    writing: [0],
    change: 'none',
    to: 1,
    kept: undefined,
  }
  const nextOf = (state: AuroraState) => [
    ...(state.committed.length < writes ? state.writing.map((region) => commit(state, region)) : []),
    ...state.pending.map((_, i) => receive(state, i)),
    ...promote(state, promotion),
  ]
  return exploreStates(initial, nextOf, nameOf, visit)
}

function commit(state: AuroraState, region: number): AuroraState {
  const replica = openReplica(state, region)
  const author = { origin: region, at: 0, clock: 0, operation: 0, together: 1 }
  const versions = draftVersions(replica.copy, [WRITE], author, state.committed.length)
  if (isRefused(versions)) return state
  const made = replica.nextCommit(versions)
  const sent = othersOf(region).map((to) => ({ to, arrival: made }))
  const come = state.come.with(region, [...at(state.come, region), made])
  return { ...state, come, pending: [...state.pending, ...sent], committed: [...state.committed, ...versions] }
}

function receive(state: AuroraState, i: number): AuroraState {
  const { to, arrival } = at(state.pending, i)
  const come = state.come.with(to, [...at(state.come, to), arrival])
  // Whoever is rebuilt from the new writer writes no more.
  const writing = 'versions' in arrival ? state.writing : state.writing.filter((region) => region !== to)
  return prune({ ...state, come, writing, pending: state.pending.toSpliced(i, 1) })
}

function promote(state: AuroraState, promotion: Promotion): AuroraState[] {
  const { change, to, committed } = state
  if (promotion === 'none') return []
  if (promotion === 'switchover') {
    if (change === 'none') return [{ ...state, change: 'switching', writing: [] }]
    const isThere = change === 'switching' && openReplica(state, to).applied === committed.length
    return isThere ? [{ ...state, change: 'switched', writing: [to] }] : []
  }
  if (change === 'none')
    return [{ ...state, change: 'failing-over', writing: promotion === 'fenced' ? [] : state.writing }]
  return change === 'failing-over' ? [takeOver(state)] : []
}

function takeOver(state: AuroraState): AuroraState {
  const { to, come, pending, writing } = state
  const { copy, epoch, applied } = openReplica(state, to)
  const snapshot: Snapshot = { copy, epoch: epoch + 1, applied }
  const sent = othersOf(to).map((other) => ({ to: other, arrival: snapshot }))
  return prune({
    ...state,
    change: 'failed-over',
    kept: applied,
    come: come.with(to, [...at(come, to), snapshot]),
    pending: [...pending, ...sent],
    writing: [...writing, to],
  })
}

function othersOf(region: number): number[] {
  return REGIONS.filter((other) => other !== region)
}

// A commit of a log that was left, or that is there already, changes nothing any more: it counts as arrived.
function prune(state: AuroraState): AuroraState {
  const replicas = REGIONS.map((region) => openReplica(state, region))
  const pending = state.pending.filter(({ to, arrival }) => isNew(at(replicas, to), arrival))
  return pending.length === state.pending.length ? state : { ...state, pending }
}

function isNew({ epoch, applied }: Replica, arrival: Arrival): boolean {
  if (!('versions' in arrival)) return true
  return arrival.epoch > epoch || (arrival.epoch === epoch && arrival.place > applied)
}

function nameOf(state: AuroraState): string {
  const { come, pending, writing, change, kept, committed } = state
  const print = (arrival: Arrival) =>
    'versions' in arrival ? `${arrival.epoch}.${arrival.place}` : `s${arrival.epoch}`
  const held = REGIONS.map((region) => {
    const replica = openReplica(state, region)
    const early = at(come, region).filter((arrival) => 'versions' in arrival && isNew(replica, arrival))
    const coming = pending.filter(({ to }) => to === region)
    return `${replica.epoch}.${replica.applied}:${early.map(print).sort()}<${coming.map(({ arrival }) => print(arrival)).sort()}`
  })
  return `${committed.length};${held.join('|')};${writing};${change};${kept}`
}

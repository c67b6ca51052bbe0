import { at } from '../at.ts'
import { settle } from '../eventual/settle.ts'
import { draftVersions, isRefused } from '../history/draft.ts'
import type { Conflict } from '../history/recorder.ts'
import { isLater, type Version, type Write } from '../history/version.ts'
import { type Explored, exploreStates } from './explore.ts'

/** One write of a history: the region that makes it, and how far that region's clock is ahead, in milliseconds. */
export interface Step {
  readonly region: number
  readonly write: Write
  readonly clock?: number
}

/** How an eventual table stands somewhere on the way: writes made, what regions hold, what is under way. */
export interface EventualState {
  readonly done: number
  readonly versions: readonly Version[]
  readonly copies: readonly ReadonlyMap<string, Version>[]
  readonly pending: readonly { readonly version: Version; readonly to: number }[]
  readonly conflicts: readonly Conflict[]
}

/**
 * Every state that a history can bring an eventual table to: the writes are made one after the other, and between them
 * copies arrive in any order, each at any time. A copy that would change nothing any more counts as arrived, so one
 * that arrives twice makes no new state.
 */
export function exploreEventual(
  steps: readonly Step[],
  regions: number,
  visit?: (state: EventualState) => void,
): Explored<EventualState> {
  const copies = Array.from({ length: regions }, () => new Map<string, Version>())
  const initial: EventualState = { done: 0, versions: [], copies, pending: [], conflicts: [] }
  return exploreStates(initial, (state) => [...makeNext(state, steps), ...deliverAny(state)], keyOf, visit)
}

function makeNext(state: EventualState, steps: readonly Step[]): EventualState[] {
  const step = steps[state.done]
  if (!step) return []
  const { region: origin, write, clock = 0 } = step
  const copy = at(state.copies, origin)
  const author = { origin, at: state.done, clock, operation: state.done, together: 1 }
  const made = draftVersions(copy, [write], author, state.versions.length)
  const done = state.done + 1
  if (isRefused(made)) return [{ ...state, done }]
  const copies = state.copies.map((each, region) => (region === origin ? holding(each, made) : each))
  const others = state.copies.map((_, region) => region).filter((region) => region !== origin)
  const sent = made.flatMap((version) => others.map((to) => ({ version, to })))
  return [
    prune({ ...state, done, versions: [...state.versions, ...made], copies, pending: [...state.pending, ...sent] }),
  ]
}

function deliverAny(state: EventualState): EventualState[] {
  return state.pending.map(({ version, to }, i) => {
    const settled = settle(state.copies[to]?.get(version.item), version)
    const copies = state.copies.map((each, region) => (region === to ? holding(each, [version]) : each))
    const met = 'loser' in settled ? [{ ...settled, event: -1, region: to, at: state.done }] : []
    const pending = state.pending.toSpliced(i, 1)
    return prune({ ...state, copies, pending, conflicts: [...state.conflicts, ...met] })
  })
}

function holding(copy: ReadonlyMap<string, Version>, versions: readonly Version[]): ReadonlyMap<string, Version> {
  return new Map([...copy, ...versions.map((version) => [version.item, version] as const)])
}

// What is not later than what is there already will change nothing when it arrives.
function prune(state: EventualState): EventualState {
  const pending = state.pending.filter(({ version, to }) => {
    const current = state.copies[to]?.get(version.item)
    return current === undefined || isLater(version, current)
  })
  return { ...state, pending }
}

function keyOf({ done, versions, copies, pending }: EventualState): string {
  const bases = versions.map(({ base }) => base?.id ?? '-').join()
  const held = copies
    .map((copy) =>
      [...copy.values()]
        .map(({ id }) => id)
        .sort()
        .join(),
    )
    .join('|')
  const sent = pending
    .map(({ version, to }) => `${version.id}>${to}`)
    .sort()
    .join()
  return `${done};${bases};${held};${sent}`
}

import type { Conflict } from '../history/recorder.ts'
import { type Change, isLater, type Version } from '../history/version.ts'
import type { Damage } from './damage.ts'

/** What was accepted, in order; where versions met; and the event of each writing. */
export interface Writings {
  readonly versions: readonly Version[]
  readonly conflicts: readonly Conflict[]
  readonly written: readonly (number | undefined)[]
}

/** Stands for every attribute of an item. */
const ALL = '*'

/** The attributes that a change says something about. */
function effectsOf(change: Change): readonly string[] {
  if ('attributes' in change) return change.attributes.size > 0 ? [...change.attributes.keys()] : [ALL]
  return 'attribute' in change ? [change.attribute] : [ALL]
}

/** The attributes whose value of before is gone after a change. */
function replacesOf(change: Change): readonly string[] {
  if (change.kind === 'update') return [...change.attributes.keys()]
  return 'attribute' in change ? [] : [ALL]
}

/**
 * The writes that were accepted and then lost: nothing that any region still holds was made from them, and what they
 * wrote was not overwritten by a write that was made from them, so it went to a write whose origin had not received
 * them.
 */
export function findLost(recorder: Writings, held: Iterable<Version>): Damage[] {
  const alive = findAlive(held)
  const conflicts = byLoser(recorder.conflicts)
  const covered = new Map<Version, ReadonlySet<string>>()
  /** The conflicts of the versions that were made from this one. */
  const above = new Map<Version, readonly Conflict[]>()
  const lost: Damage[] = []
  // A version stands after the one it was made from.
  for (let i = recorder.versions.length - 1; i >= 0; i--) {
    const version = recorder.versions[i]
    if (!version || alive.has(version)) continue
    const cover = covered.get(version)
    if (version.base) passUp(covered, version.base, cover, replacesOf(version.change))
    const own = conflicts.get(version) ?? []
    const conflict =
      own.find(({ region }) => region === version.origin) ?? own[0] ?? findCarried(above.get(version), version)
    if (!conflict) continue
    if (version.base) passConflicts(above, version.base, own.length > 0 ? own : (above.get(version) ?? []))
    const isLost = effectsOf(version.change).some((effect) => !cover?.has(effect) && !cover?.has(ALL))
    if (isLost)
      lost.push(
        describeLoss(recorder, version, conflict, [
          ...own,
          ...(above.get(version) ?? []).filter(({ winner }) => winner === conflict.winner),
        ]),
      )
  }
  return lost.reverse()
}

function findAlive(held: Iterable<Version>): ReadonlySet<Version> {
  const alive = new Set<Version>()
  for (const version of held) {
    for (let each: Version | undefined = version; each && !alive.has(each); each = each.base) alive.add(each)
  }
  return alive
}

function byLoser(conflicts: readonly Conflict[]): ReadonlyMap<Version, readonly Conflict[]> {
  const losers = new Map<Version, Conflict[]>()
  for (const conflict of conflicts) {
    const known = losers.get(conflict.loser)
    if (known) known.push(conflict)
    else losers.set(conflict.loser, [conflict])
  }
  return losers
}

// What is overwritten after a version counts for the version that it was made from, too.
function passUp(
  covered: Map<Version, ReadonlySet<string>>,
  base: Version,
  cover: ReadonlySet<string> | undefined,
  replaced: readonly string[],
): void {
  const known = covered.get(base)
  const parts = [known, cover].filter((part) => part !== undefined)
  const largest = parts.sort((a, b) => b.size - a.size)[0] ?? new Set<string>()
  const more = [...parts.slice(1), replaced].flatMap((part) => [...part].filter((each) => !largest.has(each)))
  covered.set(base, more.length === 0 ? largest : new Set([...largest, ...more]))
}

function passConflicts(above: Map<Version, readonly Conflict[]>, base: Version, conflicts: readonly Conflict[]): void {
  const known = above.get(base)
  above.set(base, known ? [...known, ...conflicts] : conflicts)
}

// A version that met no other itself went down with one that was made from it, where the winner did not know either.
function findCarried(conflicts: readonly Conflict[] | undefined, base: Version): Conflict | undefined {
  return conflicts?.find(({ winner }) => !isMadeFrom(winner, base))
}

function isMadeFrom(version: Version, base: Version): boolean {
  let each: Version | undefined = version
  while (each && isLater(each, base)) each = each.base
  return each === base
}

function describeLoss(recorder: Writings, version: Version, conflict: Conflict, all: readonly Conflict[]): Damage {
  const { change, item, origin, operation, id } = version
  const written = [version, conflict.winner].map((each) => recorder.written[each.id])
  const events = [...written, ...all.map(({ event }) => event)].filter((event) => event !== undefined)
  const isIncrement = change.kind === 'add'
  return {
    kind: isIncrement ? 'lost-increment' : 'lost-update',
    at: conflict.at,
    region: origin,
    items: [item],
    events,
    operation,
    version: id,
    to: conflict.winner.id,
    amount: isIncrement ? change.amount : undefined,
    fact: isIncrement ? 'dynamodb.mrec-add' : 'dynamodb.mrec-conflict',
  }
}

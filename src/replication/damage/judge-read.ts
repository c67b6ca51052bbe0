import { at } from '../at.ts'
import type { Request } from '../database.ts'
import { isLater, type Version } from '../history/version.ts'
import type { World } from '../world.ts'
import type { Damage } from './damage.ts'
import { READ_FACTS } from './facts.ts'

/** The damage of a read that did not see the newest write which some application had been told is done. */
export function findStale(
  { now, recorder, run }: World,
  { region, operation }: Request,
  items: readonly string[],
  seen: readonly (Version | undefined)[],
  newest: readonly (Version | undefined)[],
  event: number,
  isStrong: boolean,
): Damage[] {
  return items.flatMap((item, i) => {
    const best = newest[i]
    const found = seen[i]
    if (!best || best === found || (found && isLater(found, best))) return []
    const events = [at(recorder.written, best.id), event]
    const fact = READ_FACTS[run.design.name][isStrong ? 'strong' : 'eventual']
    return [{ kind: 'stale-read', at: now, region, items: [item], events, operation, version: best.id, fact }]
  })
}

/** The damage of a read that saw one item as a transaction wrote it, and another one without that transaction. */
export function findBroken(
  { now, recorder, run }: World,
  { region, operation }: Request,
  items: readonly string[],
  seen: readonly (Version | undefined)[],
  event: number,
): Damage[] {
  if (items.length < 2) return []
  for (const writer of sharedWriters(recorder.together, items)) {
    const parts = (recorder.byOperation.get(writer) ?? []).filter(({ item }) => items.includes(item))
    const visible = parts.filter((part) => isMadeFrom(seen[items.indexOf(part.item)], part))
    if (visible.length === 0) continue
    const missing = parts.find((part) => !visible.includes(part))
    // One that is seen whole was made on top of whatever an older one left.
    if (!missing) return []
    const part = at(visible, 0)
    const events = [recorder.written[missing.id], recorder.arrivalOf(part, region), event]
    const fact = READ_FACTS[run.design.name].broken
    return [
      {
        kind: 'broken-transaction',
        at: now,
        region,
        items: [part.item, missing.item],
        events: events.filter((each) => each !== undefined),
        operation,
        version: missing.id,
        fact,
      },
    ]
  }
  return []
}

// The operations that wrote at least two of the items together, the latest first.
function* sharedWriters(together: ReadonlyMap<string, readonly number[]>, items: readonly string[]): Generator<number> {
  const lists = items.map((item) => ({ writers: together.get(item) ?? [], left: 0 }))
  for (const list of lists) list.left = list.writers.length
  for (;;) {
    const latest = Math.max(...lists.map(({ writers, left }) => writers[left - 1] ?? -1))
    if (latest < 0) return
    const sharing = lists.filter(({ writers, left }) => writers[left - 1] === latest)
    for (const list of sharing) list.left--
    if (sharing.length > 1) yield latest
  }
}

function isMadeFrom(version: Version | undefined, part: Version): boolean {
  let each = version
  while (each && each !== part && isLater(each, part)) each = each.base
  return each === part
}

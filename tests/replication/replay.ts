import type { Result, Version } from '../../src/replication/index.ts'

/** What a write found in its region, worked out from the events alone: the latest of all that had come there. */
export interface Found {
  readonly version: Version
  readonly before: Version | undefined
  readonly received: ReadonlySet<number>
}

/** Plays the events of an eventual run again, by the rule alone that a region shows the latest write it has. */
export function replay(result: Result): Map<number, Found> {
  const versions = new Map(result.versions.map((version) => [version.id, version]))
  const shown = result.run.regions.map(() => new Map<string, Version>())
  const received = result.run.regions.map(() => new Set<number>())
  const found = new Map<number, Found>()
  for (const { kind, region, version: id } of result.events) {
    const version = versions.get(id ?? -1)
    const here = shown[region]
    if (!version || !here || (kind !== 'write' && kind !== 'arrive')) continue
    const before = here.get(version.item)
    if (kind === 'write') found.set(version.id, { version, before, received: new Set(received[region]) })
    received[region]?.add(version.id)
    if (!before || order(version, before) > 0) here.set(version.item, version)
  }
  return found
}

/** The order in which the last writer wins. */
export function order(a: Version, b: Version): number {
  return a.stamp - b.stamp || a.origin - b.origin
}

/** The winner of each item: a function of the set of its writes, and of nothing else. */
export function winners(versions: readonly Version[]): Map<string, Version> {
  const best = new Map<string, Version>()
  for (const version of versions) {
    const known = best.get(version.item)
    if (!known || order(version, known) > 0) best.set(version.item, version)
  }
  return best
}

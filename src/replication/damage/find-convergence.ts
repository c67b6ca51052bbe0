import type { Held } from '../history/event.ts'
import type { Version } from '../history/version.ts'

/** When all regions came to hold the same for good, and how long after the last write that was. */
export interface Convergence {
  readonly at: number
  readonly after: number
}

/** When the regions came to hold the same items for good; nothing where they never did. */
export function findConvergence(
  held: readonly Held[],
  regions: readonly number[],
  lastWrite: number,
): Convergence | undefined {
  const copies = new Map<string, Map<number, Version | undefined>>()
  const apart = new Set<string>()
  let since = 0
  for (const { at, region, item, version } of held) {
    const copy = copies.get(item) ?? new Map<number, Version | undefined>()
    copies.set(item, copy.set(region, version))
    const first = copy.get(regions[0] ?? 0)
    if (regions.every((each) => copy.get(each) === first)) {
      if (apart.delete(item) && apart.size === 0) since = at
    } else apart.add(item)
  }
  return apart.size > 0 ? undefined : { at: Math.max(since, lastWrite), after: Math.max(0, since - lastWrite) }
}

/** What each region holds at a time, the end of the run unless given: items that are there, by region. */
export function stateAt(
  held: readonly Held[],
  regions: number,
  time = Number.POSITIVE_INFINITY,
): Map<string, Version>[] {
  const states = Array.from({ length: regions }, () => new Map<string, Version>())
  for (const { at, region, item, version } of held) {
    if (at > time) break
    if (version) states[region]?.set(item, version)
    else states[region]?.delete(item)
  }
  return states
}

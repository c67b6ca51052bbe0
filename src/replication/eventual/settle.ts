import { isLater, type Version } from '../history/version.ts'

/** What becomes of a version that arrives where another one may stand. */
export type Settled =
  /** It takes its place: it was made knowing what stands here, or nothing stands here. */
  | { readonly kind: 'newer' }
  /** What stands here was made knowing it. */
  | { readonly kind: 'older' }
  /** The two were made without knowing each other; `winner` is the write that did not know the loser. */
  | { readonly kind: 'win' | 'lose'; readonly loser: Version; readonly winner: Version }

/** Last writer wins, for the whole item; says whether the one that gives way was known to the one that stays. */
export function settle(current: Version | undefined, arriving: Version): Settled {
  if (current === undefined) return { kind: 'newer' }
  if (isLater(arriving, current)) {
    const winner = firstAfter(arriving, current)
    return winner.base === current ? { kind: 'newer' } : { kind: 'win', loser: current, winner }
  }
  const winner = firstAfter(current, arriving)
  return winner.base === arriving ? { kind: 'older' } : { kind: 'lose', loser: arriving, winner }
}

// Timestamps grow along the versions that one was made from, so the first of them after `other` was either made from
// `other`, or by a region that had not received it: had it, `other` would have stood there.
function firstAfter(version: Version, other: Version): Version {
  let first = version
  while (first.base && isLater(first.base, other)) first = first.base
  return first
}

import { type Standing, standAfter } from './replay.ts'
import { groupReviews, type Review } from './review.ts'

/** A moment, and the day that it belongs to where the learner is: from its first millisecond to the next day's. */
export interface Moment {
  readonly now: number
  readonly begin: number
  readonly end: number
}

/** What there is to do today. */
export interface DayPlan {
  /** The cards to ask, in this order. */
  readonly queue: readonly string[]
  /** How many of them come back, and how many are asked for the first time. */
  readonly due: number
  readonly fresh: number
  /** How many new cards wait for another day. */
  readonly waiting: number
  /** How many answers were given today. */
  readonly answered: number
  /** When the next card that is not for today comes back; nothing where none does. */
  readonly next: number | undefined
  readonly standings: ReadonlyMap<string, Standing>
}

/** What there is to do today with cards in the order of the course, at most so many of them new. */
export function planDay(
  cards: readonly string[],
  reviews: readonly Review[],
  { now, begin, end }: Moment,
  newPerDay: number,
): DayPlan {
  const groups = groupReviews(reviews, now)
  const standings = new Map(cards.map((card) => [card, standAfter(groups.get(card) ?? [])] as const))
  const first = [...groups.values()].filter((group) => (group[0]?.at ?? now) >= begin).length
  const asked = [...standings].filter(([, { state }]) => state !== 'new')
  const due = asked.filter(([, standing]) => standing.due < end).sort(([, a], [, b]) => a.due - b.due)
  const unseen = cards.filter((card) => standings.get(card)?.state === 'new')
  const fresh = unseen.slice(0, Math.max(0, newPerDay - first))
  const later = asked.map(([, standing]) => standing.due).filter((time) => time >= end)
  const names = (list: typeof due) => list.map(([card]) => card)
  return {
    // A step of some minutes is waited for with new cards; where nothing else is left it is asked at once.
    queue: [
      ...names(due.filter(([, standing]) => standing.due <= now)),
      ...names(due.filter(([, { due: time, state }]) => time > now && state === 'known')),
      ...fresh,
      ...names(due.filter(([, { due: time, state }]) => time > now && state !== 'known')),
    ],
    due: due.length,
    fresh: fresh.length,
    waiting: unseen.length - fresh.length,
    answered: [...groups.values()].flat().filter(({ at }) => at >= begin).length,
    next: later.length > 0 ? Math.min(...later) : undefined,
    standings,
  }
}

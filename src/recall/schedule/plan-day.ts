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
  /** The cards to ask, in this order: those that come back, then new ones. */
  readonly queue: readonly string[]
  /** How many of them come back, and how many are asked for the first time. */
  readonly due: number
  readonly fresh: number
  /** Cards in their first minutes, the one that comes back next in front, and when that is. */
  readonly soon: readonly string[]
  readonly soonest: number | undefined
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
  const begun = [...groups.values()].filter((group) => (group[0]?.at ?? now) >= begin).length
  const asked = [...standings].filter(([, { state }]) => state !== 'new').sort(([, a], [, b]) => a.due - b.due)
  // A card that is known for days is for the whole day on which it comes back; one that is being learnt has its minute.
  const isSoon = ([, { state, due }]: (typeof asked)[number]) => state === 'learning' && due > now
  const due = asked.filter((card) => card[1].due < end && !isSoon(card))
  const soon = asked.filter(isSoon)
  const later = asked.find((card) => card[1].due >= end && !isSoon(card))
  const unseen = cards.filter((card) => standings.get(card)?.state === 'new')
  const fresh = unseen.slice(0, Math.max(0, newPerDay - begun))
  return {
    queue: [...due.map(([card]) => card), ...fresh],
    due: due.length,
    fresh: fresh.length,
    soon: soon.map(([card]) => card),
    soonest: soon[0]?.[1].due,
    waiting: unseen.length - fresh.length,
    answered: [...groups.values()].flat().filter(({ at }) => at >= begin).length,
    next: later?.[1].due,
    standings,
  }
}

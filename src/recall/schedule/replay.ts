import { createEmptyCard, type Card as FsrsCard, Rating as FsrsRating, fsrs, type Grade, State } from 'ts-fsrs'
import { RATINGS, type Rating, type Review } from './review.ts'

/** FSRS-6 as it comes: its default weights, steps and retention, and no chance in it. */
const scheduler = fsrs()
const GRADES: Readonly<Record<Rating, Grade>> = {
  again: FsrsRating.Again,
  hard: FsrsRating.Hard,
  good: FsrsRating.Good,
  easy: FsrsRating.Easy,
}

const STATES: Readonly<Record<State, Standing['state']>> = {
  [State.New]: 'new',
  [State.Learning]: 'learning',
  [State.Review]: 'known',
  [State.Relearning]: 'learning',
}

/** Where a card stands: not asked yet, being learnt within a day, or known for some days. */
export interface Standing {
  readonly state: 'new' | 'learning' | 'known'
  /** When it is due, in milliseconds since 1970; a new card at any time. */
  readonly due: number
  readonly reviews: number
  /** How often it was forgotten after it had been known. */
  readonly lapses: number
}

/** Where a card stands after its reviews, oldest first. */
export function standAfter(reviews: readonly Review[]): Standing {
  const { state, due, lapses } = replay(reviews)
  return {
    state: STATES[state],
    due: due.getTime(),
    reviews: reviews.length,
    lapses,
  }
}

/** When a card would come back after each rating. */
export function foresee(reviews: readonly Review[], now: number): Readonly<Record<Rating, number>> {
  const card = replay(reviews)
  const when = new Date(Math.max(now, ...reviews.map(({ at }) => at)))
  const due = (rating: Rating) => scheduler.next(card, when, GRADES[rating]).card.due.getTime()
  const [again, hard, good, easy] = RATINGS.map(due) as [number, number, number, number]
  return { again, hard, good, easy }
}

function replay(reviews: readonly Review[]): FsrsCard {
  // Dates throughout: the library takes the number 0 for "now" and would read the clock.
  let card = createEmptyCard(new Date(0))
  for (const { at, rating } of reviews) card = scheduler.next(card, new Date(at), GRADES[rating]).card
  return card
}

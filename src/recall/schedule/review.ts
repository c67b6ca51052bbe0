/** How well an answer was known. */
export const RATINGS = ['again', 'hard', 'good', 'easy'] as const

/** One of the four ratings. */
export type Rating = (typeof RATINGS)[number]

/** A card was answered: which, when (milliseconds since 1970), and how well. */
export interface Review {
  readonly card: string
  readonly at: number
  readonly rating: Rating
  /** The time that it bore before somebody said that the clock had been wrong. */
  readonly was?: number | undefined
  /** Says of the review of that card, time and rating that it was given by mistake: neither of them counts. */
  readonly withdrawn?: true | undefined
}

/** Reviews of several places in one list, oldest first, each once: in whatever order they come together. */
export function mergeReviews(...lists: readonly (readonly Review[])[]): Review[] {
  const merged = new Map(lists.flat().map((review) => [`${spot(review)} ${review.was} ${review.withdrawn}`, review]))
  return [...merged].sort(([a, x], [b, y]) => x.at - y.at || (a < b ? -1 : 1)).map(([, review]) => review)
}

/** The reviews of each card that count at a time, oldest first: not those of a later time, dated anew, or withdrawn. */
export function groupReviews(reviews: readonly Review[], now: number): ReadonlyMap<string, readonly Review[]> {
  const replaced = listReplaced(reviews)
  const groups = new Map<string, Review[]>()
  for (const review of mergeReviews(reviews)) {
    if (review.at > now || replaced.has(spot(review))) continue
    const group = groups.get(review.card)
    if (group) group.push(review)
    else groups.set(review.card, [review])
  }
  return groups
}

/** The reviews that bear a later time than it is: the clock was wrong then, or is now. */
export function listFuture(reviews: readonly Review[], now: number): Review[] {
  const replaced = listReplaced(reviews)
  return reviews.filter((review) => review.at > now && !replaced.has(spot(review)))
}

/** The same reviews dated now, in their order; what they said before stays with them. */
export function dateAnew(reviews: readonly Review[], now: number): Review[] {
  return mergeReviews(reviews).map(({ card, at, rating }, index, { length }) => ({
    card,
    at: now - length + 1 + index,
    rating,
    was: at,
  }))
}

/** What takes a review back, on every device that hears of it: nothing that was kept is deleted. */
export function withdraw({ card, at, rating }: Review): Review {
  return { card, at, rating, withdrawn: true }
}

function listReplaced(reviews: readonly Review[]): ReadonlySet<string> {
  return new Set(
    reviews.flatMap((review) => [
      ...(review.was === undefined ? [] : [spot(review, review.was)]),
      ...(review.withdrawn ? [spot(review)] : []),
    ]),
  )
}

function spot({ card, at, rating }: Review, time = at): string {
  return JSON.stringify([card, time, rating])
}

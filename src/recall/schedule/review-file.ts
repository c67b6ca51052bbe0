import { RATINGS, type Rating, type Review } from './review.ts'

/** What a text of kept reviews holds, and what in it could not be read. */
export interface ReadReviews {
  readonly reviews: readonly Review[]
  /** What is wrong, the first few; nothing where all could be read. */
  readonly problems: readonly string[]
  /** Whether a later version of this program wrote it. */
  readonly isNewer: boolean
}

const FORMAT = 'crossfoot-reviews'
const VERSION = 1
/** The most that is read: decades of one learner. */
const MOST_CHARACTERS = 16_000_000
const MOST_REVIEWS = 100_000
const MOST_PROBLEMS = 5
const LATEST = Date.UTC(9999, 11, 31)

/** Reviews as text, for a device to keep and for a file. */
export function writeReviews(reviews: readonly Review[]): string {
  const rows = reviews.map(({ card, at, rating, was, withdrawn }) =>
    JSON.stringify({
      ...{ card, at: timeText(at), rating },
      ...(was === undefined ? {} : { was: timeText(was) }),
      ...(withdrawn ? { withdrawn } : {}),
    }),
  )
  return `{"format":"${FORMAT}","version":${VERSION},"reviews":[\n${rows.join(',\n')}\n]}\n`
}

/** Reads such a text, whoever wrote it: what can be read of it, and what is wrong with the rest. */
export function readReviews(text: string): ReadReviews {
  if (text.length > MOST_CHARACTERS) return failed(`it is longer than ${MOST_CHARACTERS} characters`)
  let data: unknown
  try {
    data = JSON.parse(text)
  } catch {
    return failed('it is no JSON')
  }
  if (!isRecord(data) || data['format'] !== FORMAT) return failed('it is no file of kept reviews')
  if (typeof data['version'] !== 'number') return failed('it does not say its version')
  if (data['version'] > VERSION) return { ...failed('a later version of this page wrote it'), isNewer: true }
  const rows = data['reviews']
  if (!Array.isArray(rows)) return failed('it has no list of reviews')
  if (rows.length > MOST_REVIEWS) return failed(`it has more than ${MOST_REVIEWS} reviews`)
  const reviews: Review[] = []
  const problems: string[] = []
  for (const [index, row] of rows.entries()) {
    const read = readReview(row)
    if (typeof read !== 'string') reviews.push(read)
    else if (problems.length < MOST_PROBLEMS) problems.push(`review ${index + 1}: ${read}`)
  }
  return { reviews, problems, isNewer: false }
}

function readReview(row: unknown): Review | string {
  if (!isRecord(row)) return 'is no record'
  const { card, rating, withdrawn } = row
  const [at, was] = [readTime(row['at']), readTime(row['was'])]
  if (typeof card !== 'string' || card === '' || card.length > 200) return 'names no card'
  if (at === undefined) return 'has no time such as 2026-11-20T08:00:00.000Z'
  if (!isRating(rating)) return `has no rating; they are ${RATINGS.join(', ')}`
  if (row['was'] !== undefined && was === undefined) return 'has no earlier time that can be read'
  if (withdrawn !== undefined && withdrawn !== true) return 'is withdrawn by something that is not true'
  return { card, at, rating, ...(was === undefined ? {} : { was }), ...(withdrawn ? { withdrawn } : {}) }
}

function readTime(value: unknown): number | undefined {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(value)) return undefined
  const time = Date.parse(value)
  return time >= 0 && time <= LATEST ? time : undefined
}

function timeText(time: number): string {
  return new Date(time).toISOString()
}

function isRating(value: unknown): value is Rating {
  return RATINGS.some((rating) => rating === value)
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function failed(problem: string): ReadReviews {
  return { reviews: [], problems: [problem], isNewer: false }
}

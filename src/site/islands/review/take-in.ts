import { mergeReviews, type Review, readReviews } from '../../../recall/schedule/index.ts'
import { count } from './moment.ts'

/** What came of a file that somebody gave: the answers to add, or why it is refused as a whole. */
export type TakenIn =
  | { readonly isRefused: false; readonly reviews: readonly Review[]; readonly says: string }
  | { readonly isRefused: true; readonly says: string }

/** The most that a file may hold, in bytes. */
export const MOST_BYTES = 16_000_000

/** Reads a file of answers: it is taken in as a whole or not at all. */
export function takeIn(name: string, text: string, log: readonly Review[]): TakenIn {
  const { reviews, problems } = readReviews(text)
  if (problems.length > 0) return refuse(name, problems.join('; '))
  const fresh = mergeReviews(log, reviews).length - log.length
  const known = mergeReviews(reviews).length - fresh
  const here = known > 0 ? `; ${count(known, 'answer')} ${known === 1 ? 'was' : 'were'} here already` : ''
  return { isRefused: false, reviews, says: `${count(fresh, 'answer')} taken in from “${shorten(name)}”${here}.` }
}

/** Says that a file was not taken in, and why. */
export function refuse(name: string, why: string): TakenIn {
  return { isRefused: true, says: `“${shorten(name)}” was not taken in: ${why}. Nothing was changed.` }
}

function shorten(name: string): string {
  return name.length > 60 ? `${name.slice(0, 60)}…` : name
}

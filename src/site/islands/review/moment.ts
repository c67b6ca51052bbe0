import type { Moment } from '../../../recall/index.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE

/** A moment with the day that it belongs to where this device is. */
export function momentAt(now: number): Moment {
  const date = new Date(now)
  const midnight = (days: number) => new Date(date.getFullYear(), date.getMonth(), date.getDate() + days).getTime()
  return { now, begin: midnight(0), end: midnight(1) }
}

/** When something comes back, in words. */
export function sayWhen(time: number, { now, end }: Moment): string {
  const wait = time - now
  if (wait <= 0) return 'now'
  if (wait < HOUR) return `in ${count(Math.ceil(wait / MINUTE), 'minute')}`
  if (time < end) return 'later today'
  if (time < momentAt(end).end) return 'tomorrow'
  const isThisYear = new Date(time).getFullYear() === new Date(now).getFullYear()
  return `on ${sayDate(time, isThisYear)}`
}

/** A date in words: 24 November, or 24 November 2027. */
export function sayDate(time: number, isThisYear = false): string {
  const year = isThisYear ? {} : ({ year: 'numeric' } as const)
  return new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', ...year }).format(time)
}

/** A number of things: 1 card, 2 cards. */
export function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`
}

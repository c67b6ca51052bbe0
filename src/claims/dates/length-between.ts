import type { ToldDate } from './find-dates.ts'

/** How long it is from one date to another in a unit, and which whole numbers of it may be said: both ends may count. */
export interface Length {
  readonly value: number
  readonly low: number
  readonly high: number
}

const DAY = 86_400_000
const days = { day: 1, week: 7, month: 365.25 / 12, year: 365.25 } as const
/** A unit in which lengths between dates are told. */
export type Unit = keyof typeof days

// A year that is not told may be a leap year.
const anyYears = [2023, 2024]
// A length just short of a whole number, or over it, is that number.
const NEARLY = 0.15

export function isUnit(unit: string): unit is Unit {
  return Object.hasOwn(days, unit)
}

/** How long it is from one date to a later one; undefined where that is not told, or no number of such units. */
export function lengthBetween(from: ToldDate, to: ToldDate, unit: Unit): Length | undefined {
  if (from.day !== undefined && to.day !== undefined) return betweenDays(from, to, unit)
  if (unit === 'day' || unit === 'week') return undefined
  const [first, last] = [from.year ?? to.year, to.year]
  if (from.day === undefined && to.day === undefined && from.month !== undefined && to.month !== undefined) {
    const years = first === undefined || last === undefined ? (to.month < from.month ? 1 : 0) : last - first
    const span = 12 * years + to.month - from.month
    if (unit === 'month') return lengthOf(span, span, span + 1)
    return first === undefined
      ? undefined
      : lengthOf(Math.floor(span / 12), Math.floor((span - 1) / 12), Math.ceil((span + 1) / 12))
  }
  if (from.year === undefined || to.year === undefined || unit === 'month') return undefined
  return lengthOf(to.year - from.year, to.year - from.year - 1, to.year - from.year + 1)
}

// From Saturday on, counted from Monday.
const WEEKEND = 5
// Longer spans are not told in days of work.
const LONGEST = 400

/** How many days of work there may be from one date to another, both or one of them counted; none are known where no year is told. */
export function workdaysBetween(from: ToldDate, to: ToldDate): number[] {
  const year = to.year ?? from.year
  if (year === undefined) return []
  const [start, end] = endsOf(from, to, year)
  if (end - start > LONGEST) return []
  // The first of January 1970 was a Thursday.
  const isWork = (day: number) => (((day + 3) % 7) + 7) % 7 < WEEKEND
  let count = 0
  for (let day = start + 1; day < end; day++) if (isWork(day)) count++
  const [first, last] = [start, end].map((day) => (isWork(day) ? 1 : 0)) as [number, number]
  return [count + first + last, count + first, count + last]
}

function betweenDays(from: ToldDate, to: ToldDate, unit: Unit): Length | undefined {
  const told = to.year ?? from.year
  const spans = (told === undefined ? anyYears : [told]).map((year) => {
    const [start, end] = endsOf(from, to, year)
    return end - start
  })
  const per = days[unit]
  const [least, most] = [Math.min(...spans), Math.max(...spans)]
  return lengthOf(
    Math.round((spans[0] as number) / per),
    // A year is over on its last day, not shortly before.
    Math.floor(unit === 'year' ? (least + 1) / per : least / per + NEARLY),
    Math.ceil((most + 1) / per - NEARLY),
  )
}

/** The days of two dates in a year; "from 20 December to 3 January" begins in the one before. */
function endsOf(from: ToldDate, to: ToldDate, year: number): readonly [start: number, end: number] {
  const [start, end] = [at(from, from.year ?? year), at(to, to.year ?? year)]
  return start > end && from.year === undefined ? [at(from, (to.year ?? year) - 1), end] : [start, end]
}

/** The day of a date, counted in days. */
function at({ month = 0, day = 1 }: ToldDate, year: number): number {
  return Date.UTC(year, month, day) / DAY
}

function lengthOf(value: number, low: number, high: number): Length | undefined {
  return value > 0 ? { value, low: Math.min(low, value), high: Math.max(high, value) } : undefined
}

import type { Dated, IsoDate } from './types.ts'

const dayMs = 86_400_000

/** Whether a text is a day of the calendar, as `2024-11-01`. */
export function isIsoDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const time = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(time) && formatDay(time) === text
}

/** The day that lies a number of months later, at most the last day of its month. */
export function addMonths(date: IsoDate, months: number): IsoDate {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  const lastDay = new Date(Date.UTC(year, month + months, 0)).getUTCDate()
  return formatDay(Date.UTC(year, month - 1 + months, Math.min(day, lastDay)))
}

/** How many days ago a record was last checked. */
export function ageInDays(record: Dated, today: IsoDate): number {
  return Math.round((Date.parse(today) - Date.parse(record.checked)) / dayMs)
}

/** Whether a record should have been looked at again by today. */
export function isPastReview(record: Dated, today: IsoDate): boolean {
  return today > record.review
}

/** Whether a record holds on a day; both ends of its validity belong to it. */
export function isValidOn(record: Dated, day: IsoDate): boolean {
  if (record.validFrom !== undefined && day < record.validFrom) return false
  return record.validTo === undefined || day <= record.validTo
}

function formatDay(time: number): IsoDate {
  return new Date(time).toISOString().slice(0, 10)
}

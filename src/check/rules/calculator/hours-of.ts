import { HOURS_OF_MONTH } from '../../../quantity/index.ts'

const HOURS: ReadonlyMap<string, number> = new Map([
  ['h', 1],
  ['day', 24],
  ['month', HOURS_OF_MONTH],
  ['year', 12 * HOURS_OF_MONTH],
])

/** The hours of a period, for one that prices are told for. */
export function hoursOf(period: string): number | undefined {
  return HOURS.get(period)
}

import { amount, type Certainty, divide, multiply, type Quantity } from '../quantity/index.ts'
import { constant, sum } from './context.ts'
import type { Spread } from './workload/types.ts'

/** The seconds of each period. */
const SECONDS: Readonly<Record<string, Quantity>> = {
  min: constant(60, 's/min', 'seconds of a minute'),
  h: constant(3600, 's/h', 'seconds of an hour'),
  day: constant(86_400, 's/day', 'seconds of a day'),
}
const SECONDS_OF_HOUR = constant(3600, 's/h', 'seconds of an hour')
const MINUTES_OF_HOUR = constant(60, 'min/h', 'minutes of an hour')
const HOURS_OF_DAY = constant(24, 'h/day', 'hours of a day')

function periodOf(rate: Quantity): string {
  return rate.unit.powers.find(([, power]) => power < 0)?.[0] ?? 's'
}

/** A rate by the second, whatever the period it was given for. */
export function perSecond(rate: Quantity, hours: Quantity): Quantity {
  const period = periodOf(rate)
  if (period === 's') return rate
  const seconds = SECONDS[period]
  return divide(rate, seconds ?? multiply(SECONDS_OF_HOUR, hours))
}

/** A rate by the month, whatever the period it was given for. */
export function perMonth(rate: Quantity, hours: Quantity): Quantity {
  const period = periodOf(rate)
  if (period === 'month') return rate
  if (period === 'h') return multiply(rate, hours)
  if (period === 's') return multiply(rate, SECONDS_OF_HOUR, hours)
  if (period === 'min') return multiply(rate, MINUTES_OF_HOUR, hours)
  return divide(multiply(rate, hours), HOURS_OF_DAY)
}

/** The rate that starts in one region; a total is taken to be spread evenly, which is an assumption. */
export function startingIn(spread: Spread, region: string, regions: readonly string[], hours: Quantity): Quantity {
  if (spread.how === 'by-region') return sumWhere(spread.rates, hours, (name) => name === region)
  if (spread.how === 'in-each' || regions.length === 1) return spread.rate
  return divide(spread.rate, count(regions.length, 'regions', 'assumed'))
}

/** The rate of all regions together. */
export function ofAllRegions(spread: Spread, regions: readonly string[], hours: Quantity): Quantity {
  if (spread.how === 'by-region') return sumWhere(spread.rates, hours, () => true)
  if (spread.how === 'total' || regions.length === 1) return spread.rate
  return multiply(spread.rate, count(regions.length, 'regions'))
}

/** The rate that starts in the other regions. */
export function startingElsewhere(
  spread: Spread,
  region: string,
  regions: readonly string[],
  hours: Quantity,
): Quantity {
  if (spread.how === 'by-region') return sumWhere(spread.rates, hours, (name) => name !== region)
  const others = regions.length - 1
  return multiply(
    startingIn(spread, region, regions, hours),
    count(others, others === 1 ? 'other region' : 'other regions'),
  )
}

const counts = new Map<string, Quantity>()

/** A number of regions; dividing a total by it is an assumption, for nothing says that it is spread evenly. */
function count(value: number, label: string, certainty: Certainty = 'listed'): Quantity {
  const key = `${value} ${label} ${certainty}`
  const known = counts.get(key)
  if (known) return known
  const made = amount(value, '', { label, certainty, origin: { kind: 'count', id: 'regions' } })
  counts.set(key, made)
  return made
}

/** The sum of some regions' rates, by the second where they were told by different periods. */
function sumWhere(all: ReadonlyMap<string, Quantity>, hours: Quantity, keep: (region: string) => boolean): Quantity {
  const rates = [...all].flatMap(([region, rate]) => (keep(region) ? [rate] : []))
  const isOneUnit = new Set(rates.map(({ unit }) => unit)).size === 1
  return sum(isOneUnit ? rates : rates.map((rate) => perSecond(rate, hours)))
}

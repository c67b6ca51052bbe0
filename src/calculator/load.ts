import { add, amount, divide, multiply, type Quantity } from '../quantity/index.ts'
import type { Spread } from './workload/types.ts'

/** The seconds, minutes and so on of one hour, and of one month. */
const SECONDS_PER: Readonly<Record<string, string>> = { min: '60', h: '3600', day: '86400' }

function periodOf(rate: Quantity): string {
  return rate.unit.powers.find(([, power]) => power < 0)?.[0] ?? 's'
}

/** A rate by the second, whatever the period it was given for. */
export function perSecond(rate: Quantity, hours: Quantity): Quantity {
  const period = periodOf(rate)
  if (period === 's') return rate
  const seconds = SECONDS_PER[period]
  if (seconds !== undefined) return divide(rate, amount(seconds, `s/${period}`))
  return divide(rate, multiply(amount(3600, 's/h'), hours))
}

/** A rate by the month, whatever the period it was given for. */
export function perMonth(rate: Quantity, hours: Quantity): Quantity {
  const period = periodOf(rate)
  if (period === 'month') return rate
  if (period === 'h') return multiply(rate, hours)
  if (period === 's') return multiply(rate, amount(3600, 's/h'), hours)
  if (period === 'min') return multiply(rate, amount(60, 'min/h'), hours)
  return divide(multiply(rate, hours), amount(24, 'h/day'))
}

/** The rate that starts in one region; a total is taken to be spread evenly, which is an assumption. */
export function startingIn(spread: Spread, region: string, regions: readonly string[]): Quantity {
  if (spread.how === 'by-region') return spread.rates.get(region) ?? zeroLike(spread.rates)
  if (spread.how === 'in-each' || regions.length === 1) return spread.rate
  const origin = { kind: 'count', id: 'even-spread', note: 'a total is spread evenly over the regions' }
  return divide(spread.rate, amount(regions.length, '', { label: 'regions', certainty: 'assumed', origin }))
}

/** The rate of all regions together. */
export function ofAllRegions(spread: Spread, regions: readonly string[]): Quantity {
  if (spread.how === 'by-region') return sumOf([...spread.rates.values()])
  if (spread.how === 'total' || regions.length === 1) return spread.rate
  return multiply(spread.rate, count(regions.length, 'regions'))
}

/** The rate that starts in the other regions. */
export function startingElsewhere(spread: Spread, region: string, regions: readonly string[]): Quantity {
  if (spread.how === 'by-region')
    return sumOf([...spread.rates].flatMap(([name, rate]) => (name === region ? [] : [rate])))
  const others = regions.length - 1
  return multiply(startingIn(spread, region, regions), count(others, others === 1 ? 'other region' : 'other regions'))
}

function count(value: number, label: string): Quantity {
  return amount(value, '', { label, origin: { kind: 'count', id: 'regions' } })
}

function sumOf(rates: readonly Quantity[]): Quantity {
  const [only] = rates
  return only && rates.length === 1 ? only : add(...rates)
}

function zeroLike(rates: ReadonlyMap<string, Quantity>): Quantity {
  const [first] = rates.values()
  return amount(0, first?.unit ?? 'write/s')
}

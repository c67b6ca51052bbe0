import type { RegionBill } from '../../../calculator/index.ts'
import type { CapacityMode, Reading } from '../../../claims/index.ts'
import {
  amount,
  divide,
  HOURS_OF_MONTH,
  lowOf,
  multiply,
  printQuantity,
  type Quantity,
  workingLine,
} from '../../../quantity/index.ts'

export const modes = ['provisioned', 'on-demand'] as const

/** A cost that a bill holds: of a region or of all. */
export interface Cost {
  readonly what: string
  /** Whether it is the cost of all regions together. */
  readonly isWhole: boolean
  readonly period: string
  readonly quantity: Quantity
  readonly working: string
  readonly reading: Reading
}

/** The capacity modes that words leave open. */
export function openModes(said: string): readonly CapacityMode[] {
  const isOnDemand = /\bon[- ]demand\b/i.test(said)
  const isProvisioned = /\bprovision\w*\b/i.test(said)
  return isOnDemand === isProvisioned ? modes : [isOnDemand ? 'on-demand' : 'provisioned']
}

/** The costs that a reading's bill holds, over a month, a year, a day or an hour: the whole first. */
export function costsOf(reading: Reading, period = 'month'): Cost[] {
  const { regions, total } = reading.bill
  const own = regions.map((region) => costOf(`the bill of ${region.region}`, region.total, workingOf(region)))
  const whole = { ...costOf('the whole bill', total, wholeOf(regions, total)), isWhole: true }
  return regions.length > 1 ? [whole, ...own] : [whole]

  function costOf(what: string, monthly: Quantity, worked: string): Cost {
    const quantity = over(monthly, period)
    const working = period === 'month' ? worked : `${workingLine(quantity)}; ${worked}`
    return { what, isWhole: false, period, quantity, working, reading }
  }
}

/** A month's cost over another period. */
function over(monthly: Quantity, period: string): Quantity {
  if (period === 'year') return multiply(monthly, amount(12, 'month/year'))
  if (period === 'month') return monthly
  const hourly = divide(monthly, amount(HOURS_OF_MONTH, 'h/month'))
  return period === 'day' ? multiply(hourly, amount(24, 'h/day')) : hourly
}

/** The working of a region's bill: of its lines that cost something, and of each of these. */
function workingOf({ lines, total }: RegionBill): string {
  const costly = lines.flatMap(({ cost }) => (cost && lowOf(cost) > 0 ? [cost] : []))
  const sum = `${printQuantity(total)} = ${costly.map(printQuantity).join(' + ')}`
  return [...new Set([...(costly.length === 1 ? [] : [sum]), ...costly.map(workingLine)])].join('; ')
}

function wholeOf(regions: readonly RegionBill[], total: Quantity): string {
  const [first] = regions as [RegionBill, ...RegionBill[]]
  return regions.length > 1 ? `${workingLine(total)}; ${workingOf(first)}` : workingOf(first)
}

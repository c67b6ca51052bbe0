import type { Mention } from '../../../numbers/index.ts'
import { HOURS_OF_MONTH } from '../../../quantity/index.ts'
import { isWithin } from '../judgement.ts'

// People also reckon a month at 30 or 31 days; who does is not wrong.
const MONTHS = [HOURS_OF_MONTH, 720, 744, 730.5, 732]

/** Whether a stated amount is what is worked out; a month's also where its author takes a month of another length. */
export function isOverMonth(mention: Mention, value: number, isMonthly = mention.per === 'month'): boolean {
  const lengths = isMonthly ? MONTHS : [HOURS_OF_MONTH]
  return lengths.some((hours) => isWithin(mention, (value * hours) / HOURS_OF_MONTH, (value * hours) / HOURS_OF_MONTH))
}

import type { Figure } from '../figure.ts'
import { isPhysical } from '../measures.ts'

/** Whether a figure may say how many times an amount is taken. */
export function canCount({ kind, mention }: Figure): boolean {
  return kind !== 'percent' && kind !== 'money' && kind !== 'clock' && !mention.fraction
}

/** Days are counted as well as measured: "77 days those 21 tonnes", "five vehicles on 190 days at £48". */
export function isCalendar({ kind, mention }: Figure): boolean {
  return kind === 'time' && /^(?:day|week|month|year)$/.test(mention.unit)
}

/** Whether a figure is a measure of something, and no count. */
export function isMeasured(figure: Figure): boolean {
  return figure.kind === 'time' || figure.kind === 'data' || figure.kind === 'bits' || isPhysical(figure.measure)
}

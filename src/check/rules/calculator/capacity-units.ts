import type { Capacity, CapacityKind, Reading } from '../../../claims/index.ts'
import { workingLine } from '../../../quantity/index.ts'
import type { Alternative } from './tell-alternatives.ts'

/** Capacity units as a message prints them: "1,000 WCU in each region if …". */
export function printUnits(units: number, kind: CapacityKind, ...more: readonly string[]): string {
  const words = [units.toLocaleString('en-US'), kind === 'write' ? 'WCU' : 'RCU', ...more]
  return words.filter(Boolean).join(' ')
}

/** How a capacity was worked out, in one line. */
export function lineOf({ quantity, value, what }: Capacity): string {
  return quantity ? workingLine(quantity) : `${value.toLocaleString('en-US')}: ${what}`
}

/** What makes a reading the one that is meant. */
export function whenMeant(kind: CapacityKind, { words, consistency }: Reading): string {
  return kind === 'read' ? `for ${consistency}ly consistent reads` : words
}

const NOISE = 1e-6

/** Units as they are provisioned: whole ones. */
export function roundUp(units: number): number {
  return Math.ceil(units - NOISE)
}

/** A need of units as they are provisioned. */
export function asProvisioned<T extends Alternative>(need: T): T {
  const value = roundUp(need.value)
  const isWhole = Math.abs(value - need.value) < NOISE
  return isWhole ? need : { ...need, value, working: `${need.working}, rounded up to ${value.toLocaleString('en-US')}` }
}

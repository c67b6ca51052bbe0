import type { Delay } from '../run.ts'

const UNITS: ReadonlyMap<string, number> = new Map([
  ['ms', 1],
  ['s', 1000],
  ['min', 60_000],
  ['h', 3_600_000],
])

const SHAPE = /^\s*([+-]?)(\d{1,9}(?:\.\d{1,3})?)\s*(ms|s|min|h)\s*$/

/** Milliseconds of a written time; nothing where it can't be read. */
export function readDuration(written: string | 0, mayBeNegative = false): number | undefined {
  if (written === 0) return 0
  const [, sign, number, unit] = SHAPE.exec(written) ?? []
  const size = UNITS.get(unit ?? '')
  if (number === undefined || size === undefined || (sign === '-' && !mayBeNegative)) return undefined
  const length = Math.round(Number(number) * size * 1000) / 1000
  return sign === '-' ? -length : length
}

/** A delay as written: a time, perhaps with what it may be off to either side. */
export function readDelay(written: string | 0): Delay | undefined {
  const [typicalText, jitterText, ...rest] = written === 0 ? ['0ms'] : written.split(/±|\+\/-/)
  const typical = readDuration(typicalText ?? '')
  const jitter = jitterText === undefined ? 0 : readDuration(jitterText)
  return typical === undefined || jitter === undefined || rest.length > 0 ? undefined : { typical, jitter }
}

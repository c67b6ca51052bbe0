import type { Working } from '../claim.ts'
import { constant } from '../leaves.ts'
import type { Cell } from './cell.ts'
import type { Sort } from './cues.ts'

/** How a column comes of another one and a constant. */
export interface Shape {
  readonly rule: string
  readonly sort: Sort
  /** The constant for which the source gives the result. */
  readonly constantOf: (result: number, source: number) => number
  readonly fits: (result: Cell, source: Cell) => boolean
  readonly value: (source: number, constant: number) => number
  readonly working: (source: Working, constant: Working) => Working
}

const hundred = constant(100, '100')
const isUptime = ({ kind, value }: Cell) => kind === 'percent' && value >= 90 && value < 100
/** Whether a cell holds a number that may be a multiple of another. */
export const isPlain = ({ kind, value }: Cell) => kind !== 'clock' && value !== 0

/** A multiple. */
export const factor: Shape = {
  rule: 'arithmetic/product',
  sort: 'product',
  constantOf: (result, source) => result / source,
  fits: (result, source) => isPlain(result) && isPlain(source),
  value: (source, k) => source * k,
  working: (source, k) => ({ op: 'multiply', parts: [source, k] }),
}

/** A whole shared out. */
export const inverse: Shape = {
  rule: 'arithmetic/ratio',
  sort: 'ratio',
  constantOf: (result, source) => result * source,
  fits: (result, source) => isPlain(result) && isPlain(source),
  value: (source, k) => k / source,
  working: (source, k) => ({ op: 'divide', parts: [k, source] }),
}

/** The time that an availability leaves. */
export const down: Shape = {
  rule: 'arithmetic/downtime',
  sort: 'downtime',
  constantOf: (result, source) => (result / (100 - source)) * 100,
  fits: (result, source) => isPlain(result) && isUptime(source),
  value: (source, k) => ((100 - source) / 100) * k,
  working: (source, k) => ({
    op: 'multiply',
    parts: [{ op: 'divide', parts: [{ op: 'subtract', parts: [hundred, source] }, hundred] }, k],
  }),
}

/** The availability that some time lost leaves. */
export const up: Shape = {
  rule: 'arithmetic/downtime',
  sort: 'downtime',
  constantOf: (result, source) => (source / (100 - result)) * 100,
  fits: (result, source) => isUptime(result) && isPlain(source),
  value: (source, k) => 100 - (100 * source) / k,
  working: (source, k) => ({
    op: 'subtract',
    parts: [hundred, { op: 'divide', parts: [{ op: 'multiply', parts: [hundred, source] }, k] }],
  }),
}

/** What is missing to a whole that is told once. */
export const rest: Shape = {
  rule: 'arithmetic/difference',
  sort: 'difference',
  constantOf: (result, source) => result + source,
  fits: (result, source) =>
    isPlain(result) && isPlain(source) && result.kind === source.kind && result.kind !== 'percent',
  value: (source, k) => k - source,
  working: (source, k) => ({ op: 'subtract', parts: [k, source] }),
}

/** What goes beyond an amount that is told once: the hours over 1,900. */
export const beyond: Shape = {
  ...rest,
  constantOf: (result, source) => source - result,
  // A header that says over what says no unit again; what stays below has nothing beyond.
  fits: (result, source) => rest.fits(result.kind === 'none' ? { ...result, kind: source.kind } : result, source),
  value: (source, k) => source - k,
  working: (source, k) => ({ op: 'subtract', parts: [source, k] }),
}

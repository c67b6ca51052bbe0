import { HOURS_OF_MONTH } from '../../quantity/index.ts'
import type { Working } from '../claim.ts'
import { constant } from '../leaves.ts'
import type { Sort } from './cues.ts'

/** How a cell may come of one, two or three others of its row. */
export interface Formula {
  readonly rule: string
  readonly sort: Sort
  readonly takes: 1 | 2 | 3
  /** Whether it gives the same with its first two inputs changed over. */
  readonly isSymmetric: boolean
  /** Whether tables often hold it, for it needs no constant. */
  readonly isCommon?: true
  /** Whether it is what a header that tells of less means. */
  readonly isFall?: true
  /** Whether it tells of a column of per cents as its second input. */
  readonly isOff?: true
  /** What the headers over its inputs have to say for its constant to be told. */
  readonly needs?: readonly RegExp[]
  readonly value: (a: number, b: number, c: number) => number
  readonly working: (a: Working, b: Working, c: Working) => Working
}

/** Parts multiplied. */
export const times = (...parts: readonly Working[]): Working => ({ op: 'multiply', parts })
/** The first part divided by the others. */
export const over = (...parts: readonly Working[]): Working => ({ op: 'divide', parts })
/** Parts added. */
export const plus = (...parts: readonly Working[]): Working => ({ op: 'add', parts })
/** The first part less the others. */
export const minus = (...parts: readonly Working[]): Working => ({ op: 'subtract', parts })
/** What a column is multiplied by to turn it into another unit or span of time. */
export const spans: readonly (readonly [number, string])[] = [
  [HOURS_OF_MONTH, `${HOURS_OF_MONTH} h`],
  [720, '720 h'],
  [744, '744 h'],
  [12, '12 months'],
  [24, '24 h'],
  [30, '30 days'],
  [52, '52 weeks'],
  [365, '365 days'],
  [8760, '8,760 h'],
  [7, '7 days'],
  [60, '60'],
  [3600, '3,600'],
  [86_400, '86,400'],
  [1000, '1,000'],
  [1024, '1,024'],
]

/** By what products of columns are multiplied. */
export const products: readonly (readonly [number, string])[] = [
  [0.01, '1/100'],
  ...spans,
  [1 / 60, '1/60'],
  [1 / 3600, '1/3,600'],
  [1e-3, '1/1,000'],
  [1e-6, '1/1,000,000'],
  [1 / 1024, '1/1,024'],
]

/** A factor below one as the division that it is. */
export function scaled(working: Working, factor: number, text: string): Working {
  return factor < 1
    ? over(working, constant(Math.round(1 / factor), text.slice(2)))
    : times(working, constant(factor, text))
}

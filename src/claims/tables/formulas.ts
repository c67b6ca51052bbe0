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

const times = (...parts: readonly Working[]): Working => ({ op: 'multiply', parts })
const over = (...parts: readonly Working[]): Working => ({ op: 'divide', parts })
const plus = (...parts: readonly Working[]): Working => ({ op: 'add', parts })
const minus = (...parts: readonly Working[]): Working => ({ op: 'subtract', parts })
const hundred = constant(100, '100')
const year = constant(12, '12 months')

// What a column is multiplied by to turn it into another unit or span of time.
const spans: readonly (readonly [number, string])[] = [
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
  [8, '8'],
]

const products: readonly (readonly [number, string])[] = [
  [0.01, '1/100'],
  ...spans.filter(([factor]) => factor !== 8),
  [1 / 60, '1/60'],
  [1 / 3600, '1/3,600'],
  [1e-3, '1/1,000'],
  [1e-6, '1/1,000,000'],
  [1 / 1024, '1/1,024'],
]

const quotients: readonly (readonly [number, string])[] = [
  [60, '60'],
  [3600, '3,600'],
  [1000, '1,000'],
  [1e6, '1,000,000'],
  [1 / 12, '1/12'],
  [1 / 60, '1/60'],
  [1 / 1000, '1/1,000'],
]

/** A factor below one as the division that it is. */
function scaled(working: Working, factor: number, text: string): Working {
  return factor < 1
    ? over(working, constant(Math.round(1 / factor), text.slice(2)))
    : times(working, constant(factor, text))
}

const ofOne: readonly Formula[] = [
  ...spans.flatMap(([factor, text]): Formula[] => [
    {
      rule: 'arithmetic/period',
      sort: 'product',
      takes: 1,
      isSymmetric: false,
      value: (a) => a * factor,
      working: (a) => times(a, constant(factor, text)),
    },
    {
      rule: 'arithmetic/period',
      sort: 'ratio',
      takes: 1,
      isSymmetric: false,
      value: (a) => a / factor,
      working: (a) => over(a, constant(factor, text)),
    },
  ]),
  {
    rule: 'arithmetic/difference',
    sort: 'share',
    takes: 1,
    isSymmetric: false,
    value: (a) => 100 - a,
    working: (a) => minus(hundred, a),
  },
]

const won = /^(?:won|wins|w)$/
const drawn = /^(?:drawn|draws|ties|d)$/
const lost = /^(?:lost|losses|defeats|l)$/

const ofTwo: readonly Formula[] = [
  {
    rule: 'arithmetic/product',
    sort: 'product',
    takes: 2,
    isSymmetric: true,
    isCommon: true,
    value: (a, b) => a * b,
    working: (a, b) => times(a, b),
  },
  ...products.map(
    ([factor, text]): Formula => ({
      rule: 'arithmetic/product',
      sort: 'product',
      takes: 2,
      isSymmetric: true,
      value: (a, b) => a * b * factor,
      working: (a, b) => scaled(times(a, b), factor, text),
    }),
  ),
  {
    rule: 'arithmetic/percentage',
    sort: 'product',
    takes: 2,
    isSymmetric: false,
    isOff: true,
    value: (a, b) => a * (1 - b / 100),
    working: (a, b) => times(a, minus(constant(1, '1'), over(b, hundred))),
  },
  {
    rule: 'arithmetic/percentage',
    sort: 'product',
    takes: 2,
    isSymmetric: false,
    isOff: true,
    value: (a, b) => a * (1 + b / 100),
    working: (a, b) => times(a, plus(constant(1, '1'), over(b, hundred))),
  },
  {
    rule: 'arithmetic/sum',
    sort: 'sum',
    takes: 2,
    isSymmetric: false,
    needs: [won, lost],
    value: (a, b) => a + b,
    working: (a, b) => plus(a, b),
  },
  {
    rule: 'arithmetic/sum',
    sort: 'sum',
    takes: 2,
    isSymmetric: false,
    needs: [won, drawn],
    value: (a, b) => 3 * a + b,
    working: (a, b) => plus(times(constant(3, '3'), a), b),
  },
  {
    rule: 'arithmetic/sum',
    sort: 'sum',
    takes: 2,
    isSymmetric: true,
    isCommon: true,
    value: (a, b) => a + b,
    working: (a, b) => plus(a, b),
  },
  {
    rule: 'arithmetic/difference',
    sort: 'difference',
    takes: 2,
    isSymmetric: false,
    isCommon: true,
    value: (a, b) => a - b,
    working: (a, b) => minus(a, b),
  },
  {
    rule: 'arithmetic/difference',
    sort: 'difference',
    takes: 2,
    isSymmetric: false,
    needs: [/month/, /year|annual/],
    value: (a, b) => 12 * a - b,
    working: (a, b) => minus(times(year, a), b),
  },
  {
    rule: 'arithmetic/difference',
    sort: 'difference',
    takes: 2,
    isSymmetric: false,
    value: (a, b) => 12 * (a - b),
    working: (a, b) => times(year, minus(a, b)),
  },
  {
    rule: 'arithmetic/ratio',
    sort: 'ratio',
    takes: 2,
    isSymmetric: false,
    isCommon: true,
    value: (a, b) => a / b,
    working: (a, b) => over(a, b),
  },
  ...quotients.map(
    ([factor, text]): Formula => ({
      rule: 'arithmetic/ratio',
      sort: 'ratio',
      takes: 2,
      isSymmetric: false,
      value: (a, b) => (a / b) * factor,
      working: (a, b) => scaled(over(a, b), factor, text),
    }),
  ),
  {
    rule: 'arithmetic/percentage',
    sort: 'share',
    takes: 2,
    isSymmetric: false,
    isCommon: true,
    value: (a, b) => (100 * a) / b,
    working: (a, b) => times(hundred, over(a, b)),
  },
  {
    rule: 'arithmetic/percentage',
    sort: 'change',
    takes: 2,
    isSymmetric: false,
    isCommon: true,
    value: (a, b) => (100 * (b - a)) / a,
    working: (a, b) => times(hundred, over(minus(b, a), a)),
  },
  {
    rule: 'arithmetic/percentage',
    sort: 'change',
    takes: 2,
    isSymmetric: false,
    isFall: true,
    value: (a, b) => (100 * (a - b)) / a,
    working: (a, b) => times(hundred, over(minus(a, b), a)),
  },
]

const ofThree: readonly Formula[] = [
  {
    rule: 'arithmetic/sum',
    sort: 'sum',
    takes: 3,
    isSymmetric: false,
    needs: [won, drawn, lost],
    value: (a, b, c) => a + b + c,
    working: (a, b, c) => plus(a, b, c),
  },
  {
    rule: 'arithmetic/product',
    sort: 'product',
    takes: 3,
    isSymmetric: true,
    isCommon: true,
    value: (a, b, c) => a * b * c,
    working: (a, b, c) => times(a, b, c),
  },
  ...products.map(
    ([factor, text]): Formula => ({
      rule: 'arithmetic/product',
      sort: 'product',
      takes: 3,
      isSymmetric: true,
      value: (a, b, c) => a * b * c * factor,
      working: (a, b, c) => scaled(times(a, b, c), factor, text),
    }),
  ),
  {
    rule: 'arithmetic/difference',
    sort: 'difference',
    takes: 3,
    isSymmetric: true,
    value: (a, b, c) => a + b - c,
    working: (a, b, c) => minus(plus(a, b), c),
  },
  {
    rule: 'arithmetic/difference',
    sort: 'difference',
    takes: 3,
    isSymmetric: false,
    value: (a, b, c) => a - b - c,
    working: (a, b, c) => minus(a, b, c),
  },
  {
    rule: 'arithmetic/sum',
    sort: 'sum',
    takes: 3,
    isSymmetric: true,
    value: (a, b, c) => a * b + c,
    working: (a, b, c) => plus(times(a, b), c),
  },
  {
    rule: 'arithmetic/product',
    sort: 'product',
    takes: 3,
    isSymmetric: false,
    value: (a, b, c) => (a - b) * c,
    working: (a, b, c) => times(minus(a, b), c),
  },
  {
    rule: 'arithmetic/product',
    sort: 'product',
    takes: 3,
    isSymmetric: true,
    value: (a, b, c) => (a + b) * c,
    working: (a, b, c) => times(plus(a, b), c),
  },
  {
    rule: 'arithmetic/ratio',
    sort: 'ratio',
    takes: 3,
    isSymmetric: true,
    value: (a, b, c) => (a * b) / c,
    working: (a, b, c) => over(times(a, b), c),
  },
]

/** All of them, by how many cells go in. */
export const formulas: Readonly<Record<1 | 2 | 3, readonly Formula[]>> = { 1: ofOne, 2: ofTwo, 3: ofThree }

import { constant } from '../leaves.ts'
import { type Formula, minus, over, plus, products, scaled, spans, times } from './formula.ts'
import { ofThree } from './formulas-of-three.ts'
import { drawn, lost, won } from './headings.ts'

const hundred = constant(100, '100')
const year = constant(12, '12 months')

const quotients: readonly (readonly [number, string])[] = [
  [60, '60'],
  [3600, '3,600'],
  [1000, '1,000'],
  [1e6, '1,000,000'],
  [1 / 12, '1/12'],
  [1 / 60, '1/60'],
  [1 / 1000, '1/1,000'],
]

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

/** "°C" and "°F" side by side. */
const ofDegrees: readonly Formula[] = [
  {
    rule: 'arithmetic/conversion',
    sort: 'product',
    takes: 1,
    isSymmetric: false,
    needs: [/°\s?c\b|celsius/],
    value: (a) => 1.8 * a + 32,
    working: (a) => plus(times(a, constant(1.8, '1.8')), constant(32, '32')),
  },
  {
    rule: 'arithmetic/conversion',
    sort: 'product',
    takes: 1,
    isSymmetric: false,
    needs: [/°\s?f\b|fahrenheit/],
    value: (a) => (a - 32) / 1.8,
    working: (a) => over(minus(a, constant(32, '32')), constant(1.8, '1.8')),
  },
]

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

/** All of them, by how many cells go in. */
export const formulas: Readonly<Record<1 | 2 | 3, readonly Formula[]>> = {
  1: [...ofOne, ...ofDegrees],
  2: ofTwo,
  3: ofThree,
}

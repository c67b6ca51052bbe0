import { type Formula, minus, over, plus, products, scaled, times } from './formula.ts'
import { drawn, lost, won } from './headings.ts'

/** How a cell may come of three others. */
export const ofThree: readonly Formula[] = [
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

import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  add,
  amount,
  beyond,
  ceil,
  divide,
  exactValue,
  floor,
  givensOf,
  largest,
  multiply,
  named,
  negate,
  type Quantity,
  replay,
  smallest,
  subtract,
  workingText,
} from '../../src/quantity/index.ts'
import { quantityIn } from './arbitraries.ts'

const leaf = quantityIn('GB')
const { tree } = fc.letrec<{ tree: Quantity }>((tie) => ({
  tree: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    leaf,
    fc
      .tuple(tie('tree'), tie('tree'), fc.constantFrom(add, subtract, beyond, smallest, largest))
      .map(([a, b, operation]) => operation(a, b)),
    fc.tuple(tie('tree'), fc.constantFrom(ceil, floor, negate)).map(([a, operation]) => operation(a)),
    tie('tree').map((a) => named('half', divide(a, amount(2)))),
    tie('tree').map((a) => multiply(a, amount(3))),
  ),
}))

test('a working gone through again gives the same number and the same text', () => {
  fc.assert(
    fc.property(tree, (quantity) => {
      const again = replay(quantity)
      expect(exactValue(again)).toEqual(exactValue(quantity))
      expect(again.certainty).toBe(quantity.certainty)
      expect(workingText(again)).toBe(workingText(quantity))
    }),
  )
})

test('a given put in anew changes everything that came of it', () => {
  const rate = amount(1000, 'write/s', { label: 'rate' })
  const twice = named('twice', multiply(rate, amount(2)))
  const sum = add(twice, rate)
  const doubled = replay(sum, (given) => (given === rate ? amount(2000, 'write/s', { label: 'rate' }) : given))
  expect(exactValue(doubled)).toBe('6000')
  expect(exactValue(sum)).toBe('3000')
})

test('the givens of a working are each listed once', () => {
  const rate = amount(1000, 'write/s')
  const two = amount(2)
  expect(givensOf(add(multiply(rate, two), rate))).toEqual([rate, two])
})

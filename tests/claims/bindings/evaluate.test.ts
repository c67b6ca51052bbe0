import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Names } from '../../../src/calculator/index.ts'
import { BindingError, evaluate } from '../../../src/claims/index.ts'
import { amount, type Quantity, workingLine } from '../../../src/quantity/index.ts'

const shop: Names = new Map([['us-east-1', new Map([['total', amount('474.50', 'USD/month')]])]])
const names: Names = new Map<string, Quantity | Names>([
  ['shop', shop],
  ['regions', amount(3)],
  ['units', amount(1000, 'WCU')],
])

describe('an `is` stands for', () => {
  test.each([
    ['shop["us-east-1"].total', '474.5'],
    ["shop['us-east-1'].total * 3", '1423.5'],
    ['shop["us-east-1"]["total"] * regions', '1423.5'],
    ['["shop"]["us-east-1"].total', '474.5'],
    ['(regions + 1) * 2 - 1', '7'],
    ['regions - 1 - 1', '1'],
    ['  12 / 8 ', '1.5'],
  ])('%s', (source, value) => expect(evaluate(source, names).low.toFixed()).toBe(value))

  test('sums with the working of what went in', () => {
    expect(workingLine(evaluate('units + units', names))).toBe('2,000 WCU = 1,000 WCU + 1,000 WCU')
  })
})

describe('a binding is refused, with its place,', () => {
  test.each([
    ['shop["eu-west-1"].total', /shop\["eu-west-1"\] is no name here; known: us-east-1/, 0],
    ['1 + shp', /shp is no name here; did you mean shop\?/, 4],
    ['1 + quantity', /quantity is no name here; known: shop, regions, units/, 4],
    ['shop', /shop is a group; name one of: us-east-1/, 0],
    ['regions.size', /regions is a quantity and has no parts/, 0],
    ['__proto__', /is no name here/, 0],
    ['shop["constructor"]', /is no name here/, 0],
    ['units + regions', /units differ/, 6],
    ['1 +', /missing at the end/, 3],
    ['(1', /"\)" is missing/, 2],
    ['shop["us-east-1"', /"]" is missing/, 16],
    ['shop.3', /"3" was not expected/, 5],
    ['[shop]', /"shop" was not expected/, 1],
    ['shop[1]', /"1" was not expected/, 5],
    ['1 2', /"2" was not expected/, 2],
    ['* 2', /"\*" was not expected/, 0],
    ['process.exit()', /"\(" was not expected/, 12],
    ['`x`', /means nothing here/, 0],
    ['('.repeat(60), /more than 50 brackets/, 51],
    ['1'.repeat(1001), /1001 characters; 1000 is the most/, 0],
  ])('%s', (source, message, at) => {
    expect(() => evaluate(source, names)).toThrow(message)
    expect(() => evaluate(source, names)).toThrow(expect.objectContaining({ at }))
  })
})

test('whatever an author writes, it is evaluated or refused as a binding, never run', () => {
  const piece = fc.oneof(
    fc.constantFrom('shop', '["us-east-1"]', '.total', '(', ')', '*', '/', '0', '"', ' '),
    fc.string(),
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      try {
        evaluate(pieces.join(''), names)
      } catch (error) {
        expect(error).toBeInstanceOf(BindingError)
      }
    }),
  )
})

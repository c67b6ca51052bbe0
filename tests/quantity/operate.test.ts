import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  add,
  amount,
  beyond,
  ceil,
  compare,
  divide,
  exactValue,
  expectUnit,
  floor,
  isExact,
  largest,
  multiply,
  named,
  negate,
  type Quantity,
  QuantityError,
  range,
  readUnit,
  smallest,
  subtract,
} from '../../src/quantity/index.ts'
import { quantityIn } from './arbitraries.ts'

const hours = amount(730, 'h/month')

test('1,000 units at 0.00065 for 730 hours are 474.5 exactly', () => {
  const line = multiply(amount(1000, 'WCU'), amount('0.00065', 'USD/WCU-hour'), hours)
  expect(exactValue(line)).toBe('474.5')
  expect(line.unit).toBe(readUnit('USD/month'))
})

test('a number that binary floating point cannot hold is taken as written', () => {
  expect(exactValue(add(amount(0.1, 'GB'), amount(0.2, 'GB')))).toBe('0.3')
})

test('adding different units names both units and both labels', () => {
  const capacity = amount(1000, 'WCU', { label: 'write capacity' })
  const storage = amount(5, 'USD/month', { label: 'storage' })
  expect(() => add(capacity, storage)).toThrow(
    'can\'t add 1,000 WCU "write capacity" and $5.00/month [USD/month] "storage": their units differ',
  )
  expect(() => subtract(capacity, storage)).toThrow(/^can't subtract 1,000 WCU/)
  expect(() => beyond(capacity, storage)).toThrow(/^can't compare 1,000 WCU/)
  expect(() => largest(capacity, storage)).toThrow(/^can't compare 1,000 WCU/)
  for (const operation of [subtract, beyond, smallest, largest, compare]) {
    expect(() => operation(capacity, storage)).toThrow(/1,000 WCU "write capacity".*\[USD\/month\] "storage"/)
  }
})

test('gigabytes times a price per hour names both units and both labels', () => {
  const stored = amount(100, 'GB', { label: 'stored' })
  const instance = amount('0.26', 'USD/instance-hour', { label: 'r6g.large' })
  expect(() => multiply(stored, instance)).toThrow(
    'can\'t multiply 100 GB "stored" by $0.26/instance-hour [USD/instance-hour] "r6g.large": no unit cancels',
  )
  expect(() => multiply(stored, amount(2), instance)).toThrow(/200 GB/)
  expect(() => multiply(instance, instance)).toThrow(QuantityError)
  expect(() => multiply(amount(2, 'USD/EUR'), amount(3, 'EUR/month'))).toThrow('no unit cancels')
  expect(() => add(amount(2, 'GB'), amount(3))).toThrow('2 GB and 3 (a plain number)')
  expect(new QuantityError('x').name).toBe('QuantityError')
})

test('a plain number multiplies anything', () => {
  expect(exactValue(multiply(amount(3), amount('1.5', 'USD/month'), amount(2)))).toBe('9')
})

test('nothing can be added up only with a unit', () => {
  expect(() => add()).toThrow("can't add nothing")
})

test('dividing by what may be zero is refused with both quantities', () => {
  expect(() => divide(amount(1, 'GB'), range(0, 2, 'KB'))).toThrow(/1 GB by 0–2 KB/)
  expect(() => divide(amount(1, 'GB'), amount(0, 'KB'))).toThrow(QuantityError)
  expect(exactValue(divide(range(4, 8, 'GB'), range(2, 4, 'h')))).toEqual({ from: '1', to: '4' })
  expect(exactValue(divide(range(-8, 8, 'GB'), amount(2)))).toEqual({ from: '-4', to: '4' })
})

test('a price per use against a price per hour breaks even at 28.9 percent', () => {
  const perWrite = divide(amount('0.00065', 'USD/WCU-hour'), amount(3600, 'write/WCU-hour'))
  const share = divide(perWrite, amount('0.000000625', 'USD/write'))
  expect(share.low.round(6).toFixed()).toBe('0.288889')
})

test('whole numbers up and down keep the unit and both bounds', () => {
  expect(exactValue(ceil(amount('1.5', 'KB')))).toBe('2')
  expect(exactValue(floor(range('1.5', '2.5', 'block')))).toEqual({ from: '1', to: '2' })
  expect(isExact(ceil(range('1.2', '1.8', 'KB')))).toBe(true)
  expect(isExact(range('1.2', '1.8', 'KB'))).toBe(false)
})

test('what is free costs nothing, and never less', () => {
  expect(exactValue(beyond(amount(100, 'GB'), amount(25, 'GB')))).toBe('75')
  expect(exactValue(beyond(amount(10, 'GB'), amount(25, 'GB')))).toBe('0')
  expect(exactValue(beyond(range(20, 30, 'GB'), amount(25, 'GB')))).toEqual({ from: '0', to: '5' })
})

test('a credit turns the bounds round', () => {
  expect(exactValue(negate(range(1, 2, 'USD')))).toEqual({ from: '-2', to: '-1' })
  expect(exactValue(subtract(range(5, 6, 'USD'), range(1, 2, 'USD')))).toEqual({ from: '3', to: '5' })
})

test('the smallest and the largest go by both bounds', () => {
  expect(exactValue(smallest(range(1, 5, 'h'), range(2, 3, 'h')))).toEqual({ from: '1', to: '3' })
  expect(exactValue(largest(range(1, 5, 'h'), range(2, 3, 'h')))).toEqual({ from: '2', to: '5' })
})

test('a unit that is asked for and not met names both', () => {
  const stored = amount(100, 'GB', { label: 'stored' })
  expect(expectUnit(stored, 'GB')).toBe(stored)
  expect(() => expectUnit(stored, 'USD/month')).toThrow('100 GB "stored" should be in USD/month')
})

test('what is not a number is refused with its label and unit', () => {
  expect(() => amount('ten', 'GB', { label: 'storage' })).toThrow('"ten" (storage) is no decimal number of GB')
  expect(() => amount(Number.NaN)).toThrow('"NaN" is no decimal number of a plain count')
  expect(() => range(2, 1, 'GB')).toThrow('the interval runs from 2 down to 1')
})

test('the least sure input and the oldest date travel through every operation', () => {
  const price = amount('0.2', 'USD/GB', { certainty: 'open', origin: { kind: 'price', id: 'a', date: '2025-08-28' } })
  const size = amount(3, 'GB/month', { certainty: 'assumed', origin: { kind: 'fact', id: 'b', date: '2026-01-01' } })
  for (const result of [multiply(price, size), multiply(size, price), ceil(multiply(size, price))]) {
    expect(result.certainty).toBe('open')
    expect(result.date).toBe('2025-08-28')
  }
  expect(named('n', multiply(size, amount(2))).certainty).toBe('assumed')
})

const gb = quantityIn('GB')

test('sums do not depend on order, and hold every sum of values inside', () => {
  fc.assert(
    fc.property(gb, gb, gb, (a, b, c) => {
      expect(exactValue(add(a, b, c))).toEqual(exactValue(add(c, add(b, a))))
      expect(add(a, b).low.eq(a.low.plus(b.low))).toBe(true)
      expect(add(a, b).high.eq(a.high.plus(b.high))).toBe(true)
    }),
  )
})

test('products distribute over sums of exact values', () => {
  fc.assert(
    fc.property(gb, gb, quantityIn('USD/GB'), (a, b, price) => {
      expect(exactValue(multiply(add(a, b), price))).toEqual(exactValue(add(multiply(a, price), multiply(b, price))))
    }),
  )
})

test('an interval stays in order through every operation', () => {
  fc.assert(
    fc.property(gb, gb, (a, b) => {
      for (const result of [add(a, b), subtract(a, b), multiply(a, b), beyond(a, b), smallest(a, b), negate(a)]) {
        expect(result.low.lte(result.high)).toBe(true)
        expect(result.low === result.high).toBe(result.low.eq(result.high))
      }
    }),
  )
})

const signed = fc.integer({ min: -50, max: 50 })
const signedRange = fc.tuple(signed, signed).map(([a, b]) => range(Math.min(a, b), Math.max(a, b), 'GB'))

test('products and quotients of intervals reach just as far as those of their ends, whatever the signs', () => {
  const bounds = (quantity: Quantity) => [Number(quantity.low) + 0, Number(quantity.high) + 0] as const
  fc.assert(
    fc.property(signedRange, signedRange, (a, b) => {
      const ends = (operate: (x: number, y: number) => number) =>
        bounds(a).flatMap((x) => bounds(b).map((y) => operate(x, y)))
      const products = ends((x, y) => x * y)
      expect(bounds(multiply(a, b))).toEqual([Math.min(...products) + 0, Math.max(...products) + 0])
      if (b.low.lte(0) && b.high.gte(0)) {
        expect(() => divide(a, b)).toThrow("can't divide")
        return
      }
      const quotients = ends((x, y) => x / y)
      const [low, high] = bounds(divide(a, b))
      expect(low).toBeCloseTo(Math.min(...quotients), 9)
      expect(high).toBeCloseTo(Math.max(...quotients), 9)
    }),
  )
})

test('two quantities compare only where their intervals do not overlap', () => {
  expect(compare(amount(1, 'GB'), amount(2, 'GB'))).toBe('less')
  expect(compare(range(3, 4, 'GB'), range(1, 2, 'GB'))).toBe('more')
  expect(compare(amount('2.0', 'GB'), amount(2, 'GB'))).toBe('equal')
  expect(compare(range(1, 3, 'GB'), amount(3, 'GB'))).toBe('undecided')
  expect(compare(amount(3, 'GB'), range(3, 4, 'GB'))).toBe('undecided')
  expect(compare(range(1, 3, 'GB'), range(1, 3, 'GB'))).toBe('undecided')
})

test('dividing by a given power of two is exact, by any other number to forty decimals', () => {
  expect(exactValue(divide(amount(3, 'B'), amount(1024, 'B/KB')))).toBe('0.0029296875')
  expect(exactValue(divide(range(3, 6, 'B'), amount(1024, 'B/KB')))).toEqual({
    from: '0.0029296875',
    to: '0.005859375',
  })
  expect(divide(amount(1), amount(3)).low.toFixed()).toBe(`0.${'3'.repeat(40)}`)
  expect(divide(amount(6), ceil(amount('2.5'))).low.toFixed()).toBe('2')
  expect(exactValue(divide(range(-8, 8, 'GB'), amount(-2)))).toEqual({ from: '-4', to: '4' })
})

test('a value without end is carried to twenty decimals, a tiny one whole', () => {
  expect(exactValue(divide(amount(1), amount(3)))).toBe(`0.${'3'.repeat(20)}`)
  expect(exactValue(amount('1.123456789012345678901'))).toBe('1.1234567890123456789')
  expect(exactValue(amount('1.12345678901234567891'))).toBe('1.12345678901234567891')
  expect(exactValue(amount('0.000000000000000000000625'))).toBe('0.000000000000000000000625')
})

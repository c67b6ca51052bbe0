import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ceilOf, Decimal, floorOf, readDecimal } from '../../src/quantity/decimal.ts'

test.each(['1', '-1', '+2.5', '.5', '0.00065', '1e3', '2.5E-7'])('%s is a decimal', (text) => {
  expect(readDecimal(text)?.toFixed()).toBe(new Decimal(text.replace('+', '')).toFixed())
})

test.each(['', 'NaN', 'Infinity', '1,000', '0x10', '1.', '1e', '1e9999', '--1', '1 2', '½'])(
  '"%s" is no decimal',
  (text) => {
    expect(readDecimal(text)).toBeUndefined()
  },
)

test('numbers that are not finite are no decimals', () => {
  expect(readDecimal(Number.NaN)).toBeUndefined()
  expect(readDecimal(Number.POSITIVE_INFINITY)).toBeUndefined()
})

test('the next whole number up and down holds on both sides of zero', () => {
  const ends = (text: string) => [ceilOf(new Decimal(text)).toFixed(), floorOf(new Decimal(text)).toFixed()]
  expect(ends('1.5')).toEqual(['2', '1'])
  expect(ends('-1.5')).toEqual(['-1', '-2'])
  expect(ends('3')).toEqual(['3', '3'])
})

test('a division keeps enough digits to come back', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1_000_000_000 }), fc.integer({ min: 1, max: 1_000_000 }), (a, b) => {
      const back = new Decimal(a).div(b).times(b)
      expect(back.minus(a).abs().lt('1e-30')).toBe(true)
    }),
  )
})

test('reading never throws, whatever the text', () => {
  fc.assert(fc.property(fc.string(), (text) => void readDecimal(text)))
})

test('spaces around a decimal do not matter, and a decimal is taken as it is', () => {
  expect(readDecimal(' 1.5 ')?.toFixed()).toBe('1.5')
  const five = new Decimal(5)
  expect(readDecimal(five)).toBe(five)
})

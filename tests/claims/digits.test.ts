import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isOneMore, isSwapped, placesOff } from '../../src/claims/digits.ts'

const digits = fc.stringMatching(/^\d{1,12}$/)

test('two digits in each other’s place are a swap, wherever they stand; two others are none', () => {
  expect(isSwapped('1740', '1470', placesOff('1740', '1470'))).toBe(true)
  expect(isSwapped('7401', '1407', placesOff('7401', '1407'))).toBe(true)
  expect(isSwapped('1740', '1480', placesOff('1740', '1480'))).toBe(false)
  expect(isSwapped('1740', '1070', placesOff('1740', '1070'))).toBe(false)
  expect(isSwapped('1740', '1741', placesOff('1740', '1741'))).toBe(false)
  expect(isSwapped('1740', '1740', placesOff('1740', '1740'))).toBe(false)
})

test('numbers differ at the places that were changed, and at no others', () => {
  fc.assert(
    fc.property(digits, fc.nat(11), fc.integer({ min: 1, max: 9 }), (number, place, by) => {
      const at = place % number.length
      const changed = [...number].with(at, String((Number(number[at]) + by) % 10)).join('')
      expect(placesOff(number, changed)).toEqual([at])
      expect(placesOff(number, number)).toEqual([])
    }),
  )
})

test('a number with a digit put in anywhere is one digit more, and never the other way round', () => {
  fc.assert(
    fc.property(digits, fc.nat(12), fc.integer({ min: 0, max: 9 }), (number, place, digit) => {
      const at = place % (number.length + 1)
      const longer = `${number.slice(0, at)}${digit}${number.slice(at)}`
      expect(isOneMore(longer, number)).toBe(true)
      expect(isOneMore(number, longer)).toBe(false)
      expect(isOneMore(`${longer}${digit}`, number)).toBe(false)
    }),
  )
  expect(isOneMore('1875', '195')).toBe(false)
})

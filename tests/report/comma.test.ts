import fc from 'fast-check'
import { expect, test } from 'vitest'
import { comma } from '../../src/report/comma.ts'

test('thousands stand apart as in English', () => {
  fc.assert(fc.property(fc.nat(), (number) => comma(number) === number.toLocaleString('en-US')))
  expect(comma(1_234_567)).toBe('1,234,567')
})

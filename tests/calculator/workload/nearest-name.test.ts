import { expect, test } from 'vitest'
import { anyOf, nearestName } from '../../../src/calculator/workload/nearest-name.ts'

test('the accepted name that was meant is found by few changed letters', () => {
  expect(nearestName('wrties', ['reads', 'writes'])).toBe('writes')
  expect(nearestName('Storage', ['storage', 'stores'])).toBe('storage')
  expect(nearestName('zebra', ['reads', 'writes'])).toBeUndefined()
  expect(nearestName('a', [])).toBeUndefined()
})

test('a name beyond all length is not looked at', () => {
  expect(nearestName('writes'.repeat(1_000_000), ['writes'])).toBeUndefined()
})

test('names are told as a choice', () => {
  expect([anyOf([]), anyOf(['a']), anyOf(['a', 'b']), anyOf(['a', 'b', 'c'])]).toEqual(['', 'a', 'a or b', 'a, b or c'])
})

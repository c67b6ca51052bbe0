import { expect, test } from 'vitest'
import { anyOf, nearestName } from '../../../src/calculator/workload/nearest-name.ts'

test('the accepted name that was meant is found by few changed letters', () => {
  expect(nearestName('wrties', ['reads', 'writes'])).toBe('writes')
  expect(nearestName('Storage', ['storage', 'stores'])).toBe('storage')
  expect(nearestName('zebra', ['reads', 'writes'])).toBeUndefined()
  expect(nearestName('a', [])).toBeUndefined()
  expect(nearestName('figure', ['check', 'figures'])).toBe('figures')
  expect(nearestName('chekc', ['cost', 'check'])).toBe('check')
  expect(nearestName('utilization', ['capacity', 'utilisation'])).toBe('utilisation')
})

test('a short name is not taken for another short name', () => {
  expect(nearestName('x', ['io', 'a'])).toBeUndefined()
  expect(nearestName('xy', ['io'])).toBeUndefined()
})

test('a name beyond all length is not looked at', () => {
  expect(nearestName('writes'.repeat(1_000_000), ['writes'])).toBeUndefined()
})

test('names are told as a choice', () => {
  expect([anyOf([]), anyOf(['a']), anyOf(['a', 'b']), anyOf(['a', 'b', 'c'])]).toEqual(['', 'a', 'a or b', 'a, b or c'])
})

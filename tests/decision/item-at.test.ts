import { expect, test } from 'vitest'
import { itemAt } from '../../src/decision/item-at.ts'

test('an item that is there is given, and one that is not is an error', () => {
  expect(itemAt(['a', 'b'], 1)).toBe('b')
  expect(() => itemAt(['a'], 1)).toThrow('nothing at 1')
})

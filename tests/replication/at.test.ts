import { expect, test } from 'vitest'
import { at } from '../../src/replication/at.ts'

test('an entry that must be there is given, or its absence is an error', () => {
  expect(at(['a', 'b'], 1)).toBe('b')
  expect(() => at(['a', 'b'], 2)).toThrow('nothing at place 2 of 2')
})

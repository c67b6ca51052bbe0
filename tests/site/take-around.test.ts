import fc from 'fast-check'
import { expect, test } from 'vitest'
import { takeAround } from '../../src/site/take-around.ts'

const course = fc.record({ count: fc.integer({ min: 0, max: 60 }), most: fc.integer({ min: 1, max: 30 }) })

test('of a short list all are taken, of a long one as many as fit, in their order', () => {
  fc.assert(
    fc.property(course, fc.integer({ min: -1, max: 60 }), ({ count, most }, index) => {
      const items = Array.from({ length: count }, (_, at) => at)
      const taken = takeAround(items, Math.min(index, count - 1), most)
      expect(taken).toHaveLength(Math.min(count, most))
      expect(taken).toEqual(items.slice(taken[0] ?? 0, (taken[0] ?? 0) + taken.length))
      if (index >= 0 && index < count) expect(taken).toContain(index)
    }),
  )
})

test('the neighbours of an item are taken with it', () => {
  const items = [...'abcdefghij']
  expect(takeAround(items, 5, 4).join('')).toBe('defg')
  expect(takeAround(items, 9, 4).join('')).toBe('ghij')
  expect(takeAround(items, -1, 4).join('')).toBe('abcd')
})

import { expect, test, vi } from 'vitest'
import { remembering } from '../../src/cli/remembering.ts'

test('the same arguments are worked out once, others anew', () => {
  const work = vi.fn((a: string, b: object) => ({ a, b }))
  const remembered = remembering(work)
  const thing = {}
  const first = remembered('x', thing)
  expect(remembered('x', thing)).toBe(first)
  expect(remembered('y', thing)).toEqual({ a: 'y', b: thing })
  expect(remembered('x', {})).not.toBe(first)
  expect(work).toHaveBeenCalledTimes(3)
})

test('the last few are remembered, and no more', () => {
  const work = vi.fn((a: number) => a)
  const remembered = remembering(work, 2)
  for (const number of [1, 2, 1, 3, 1, 2]) remembered(number)
  expect(work.mock.calls.flat()).toEqual([1, 2, 3, 2])
})

test('what fails is tried again', () => {
  const work = vi.fn(() => {
    throw new Error('no')
  })
  const remembered = remembering(work)
  expect(remembered).toThrow('no')
  expect(remembered).toThrow('no')
  expect(work).toHaveBeenCalledTimes(2)
})

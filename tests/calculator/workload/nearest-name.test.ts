import fc from 'fast-check'
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

/** Slips between two words, counted from the front: nothing is remembered, so words must be short. */
function countSlips(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length
  const same = a[0] === b[0] ? 0 : 1
  const ways = [countSlips(a.slice(1), b) + 1, countSlips(a, b.slice(1)) + 1, countSlips(a.slice(1), b.slice(1)) + same]
  if (a.length > 1 && b.length > 1 && a[0] === b[1] && a[1] === b[0]) ways.push(countSlips(a.slice(2), b.slice(2)) + 1)
  return Math.min(...ways)
}

test('a name is near by letters put in, left out, mistaken or swapped, one for every three letters', () => {
  const word = fc
    .array(fc.constantFrom('a', 'b', 'c'), { minLength: 1, maxLength: 6 })
    .map((letters) => letters.join(''))
  fc.assert(
    fc.property(word, word, (written, name) => {
      const slips = countSlips(written, name)
      const isNear = slips < name.length && slips <= Math.max(1, Math.floor(name.length / 3))
      expect(nearestName(written, [name])).toBe(isNear ? name : undefined)
    }),
    { numRuns: 400 },
  )
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

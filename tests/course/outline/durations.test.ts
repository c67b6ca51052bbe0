import fc from 'fast-check'
import { expect, test } from 'vitest'
import { printRange, printTime, readRange } from '../../../src/course/outline/durations.ts'

test.each([
  ['1-2 min', 60, 120],
  ['1–2 minutes', 60, 120],
  ['1 to 2 mins', 60, 120],
  ['30 sec', 30, 30],
  ['90s', 90, 90],
  ['2.5 min', 150, 150],
  ['2,5 min', 150, 150],
  ['2 min 30 sec', 150, 150],
  ['30 sec - 1 min', 30, 60],
  ['2-1 min', 60, 120],
  ['1:30', 90, 90],
  ['up to 3 minutes', 0, 180],
  ['15-minute lesson', 900, 900],
  ['1 hour', 3600, 3600],
  ['1h 5m', 3900, 3900],
])('%s is %i to %i seconds', (text, from, to) => {
  expect(readRange(text)).toEqual({ from, to })
})

test.each(['', 'soon', 'two of them', 'Episode 6', '3 regions', 'the 5 mistakes'])('%j says no time', (text) => {
  expect(readRange(text)).toBeUndefined()
})

test('a range that was printed is read again', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 7000 }), fc.integer({ min: 0, max: 7000 }), (from, more) => {
      const range = { from, to: from + more }
      const read = readRange(printRange(range))
      // "1 min 30 s to 2 min" is printed for people; whole minutes and single times are read back.
      if (more === 0 || (from % 60 === 0 && more % 60 === 0)) expect(read).toEqual(range)
    }),
  )
  expect([printTime(0), printTime(45), printTime(120), printTime(125), printRange({ from: 30, to: 75 })]).toEqual([
    '0 s',
    '45 s',
    '2 min',
    '2 min 5 s',
    '30 s to 1 min 15 s',
  ])
})

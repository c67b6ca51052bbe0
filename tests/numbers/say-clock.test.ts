import fc from 'fast-check'
import { expect, test } from 'vitest'
import { printClock, readNumbers, sayClock } from '../../src/numbers/index.ts'

test.each([
  ['as others are written', 32_280, '9:08', '8:58'],
  ['with a point', 31_200, '8.50', '8.40'],
  ['with a leading zero', 32_280, '09:08', '08:58'],
  ['on a clock of twelve hours', 75_480, '9:08', '8:58'],
  ['on a clock of twenty-four hours', 75_480, '21:08', '20:58'],
  ['at noon', 43_200, '1:15', '12:00'],
  ['with seconds', 3725, '1:05', '1:02:05'],
  ['in digits where the other was in words', 33_600, 'half past nine', '9:20'],
])('a time of day is said %s', (_, seconds, phrase, said) => expect(sayClock(String(seconds), phrase)).toBe(said))

test.each([
  ['11:50', ' am', 44_400, '12:20 pm'],
  ['12:40', ' pm', 47_400, '1:10 pm'],
  ['9:08', ' PM', 43_080, '11:58 AM'],
])('halves of the day change with the time: %s%s', (phrase, half, seconds, said) =>
  expect(sayClock(String(seconds), phrase, half)).toBe(said),
)

test('what is said with a colon is read as the same time', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1439 }), (minutes) => {
      const value = String(minutes * 60)
      const [read] = readNumbers(`The doors close at ${sayClock(value, printClock('75480'))} sharp.`)
      expect(read?.value).toBe(value)
    }),
  )
})

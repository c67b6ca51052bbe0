import { expect, test } from 'vitest'
import { assertedFor, isTried } from './tried.ts'

test('a downtime goes by the period told last, where it names none', () => {
  const text =
    'One zone promises 99.99 percent. That is 53 minutes a year. The pair promises 99.999 percent, so 9 minutes.'
  expect(assertedFor(text, '9', 'downtime')).toContain(5.256)
})

test('a downtime goes by the span beside it', () => {
  const text = 'The line promises 99.5 percent in a month of 730 hours, so it may be away for 90 minutes.'
  expect(assertedFor(text, '90', 'downtime')).toContain(219)
})

test('a period told in another paragraph says nothing', () => {
  const text = 'It was down for 3 hours a year.\n\nThe line promises 99.5 percent, so 90 minutes.'
  expect(assertedFor(text, '90', 'downtime')).toEqual([])
})

test('three in a chain must all be up', () => {
  const text =
    'The store is up 99.9 percent, the gate 99.95 percent and the desk 99.8 percent, in a chain 99.65 percent.'
  expect(isTried(text, '99.65', 'downtime', 99.65)).toBe(true)
})

test('a downtime is that of the period and the level that its own sentence names', () => {
  const month = 'The works ask for 99.5 percent. In a year of 8,760 hours this allows 3.65 hours of standstill.'
  expect(isTried(month, '3.65', 'downtime', 43.8)).toBe(true)
  expect(isTried(month, '3.65', 'downtime', 3.65)).toBe(false)
  const nines = 'Four nines allow 52.6 minutes a year. Over a year of 365 days, five nines leave you 52.5 minutes.'
  expect(isTried(nines, '52.5', 'downtime', 5.256)).toBe(true)
  expect(isTried(nines, '52.5', 'downtime', 52.56)).toBe(false)
})

test('a span that is told beside a level goes before a month or a year', () => {
  const quarter = 'Over the 132,480 minutes of the quarter, 99.95 percent allows 21.6 minutes of downtime.'
  expect(assertedFor(quarter, '21.6', 'downtime')).toContain(66.24)
  expect(isTried(quarter, '21.6', 'downtime', 21.6)).toBe(false)
  const seconds = 'For a month 99.99% allows 4.3 minutes, and at 99.999% those thirty days leave 43 seconds.'
  expect(isTried(seconds, '43', 'downtime', 25.92)).toBe(true)
})

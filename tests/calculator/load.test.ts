import { expect, test } from 'vitest'
import { ofAllRegions, perMonth, perSecond, startingElsewhere, startingIn } from '../../src/calculator/load.ts'
import type { Spread } from '../../src/calculator/workload/types.ts'
import { amount, workingLine } from '../../src/quantity/index.ts'

const hours = amount(730, 'h/month')
const regions = ['a', 'b', 'c']
const rate = amount(30, 'write/s')
const total: Spread = { how: 'total', rate }
const inEach: Spread = { how: 'in-each', rate }
const byRegion: Spread = {
  how: 'by-region',
  rates: new Map([
    ['a', amount(10, 'write/s')],
    ['b', amount(20, 'write/s')],
    ['c', amount(120, 'write/min')],
  ]),
}

test.each([
  ['s', '30 writes/s'],
  ['min', '0.5 writes/s = 30 writes/min ÷ 60 s/min'],
  ['h', '0.008333 writes/s = 30 writes/h ÷ 3,600 s/h'],
  ['day', '0.0003472 writes/s = 30 writes/day ÷ 86,400 s/day'],
  ['month', '0.00001142 writes/s = 30 writes/month ÷ (3,600 s/h × 730 h/month)'],
])('a rate by the %s is told by the second', (period, line) => {
  expect(workingLine(perSecond(amount(30, `write/${period}`), hours))).toBe(line)
})

test.each([
  ['s', '78,840,000 writes/month = 30 writes/s × 3,600 s/h × 730 h/month'],
  ['min', '1,314,000 writes/month = 30 writes/min × 60 min/h × 730 h/month'],
  ['h', '21,900 writes/month = 30 writes/h × 730 h/month'],
  ['day', '912.5 writes/month = 30 writes/day × 730 h/month ÷ 24 h/day'],
  ['month', '30 writes/month'],
])('a rate by the %s is told by the month', (period, line) => {
  expect(workingLine(perMonth(amount(30, `write/${period}`), hours))).toBe(line)
})

test('what starts in a region is its own rate, or an assumed even share of a total', () => {
  expect(workingLine(startingIn(total, 'a', regions, hours))).toBe('10 writes/s = 30 writes/s ÷ 3 regions (assumed)')
  expect(startingIn(total, 'a', regions, hours).certainty).toBe('assumed')
  expect(workingLine(startingIn(inEach, 'a', regions, hours))).toBe('30 writes/s')
  expect(workingLine(startingIn(total, 'a', ['a'], hours))).toBe('30 writes/s')
  expect(workingLine(startingIn(byRegion, 'b', regions, hours))).toBe('20 writes/s')
})

test('all regions together have the total, or the rate of each once more', () => {
  expect(workingLine(ofAllRegions(total, regions, hours))).toBe('30 writes/s')
  expect(workingLine(ofAllRegions(inEach, regions, hours))).toBe('90 writes/s = 30 writes/s × 3 regions')
  expect(ofAllRegions(inEach, regions, hours).certainty).toBe('listed')
  expect(workingLine(ofAllRegions(inEach, ['a'], hours))).toBe('30 writes/s')
  expect(workingLine(ofAllRegions(byRegion, regions, hours))).toBe(
    '32 writes/s = 10 writes/s + 20 writes/s + 120 writes/min ÷ 60 s/min',
  )
})

test('what starts elsewhere is what the other regions start', () => {
  expect(workingLine(startingElsewhere(inEach, 'a', regions, hours))).toBe(
    '60 writes/s = 30 writes/s × 2 other regions',
  )
  expect(workingLine(startingElsewhere(inEach, 'a', ['a', 'b'], hours))).toBe(
    '30 writes/s = 30 writes/s × 1 other region',
  )
  expect(workingLine(startingElsewhere(byRegion, 'c', regions, hours))).toBe('30 writes/s = 10 writes/s + 20 writes/s')
  expect(startingElsewhere(total, 'a', regions, hours).low.toFixed()).toBe('20')
})

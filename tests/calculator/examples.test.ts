import { expect, test } from 'vitest'
import { workingText } from '../../src/quantity/index.ts'
import { at, bill, leaderboard, single, value } from './fixtures.ts'

test('1,000 writes a second in each of three regions cost $6,000.925 exactly', () => {
  const made = bill(leaderboard, 'dynamodb-global-eventual')
  expect(value(made, 'us-east-1', 'total')).toBe('1916.75')
  expect(value(made, 'us-west-2', 'total')).toBe('1916.75')
  expect(value(made, 'eu-west-1', 'total')).toBe('2167.425')
  expect(value(made, 'total')).toBe('6000.925')
  expect(made.complete).toBe(true)
  expect(made.excludes).toEqual(['transfer'])
  expect(made.pricesFrom).toBe('2025-08-28')
})

test('as a total of 1,000 writes a second they cost $3,029.825 exactly', () => {
  const made = bill(
    { ...leaderboard, writes: { rate: '1000 per second', spread: 'total' } },
    'dynamodb-global-eventual',
  )
  expect(value(made, 'us-east-1', 'total')).toBe('967.75')
  expect(value(made, 'eu-west-1', 'total')).toBe('1094.325')
  expect(value(made, 'total')).toBe('3029.825')
})

test('eventual reads bring them to $5,258.15 and $2,287.05', () => {
  const reads = { ...leaderboard.reads, consistency: 'eventual' }
  expect(value(bill({ ...leaderboard, reads }, 'dynamodb-global-eventual'), 'total')).toBe('5258.15')
  const writes = { rate: '1000 per second', spread: 'total' }
  expect(value(bill({ ...leaderboard, reads, writes }, 'dynamodb-global-eventual'), 'total')).toBe('2287.05')
})

test('the working of a line reads as a person would write it', () => {
  expect(workingText(at(bill(leaderboard, 'dynamodb-global-eventual'), 'us-east-1', 'application-writes'))).toBe(
    [
      '$474.50/month  application writes',
      '  = 1,000 rWCU × $0.00065/rWCU-hour × 730 h/month',
      '    1,000 rWCU = 1,000 writes/s × 1 rWCU per write/s',
      '      1 rWCU per write/s = ⌈1 KB ÷ 1 KB⌉ × 1 rWCU per write/s',
    ].join('\n'),
  )
})

const twoRegions = {
  ...leaderboard,
  regions: ['us-east-1', 'us-west-2'],
  writes: { rate: '150 per month', spread: 'total' },
  dynamodb: { capacity: 'on-demand' },
}

test('AWS: 150 writes in two regions take 300 replicated write units', () => {
  const made = bill(twoRegions, 'dynamodb-global-eventual')
  expect(value(made, 'us-east-1', 'write-requests')).toBe('150')
  expect(value(made, 'us-west-2', 'write-requests')).toBe('150')
})

test('AWS: with an index 200 writes in two regions take 400 replicated and 400 plain write units', () => {
  const index = { name: 'by-score', 'entry-size': '0.5 KB', writes: { new: '100 %' }, storage: '1 GB' }
  const writes = { rate: '200 per month', spread: 'total' }
  const made = bill(
    { ...twoRegions, writes, dynamodb: { capacity: 'on-demand', indexes: [index] } },
    'dynamodb-global-eventual',
  )
  for (const region of ['us-east-1', 'us-west-2']) {
    expect(value(made, region, 'write-requests')).toBe('200')
    expect(value(made, region, 'index-write-requests')).toBe('200')
  }
})

test('500 writes a second of 2 KB in two regions need 1,000 units a region as a total, 2,000 in each, never 1,500', () => {
  const two = { ...leaderboard, regions: ['us-east-1', 'us-west-2'], 'item-size': '2 KB' }
  const asTotal = bill({ ...two, writes: { rate: '500 per second', spread: 'total' } }, 'dynamodb-global-eventual')
  expect(value(asTotal, 'us-east-1', 'write-capacity')).toBe('1000')
  expect(value(asTotal, 'us-east-1', 'application-writes')).toBe('474.5')
  const inEach = bill({ ...two, writes: { rate: '500 per second', spread: 'in-each' } }, 'dynamodb-global-eventual')
  expect(value(inEach, 'us-east-1', 'write-capacity')).toBe('2000')
  expect(value(inEach, 'us-east-1', 'replicated-writes')).toBe('474.5')
})

test('100 units reserved for a year in us-east-1 cost $21.844 a month', () => {
  const dynamodb = { capacity: 'provisioned', reserved: '1-year' }
  const made = bill({ ...single, dynamodb }, 'dynamodb-single')
  expect(value(made, 'reserved-writes')).toBe('21.844')
  expect(value(made, 'application-writes')).toBe('0')
  expect(value(made, 'reads')).toBe('4.745')
})

const cut = [
  ['3 million on-demand writes', { writes: '3 million per month' }, 'application-writes', '3.75', '1.875'],
  [
    '8 million on-demand strong reads',
    { reads: { rate: '8 million per month', consistency: 'strong' } },
    'reads',
    '2',
    '1',
  ],
] as const

test.each(cut)('%s cost half since the price cut of November 2024', (_, change, line, before, after) => {
  expect(value(bill({ ...single, ...change }, 'dynamodb-single', '2024-10-31'), line)).toBe(before)
  expect(value(bill({ ...single, ...change }, 'dynamodb-single', '2024-11-01'), line)).toBe(after)
})

const replicated = { ...twoRegions, 'item-size': '1 KB' }

test('replicated writes cost two thirds less on demand, and a third less provisioned, since then', () => {
  const onDemand = { ...replicated, writes: { rate: '3 million per month', spread: 'total' } }
  const provisioned = {
    ...replicated,
    writes: { rate: '20 per second', spread: 'total' },
    dynamodb: { capacity: 'provisioned' },
  }
  const cost = (workload: object, day: string) =>
    value(bill(workload, 'dynamodb-global-eventual', day), 'us-east-1', 'application-writes')
  expect([cost(onDemand, '2024-10-31'), cost(onDemand, '2024-11-01')]).toEqual(['5.625', '1.875'])
  expect([cost(provisioned, '2024-10-31'), cost(provisioned, '2024-11-01')]).toEqual(['14.235', '9.49'])
})

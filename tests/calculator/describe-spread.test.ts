import { expect, test } from 'vitest'
import { describeSpread, readWorkload } from '../../src/calculator/index.ts'
import { leaderboard, single } from './fixtures.ts'

const told = (writes: object) => describeSpread(readWorkload({ ...leaderboard, writes }))[0]

test('the two readings of a rate say how far they are apart', () => {
  expect(told({ rate: '1000 per second', spread: 'in-each' })).toBe(
    'writes: 1,000 writes/s IN EACH of 3 regions, so 3,000 writes/s in all',
  )
  expect(told({ rate: '1000 per second', spread: 'total' })).toBe(
    'writes: 1,000 writes/s IN TOTAL over 3 regions; in each region it would be 3,000 writes/s in all',
  )
})

test('rates by region are told one by one, kinds by name', () => {
  const spread = { 'us-east-1': '1/s', 'us-west-2': '20 per minute', 'eu-west-1': '0/s' }
  expect(told({ spread, kind: 'transactional' })).toBe(
    'transactional writes: 1 write/s in us-east-1, 20 writes/min in us-west-2, 0 writes/s in eu-west-1',
  )
})

test('one region leaves nothing to say', () => {
  expect(describeSpread(readWorkload(single))).toEqual([])
})

test('every other rate is told too', () => {
  const spread = 'in-each'
  const workload = readWorkload({
    ...leaderboard,
    'failed-conditional-writes': { rate: '1 per second', spread: 'total' },
    'ttl-deletes': { rate: '2 per second', spread },
    dynamodb: {
      capacity: 'on-demand',
      'stream-reads': { rate: '3 per second', spread: 'total' },
      indexes: [
        {
          name: 'by-score',
          'entry-size': '1 KB',
          writes: { untouched: '100 %' },
          storage: '1 GB',
          reads: { rate: '4 per second', spread },
        },
        { name: 'unread', 'entry-size': '1 KB', writes: { untouched: '100 %' }, storage: '1 GB' },
      ],
    },
  })
  expect(describeSpread(workload).slice(2)).toEqual([
    'failed conditional writes: 1 write/s IN TOTAL over 3 regions; in each region it would be 3 writes/s in all',
    'TTL deletes: 2 deletes/s IN EACH of 3 regions, so 6 deletes/s in all',
    'reads of index by-score: 4 reads/s IN EACH of 3 regions, so 12 reads/s in all',
    'stream reads: 3 stream-reads/s IN TOTAL over 3 regions; in each region it would be 9 stream-reads/s in all',
  ])
})

test('two regions are told too, and a workload without tables has no index or stream', () => {
  const { dynamodb: _, ...rest } = leaderboard
  const workload = readWorkload({ ...rest, regions: ['us-east-1', 'us-west-2'] })
  expect(describeSpread(workload)).toEqual([
    'writes: 1,000 writes/s IN EACH of 2 regions, so 2,000 writes/s in all',
    'strong reads: 5,000 reads/s IN EACH of 2 regions, so 10,000 reads/s in all',
  ])
})

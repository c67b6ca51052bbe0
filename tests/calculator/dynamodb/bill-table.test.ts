import { expect, test } from 'vitest'
import { awsPack, makeBook } from '../../../src/book/index.ts'
import {
  isBill,
  openPrices,
  priceArchitecture,
  priceWorkload,
  readWorkload,
  WorkloadError,
} from '../../../src/calculator/index.ts'
import { Decimal, exactValue, isExact, workingText } from '../../../src/quantity/index.ts'
import { at, bill, book, leaderboard, prices, single, TODAY, value } from '../fixtures.ts'

const single4 = {
  ...single,
  regions: ['us-east-1'],
  'item-size': '3.5 KB',
  writes: '10/s',
  reads: { rate: '10/s', consistency: 'strong' },
}

function needs(workload: object, architecture: 'dynamodb-single' | 'dynamodb-global-eventual' = 'dynamodb-single') {
  const [region] = bill({ ...workload }, architecture).regions
  return Object.fromEntries([...(region?.needs ?? [])].map(([name, { low }]) => [name, low.toFixed()]))
}

const provisioned = { capacity: 'provisioned' }

test('a write takes a unit for each KB, a strong read one for each 4 KB, rounded up by item', () => {
  expect(needs({ ...single4, dynamodb: provisioned })).toMatchObject({ 'write-capacity': '40', 'read-capacity': '10' })
  const larger = { ...single4, 'item-size': '4.1 KB', dynamodb: provisioned }
  expect(needs(larger)).toMatchObject({ 'write-capacity': '50', 'read-capacity': '20' })
})

test('an eventual read takes half, a transactional read and write twice the units', () => {
  const reads = (consistency: string) => ({ ...single4, reads: { rate: '10/s', consistency }, dynamodb: provisioned })
  expect(needs(reads('eventual'))['read-capacity']).toBe('5')
  expect(needs(reads('transactional'))['read-capacity']).toBe('20')
  const writes = { rate: '10/s', kind: 'transactional' }
  expect(needs({ ...single4, writes, dynamodb: provisioned })['write-capacity']).toBe('80')
})

test('several kinds of reads and writes are added up', () => {
  const workload = {
    ...single4,
    'item-size': '1 KB',
    writes: [{ rate: '10/s' }, { rate: '5/s', kind: 'transactional' }],
    reads: [
      { rate: '10/s', consistency: 'strong' },
      { rate: '600/minute', consistency: 'eventual' },
    ],
    dynamodb: provisioned,
  }
  expect(needs(workload)).toMatchObject({ 'write-capacity': '20', 'read-capacity': '15' })
})

test('a rate by the month, day, hour or minute needs the same capacity as by the second', () => {
  for (const rate of ['1 per second', '60 per minute', '3600 per hour', '86400 per day', '2628000 per month']) {
    expect(needs({ ...single, writes: rate, dynamodb: provisioned })['write-capacity']).toBe('1')
  }
  for (const rate of ['1 per second', '60 per minute', '3600 per hour', '86400 per day', '2628000 per month']) {
    expect(needs({ ...single, writes: rate })['write-requests']).toBe('2628000')
  }
})

test('a utilisation target buys headroom', () => {
  expect(needs({ ...single, dynamodb: { capacity: 'provisioned', utilisation: '50 %' } })['write-capacity']).toBe('200')
  expect(needs({ ...single, dynamodb: { capacity: 'provisioned', utilisation: '100 %' } })['write-capacity']).toBe(
    '100',
  )
})

test('on-demand pays by the request, provisioned by the hour', () => {
  expect(value(bill({ ...single, writes: '2 million a month' }, 'dynamodb-single'), 'application-writes')).toBe('1.25')
  expect(value(bill({ ...single, dynamodb: provisioned }, 'dynamodb-single'), 'application-writes')).toBe('47.45')
})

test('Standard-IA stores for less, serves for more, and has no free storage', () => {
  const dynamodb = {
    capacity: 'provisioned',
    'table-class': 'standard-ia',
    'free-tier': { storage: true, capacity: true },
  }
  const made = bill({ ...single, dynamodb }, 'dynamodb-single')
  expect(value(made, 'storage')).toBe('1')
  expect(value(made, 'application-writes')).toBe('59.13')
  expect(made.regions[0]?.lines.map(({ name }) => name)).toEqual(['application-writes', 'reads', 'storage'])
})

test('free storage and free capacity are two switches', () => {
  const workload = (storage: boolean, capacity: boolean) => ({
    ...leaderboard,
    storage: '100 GB',
    dynamodb: { capacity: 'provisioned', 'free-tier': { storage, capacity } },
  })
  expect(value(bill(workload(false, false), 'dynamodb-global-eventual'), 'us-east-1', 'storage')).toBe('25')
  expect(value(bill(workload(true, false), 'dynamodb-global-eventual'), 'us-east-1', 'storage')).toBe('18.75')
  const credited = bill(workload(false, true), 'dynamodb-global-eventual')
  expect(value(credited, 'us-east-1', 'free-capacity')).toBe('-14.508')
  expect(
    bill(workload(true, false), 'dynamodb-global-eventual').regions[0]?.lines.some(
      ({ name }) => name === 'free-capacity',
    ),
  ).toBe(false)
})

test('free capacity is never more than what is used, and storage within the free part costs nothing', () => {
  const dynamodb = { capacity: 'provisioned', 'free-tier': { storage: true, capacity: true } }
  const made = bill(
    { ...single, writes: '1/s', reads: { rate: '1/s', consistency: 'strong' }, dynamodb },
    'dynamodb-single',
  )
  expect(value(made, 'total')).toBe('0')
})

test('whole blocks of a hundred are reserved, the rest is listed', () => {
  const made = bill(
    { ...single, writes: '250/s', dynamodb: { capacity: 'provisioned', reserved: '3-year' } },
    'dynamodb-single',
  )
  expect(value(made, 'application-writes')).toBe('23.725')
  expect(value(made, 'reserved-writes')).toBe('21.826')
})

test('what is not sold makes a line that is not priced and a total that is incomplete', () => {
  const made = bill(
    { ...single, regions: ['us-east-2'], dynamodb: { capacity: 'provisioned', reserved: '3-year' } },
    'dynamodb-single',
  )
  expect(made.complete).toBe(false)
  expect(made.missing.map(({ name, missing }) => [name, missing?.state, missing?.why])).toEqual([
    ['reserved-writes', 'not-sold', 'reserved writes for 3 years, upfront is not sold in us-east-2'],
  ])
})

test('reserved capacity does not cover replicated writes', () => {
  const dynamodb = { capacity: 'provisioned', reserved: '1-year' }
  const made = bill({ ...leaderboard, dynamodb }, 'dynamodb-global-eventual')
  const names = made.regions[0]?.lines.map(({ name }) => name)
  expect(names).toContain('reserved-reads')
  expect(names).not.toContain('reserved-writes')
})

const index = {
  name: 'by-score',
  'entry-size': '1.5 KB',
  writes: { new: '10 %', 'key-changed': '20 %', removed: '5 %', 'projected-changed': '15 %', untouched: '50 %' },
  reads: { rate: '30/s', spread: 'in-each' },
  storage: '40 GB',
}

test('blocks are reserved for failed and index writes too, the last of them being listed', () => {
  const dynamodb = {
    capacity: 'provisioned',
    reserved: '1-year',
    indexes: [{ ...index, writes: { new: '40 %', untouched: '60 %' }, reads: '130/s' }],
  }
  const typed = { ...single, writes: '250/s', 'failed-conditional-writes': '70/s', dynamodb }
  const made = bill(typed, 'dynamodb-single')
  // 250 + 70 + 40 % × 250 × 2 = 520 WCU, of which five blocks are reserved; 100 eventual reads take 50 + 65 RCU
  const list = new Decimal('0.00065').times(730)
  expect(value(made, 'application-writes')).toBe('0')
  expect(value(made, 'failed-writes')).toBe('0')
  expect(value(made, 'index-writes')).toBe(list.times(20).toFixed())
  expect(value(made, 'reserved-writes')).toBe(
    new Decimal('1.5').div(12).plus(list.times('0.000128').div('0.00065')).times(500).toFixed(),
  )
  expect(value(made, 'reads')).toBe('0')
  expect(value(made, 'index-reads')).toBe(list.times(15).div(5).toFixed())
  const free = bill({ ...typed, dynamodb: { ...dynamodb, 'free-tier': { capacity: true } } }, 'dynamodb-single')
  expect(value(free, 'free-capacity')).toBe(list.times(20).plus(list.times(15).div(5)).times(-1).toFixed())
})

test('in a global table blocks are reserved for the writes of its indexes alone', () => {
  const dynamodb = { capacity: 'provisioned', reserved: '1-year', indexes: [{ ...index, reads: undefined }] }
  const made = bill({ ...leaderboard, dynamodb }, 'dynamodb-global-eventual')
  // 3,000 writes of all regions × (10 + 2 × 20 + 5 + 15) % × 2 units: 42 whole blocks
  expect(value(made, 'us-east-1', 'index-writes')).toBe('0')
  expect(value(made, 'us-east-1', 'application-writes')).toBe('474.5')
  expect(value(made, 'us-east-1', 'reserved-writes')).toBe('917.448')
})

test('an index takes writes by what happens to it, eventual reads, and storage of its own', () => {
  const dynamodb = { capacity: 'provisioned', indexes: [{ ...index, reads: '30/s' }] }
  const workload = { ...single, writes: '100/s', dynamodb }
  // (10 + 2 × 20 + 5 + 15) % of 100 writes, two units each
  expect(needs(workload)).toMatchObject({ 'index-write-capacity': '140', 'index-read-capacity': '15' })
  expect(value(bill(workload, 'dynamodb-single'), 'index-storage')).toBe('10')
})

test('indexes take what the table leaves of the free storage', () => {
  const free = { storage: true }
  const dynamodb = { capacity: 'provisioned', 'free-tier': free, indexes: [{ ...index, reads: '30/s' }] }
  const indexStorage = (storage: string, input: object = dynamodb) =>
    value(bill({ ...single, storage, dynamodb: input }, 'dynamodb-single'), 'index-storage')
  // 40 GB of index, 25 GB free, $0.25 a GB
  expect(indexStorage('0 GB')).toBe('3.75')
  expect(indexStorage('15 GB')).toBe('7.5')
  expect(indexStorage('25 GB')).toBe('10')
  expect(indexStorage('100 GB')).toBe('10')
  expect(indexStorage('0 GB', { ...dynamodb, 'table-class': 'standard-ia' })).toBe('4')
})

test('index writes are plain units in every region, for the writes of all regions', () => {
  const dynamodb = { capacity: 'provisioned', indexes: [index, { ...index, name: 'b', reads: undefined }] }
  const made = bill({ ...leaderboard, dynamodb }, 'dynamodb-global-eventual')
  for (const region of leaderboard.regions) {
    expect(value(made, region, 'index-write-capacity')).toBe(String(3000 * 0.7 * 2 * 2))
    expect(workingText(at(made, region, 'index-writes'))).toContain('WCU-hour')
  }
})

test('a conditional write that fails takes units where it starts, and is not replicated', () => {
  const workload = { ...leaderboard, 'failed-conditional-writes': { rate: '100/s', spread: 'in-each' } }
  expect(value(bill(workload, 'dynamodb-global-eventual'), 'us-east-1', 'failed-writes')).toBe('47.45')
})

test('TTL deletes are free where they happen and billed in the other regions', () => {
  const workload = {
    ...leaderboard,
    'ttl-deletes': { spread: { 'us-east-1': '300/s', 'us-west-2': '0/s', 'eu-west-1': '0/s' } },
  }
  const made = bill(workload, 'dynamodb-global-eventual')
  expect(value(made, 'us-east-1', 'ttl-deletes')).toBe('0')
  expect(value(made, 'us-west-2', 'ttl-deletes')).toBe('142.35')
  expect(value(made, 'eu-west-1', 'ttl-deletes')).toBe('160.965')
  const alone = bill({ ...single, 'ttl-deletes': '300/s' }, 'dynamodb-single')
  expect(alone.regions[0]?.lines.map(({ name }) => name)).not.toContain('ttl-deletes')
})

test('the transfer of TTL deletes is named as left out', () => {
  const workload = { ...leaderboard, transfer: true, 'ttl-deletes': { rate: '1/s', spread: 'total' } }
  expect(bill(workload, 'dynamodb-global-eventual').excludes).toEqual(['transfer of TTL deletes'])
})

test('what a transactional write costs in other regions is open, and the total says so', () => {
  const writes = { ...leaderboard.writes, kind: 'transactional' }
  const made = bill({ ...leaderboard, writes }, 'dynamodb-global-eventual')
  expect(value(made, 'us-east-1', 'application-writes')).toBe('949')
  expect(value(made, 'us-east-1', 'replicated-writes')).toEqual({ from: '949', to: '1898' })
  expect(made.total.certainty).toBe('open')
  expect(isExact(made.total)).toBe(false)
})

test('storage given in GB is the billed size; items add their overhead, and more of it in a global table', () => {
  const { storage: _, ...rest } = { ...leaderboard, items: '1073741824' }
  expect(value(bill({ ...rest, regions: ['us-east-1'], 'item-size': '924 B' }, 'dynamodb-single'), 'storage')).toBe(
    String((1024 - 25) * 0.25),
  )
  const made = bill({ ...rest, 'item-size': '876 B' }, 'dynamodb-global-eventual')
  expect(value(made, 'us-east-1', 'storage')).toBe(String((1024 - 25) * 0.25))
  const indexed = { ...index, storage: undefined, 'entry-size': '412 B' }
  const dynamodb = { capacity: 'on-demand', indexes: [indexed, { ...indexed, name: 'b' }] }
  expect(
    value(
      bill({ ...rest, dynamodb, regions: ['us-east-1'], 'item-size': '924 B' }, 'dynamodb-single'),
      'index-storage',
    ),
  ).toBe('256')
})

test('streams, point-in-time recovery, backups and exports have lines of their own', () => {
  const dynamodb = {
    capacity: 'on-demand',
    'stream-reads': '3 million per month',
    'point-in-time-recovery': true,
    backup: '50 GB',
    export: '20 GB per month',
  }
  const made = bill({ ...single, dynamodb }, 'dynamodb-single')
  expect(value(made, 'stream-reads')).toBe('0.1')
  expect(value(made, 'point-in-time-recovery')).toBe('2')
  expect(value(made, 'backup')).toBe('5')
  expect(value(made, 'export')).toBe('2')
})

test('backups by region are billed where they are', () => {
  const made = bill(
    { ...leaderboard, dynamodb: { capacity: 'on-demand', backup: { 'eu-west-1': '10 GB' } } },
    'dynamodb-global-eventual',
  )
  expect(value(made, 'eu-west-1', 'backup')).toBe('1.1')
  expect(made.regions[0]?.lines.map(({ name }) => name)).not.toContain('backup')
})

const pair = { ...leaderboard, transfer: true, regions: ['us-east-1', 'us-west-2'] }

test('transfer is a line whose price is open, by the data that a region sends to each other one', () => {
  const made = bill({ ...pair, writes: { rate: '1024 per second', spread: 'in-each' } }, 'dynamodb-global-eventual')
  const gigabytes = (1024 * 3600 * 730) / 1024 / 1024
  expect(value(made, 'us-east-1', 'transfer')).toEqual({ from: String(gigabytes * 0.02), to: String(gigabytes * 0.09) })
  expect(made.total.certainty).toBe('open')
  expect(made.excludes).toEqual([])
})

test('three regions send twice the data of two', () => {
  const made = bill(
    { ...leaderboard, transfer: true, writes: [leaderboard.writes, leaderboard.writes] },
    'dynamodb-global-eventual',
  )
  expect(workingText(at(made, 'us-east-1', 'transfer'))).toContain('($0.02–$0.09/GB (open) + $0.02–$0.09/GB (open))')
})

test('a pair without a transfer price leaves the line unpriced and the total incomplete', () => {
  const made = bill({ ...pair, regions: ['us-east-1', 'ap-south-1'] }, 'dynamodb-global-eventual')
  expect(made.complete).toBe(false)
  expect(made.missing.map(({ name, region }) => `${name} ${region}`)).toContain('transfer us-east-1')
  expect(made.missing[0]?.missing?.used).toBeDefined()
})

test('adding a replica costs a restore and the transfer, once', () => {
  const once = (workload: object) => bill(workload, 'dynamodb-global-eventual').once
  const dynamodb = { capacity: 'on-demand', 'add-replica': 'eu-west-1' }
  const [line] = once({ ...pair, dynamodb })
  expect(line?.cost && workingText(line.cost)).toBe(
    '$19.00–$26.00  adding a replica, once (open)\n  = 100 GB × ($0.17/GB + $0.02–$0.09/GB (open))',
  )
  expect(once({ ...pair, transfer: false, dynamodb })[0]?.cost?.low.toFixed()).toBe('17')
  expect(once({ ...pair, dynamodb: { ...dynamodb, 'add-replica': 'ap-south-1' } })[0]?.missing?.item).toBe(
    'transfer.dynamodb-global-table',
  )
  expect(once({ ...pair, dynamodb: { ...dynamodb, 'add-replica': 'xx-north-9' } })[0]?.missing?.item).toBe(
    'dynamodb.restore',
  )
  expect(once({ ...pair, transfer: false })).toEqual([])
})

test('a table in one region gets its first replica at the same cost, a strong one gets none', () => {
  const dynamodb = { capacity: 'on-demand', 'add-replica': 'eu-west-1' }
  const cost = (workload: object) => bill(workload, 'dynamodb-single').once.map(({ cost }) => cost && exactValue(cost))
  expect(cost({ ...single, dynamodb })).toEqual([{ from: '1.9', to: '2.6' }])
  expect(cost({ ...single, transfer: false, dynamodb })).toEqual(['1.7'])
  const strong = bill({ ...pair, dynamodb }, 'dynamodb-global-strong')
  expect(strong.once).toEqual([])
  expect(strong.notes).toContain('a strongly consistent table takes no further replica')
  expect(bill(pair, 'dynamodb-global-strong').notes).not.toContain(
    'a strongly consistent table takes no further replica',
  )
})

test('an item, or an index entry, over the limit rules every table out', () => {
  const large = { ...index, 'entry-size': '401 KB', reads: undefined }
  const why = 'an entry of index by-score of 401 KB is over the limit of 400 KB'
  const dynamodb = { capacity: 'on-demand', indexes: [large] }
  expect(excluded({ ...single, dynamodb }).get('dynamodb-single')).toBe(why)
  expect(excluded({ ...pair, dynamodb }).get('dynamodb-global-eventual')).toBe(why)
  const fits = { ...dynamodb, indexes: [{ ...large, 'entry-size': '400 KB' }] }
  expect(excluded({ ...single, dynamodb: fits }).has('dynamodb-single')).toBe(false)
  expect(excluded({ ...single, 'item-size': '400.5 KB' }).get('dynamodb-single')).toBe(
    'an item of 400.5 KB is over the limit of 400 KB',
  )
})

function excluded(workload: object): ReadonlyMap<string, string> {
  const results = priceWorkload(readWorkload(workload), book, TODAY)
  return new Map(results.flatMap((result) => (isBill(result) ? [] : [[result.architecture, result.excluded]])))
}

test('a global table needs a second region, and a strong one three of one set', () => {
  expect(excluded(single).get('dynamodb-global-eventual')).toContain('at least two regions')
  expect(excluded(leaderboard).get('dynamodb-global-strong')).toContain('in no set together')
  expect(
    excluded({ ...leaderboard, regions: ['us-east-1', 'us-east-2', 'us-west-2'] }).has('dynamodb-global-strong'),
  ).toBe(false)
  expect(
    excluded({ ...leaderboard, regions: ['us-east-1', 'us-east-2', 'us-west-2', 'us-west-1'] }).get(
      'dynamodb-global-strong',
    ),
  ).toContain('exactly three')
})

test('two regions of a set are strong with a witness, which costs nothing', () => {
  const strong = bill(pair, 'dynamodb-global-strong')
  expect(strong.notes).toContain('a witness in a third region of the set costs nothing')
  expect(strong.total.low.toFixed()).toBe(bill(pair, 'dynamodb-global-eventual').total.low.toFixed())
})

test('one transactional read among others rules a strong table out', () => {
  const reads = [
    { rate: '1/s', spread: 'total', consistency: 'strong' },
    { rate: '1/s', spread: 'total', consistency: 'transactional' },
  ]
  expect(excluded({ ...pair, reads }).get('dynamodb-global-strong')).toContain('no transactions')
})

test('needs are called by what they are, capacity or requests', () => {
  const typed = (capacity: string) => ({ ...single, dynamodb: { capacity, indexes: [{ ...index, reads: '1/s' }] } })
  const labels = (capacity: string) =>
    [...(bill(typed(capacity), 'dynamodb-single').regions[0]?.needs ?? [])].map(
      ([name, { label }]) => `${name}: ${label}`,
    )
  const names = ['write', 'application-write', 'index-write', 'read', 'index-read']
  expect(labels('provisioned')).toEqual(names.map((name) => `${name}-capacity: ${name} capacity`))
  expect(labels('on-demand')).toEqual(names.map((name) => `${name}-requests: ${name} requests`))
})

test('the write capacity of a region is that for its own, for replicated and failed writes and for deletes', () => {
  const spread = 'in-each'
  const typed = {
    ...pair,
    writes: { rate: '100/s', spread },
    'failed-conditional-writes': { rate: '20/s', spread },
    'ttl-deletes': { rate: '3/s', spread },
    dynamodb: { capacity: 'provisioned' },
  }
  expect(value(bill(typed, 'dynamodb-global-eventual'), 'us-east-1', 'write-capacity')).toBe('223')
})

test('a block whose hourly price is not known is not priced, and says so', () => {
  const item = 'dynamodb.reserved.1y.write.hourly'
  const lacking = openPrices(
    makeBook({ ...awsPack, prices: awsPack.prices.filter((price) => price.item !== item) }),
    TODAY,
  )
  const workload = readWorkload({ ...single, dynamodb: { capacity: 'provisioned', reserved: '1-year' } })
  const made = priceArchitecture(workload, 'dynamodb-single', lacking)
  expect(
    isBill(made) && made.missing.map(({ name, missing }) => [name, missing.item, missing.used?.low.toFixed()]),
  ).toEqual([['reserved-writes', item, '100']])
})

test('a strong table has no TTL and no transactions', () => {
  expect(
    excluded({ ...pair, 'ttl-deletes': { rate: '1/s', spread: 'total' } }).get('dynamodb-global-strong'),
  ).toContain('no TTL')
  expect(
    excluded({ ...pair, writes: { ...leaderboard.writes, kind: 'transactional' } }).get('dynamodb-global-strong'),
  ).toContain('no transactions')
  expect(
    excluded({ ...pair, reads: { ...leaderboard.reads, consistency: 'transactional' } }).get('dynamodb-global-strong'),
  ).toContain('no transactions')
})

test('an item over 400 KB fits no table', () => {
  expect(excluded({ ...single, 'item-size': '401 KB' }).get('dynamodb-single')).toContain('over the limit of 400 KB')
})

test('a workload that says nothing of DynamoDB is asked for its capacity', () => {
  const { dynamodb: _, ...rest } = single
  expect(excluded(rest).get('dynamodb-single')).toBe('dynamodb.capacity: missing; say provisioned or on-demand')
  expect(() => priceArchitecture(readWorkload(rest), 'dynamodb-single', prices)).toThrow(WorkloadError)
})

test('one region alone serves the traffic of all', () => {
  const made = bill(leaderboard, 'dynamodb-single')
  expect(value(made, 'us-east-1', 'write-capacity')).toBe('3000')
  expect(made.notes).toContain(
    'us-east-1 serves the traffic of all 3 regions; what their requests move between regions is not in the bill',
  )
  expect(bill(pair, 'dynamodb-single').notes[0]).toContain('us-east-1 serves the traffic of both regions;')
})

test('a region that the book does not know is not priced, line by line', () => {
  const made = bill({ ...single, regions: ['xx-north-9'] }, 'dynamodb-single')
  expect(made.complete).toBe(false)
  expect(made.total.low.toFixed()).toBe('0')
  expect(made.missing).toHaveLength(3)
})

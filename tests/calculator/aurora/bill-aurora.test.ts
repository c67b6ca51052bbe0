import { expect, test } from 'vitest'
import { isBill, priceWorkload, readWorkload } from '../../../src/calculator/index.ts'
import { isExact, workingText } from '../../../src/quantity/index.ts'
import { at, bill, book, leaderboard, TODAY, value } from '../fixtures.ts'

const cluster = {
  regions: ['us-east-1'],
  'item-size': '1 KB',
  writes: '1000 per second',
  reads: { rate: '1000 per second', consistency: 'strong' },
  storage: '100 GB',
  aurora: { instance: 'r6g.large', instances: 2, io: '1000 per second' },
}
const two = {
  ...cluster,
  regions: ['us-east-1', 'eu-west-1'],
  writes: { rate: '1000 per second', spread: 'total' },
  reads: { rate: '1000 per second', consistency: 'strong', spread: 'in-each' },
}

test('what comes from list prices alone is exact and listed', () => {
  const made = bill({ ...cluster, aurora: { ...cluster.aurora, backup: '50 GB' } }, 'aurora-single')
  expect(value(made, 'instances')).toBe('379.6')
  expect(value(made, 'storage')).toBe('10')
  expect(value(made, 'us-east-1', 'io')).toBe('525.6')
  expect(value(made, 'backup')).toBe('1.05')
  expect(value(made, 'total')).toBe('916.25')
  expect(made.total.certainty).toBe('listed')
  expect(made.notes).toEqual([])
})

test('without a number of instances it is assumed from the load, as an interval that says so', () => {
  const { instances: _, ...aurora } = cluster.aurora
  const made = bill({ ...cluster, aurora }, 'aurora-single')
  // 2,000 statements/s, 1,000 to 4,000 an instance, and two at least
  expect(value(made, 'us-east-1', 'instances')).toEqual('379.6')
  expect(at(made, 'instances').certainty).toBe('assumed')
  expect(made.notes[0]).toContain('assumed from the load')
  const busy = bill({ ...cluster, writes: '9000/s', aurora }, 'aurora-single')
  expect(value(busy, 'instances')).toEqual({ from: '569.4', to: '1898' })
  expect(isExact(busy.total)).toBe(false)
  expect(busy.total.certainty).toBe('assumed')
})

test('an assumption can be changed in the workload, and the working shows it', () => {
  const { instances: _, ...aurora } = cluster.aurora
  const made = bill(
    { ...cluster, aurora, assumptions: { 'statements-per-vcpu': 100, 'primary-instances': '1' } },
    'aurora-single',
  )
  expect(value(made, 'instances')).toBe('1898')
  expect(workingText(at(made, 'instances'))).toContain('2 vCPU/instance × 100 statements/vCPU-s (assumed)')
})

test('a load that no cluster carries, or perhaps none, is said to be so', () => {
  const { instances: _, ...aurora } = cluster.aurora
  const notes = (writes: string) => bill({ ...cluster, writes, aurora }, 'aurora-single').notes
  const certain = 'more instances than the 16 that a cluster can have: a larger class is needed'
  const possible = 'perhaps more instances than the 16 that a cluster can have: then a larger class is needed'
  // with the 1,000 reads/s, and 1,000 to 4,000 statements/s an instance
  expect(notes('15000/s').filter((note) => note.includes('more instances'))).toEqual([])
  expect(notes('15001/s')).toContain(possible)
  expect(notes('63000/s')).toContain(possible)
  expect(notes('63001/s')).toContain(certain)
})

test('larger classes have more processors', () => {
  const working = (instance: string) =>
    workingText(at(bill({ ...cluster, aurora: { instance } }, 'aurora-single'), 'instances'))
  expect(working('r6g.xlarge')).toContain('4 vCPU/instance')
  expect(working('r6g.2xlarge')).toContain('8 vCPU/instance')
})

test('a class without a price leaves its line unpriced', () => {
  const made = bill({ ...cluster, aurora: { ...cluster.aurora, instance: 'r9z.large' } }, 'aurora-single')
  expect(made.complete).toBe(false)
  expect(made.missing.map(({ name }) => name)).toEqual(['instances'])
})

test('I/O is assumed from writes and reads unless it was measured', () => {
  const { io: _, ...aurora } = cluster.aurora
  const made = bill({ ...cluster, aurora }, 'aurora-single')
  expect(value(made, 'us-east-1', 'io')).toEqual({ from: '525.6', to: '2102.4' })
  expect(workingText(at(made, 'us-east-1', 'io'))).toContain('⌈1 KB ÷ 4 KB')
  const large = bill({ ...cluster, 'item-size': '5 KB', aurora }, 'aurora-single')
  expect(value(large, 'us-east-1', 'io')).toEqual({ from: '1051.2', to: '3679.2' })
})

test('an I/O-Optimized cluster pays more for instances and storage and nothing for I/O', () => {
  const made = bill({ ...cluster, aurora: { ...cluster.aurora, storage: 'io-optimized' } }, 'aurora-single')
  expect(value(made, 'instances')).toBe('493.48')
  expect(value(made, 'storage')).toBe('22.5')
  expect(made.regions[0]?.lines.map(({ name }) => name)).toEqual(['instances', 'storage'])
  expect([...(made.regions[0]?.needs.keys() ?? [])]).toEqual(['instances'])
})

test('data told by items has no overhead', () => {
  const { storage: _, ...rest } = cluster
  const made = bill({ ...rest, items: '1073741824' }, 'aurora-single')
  expect(value(made, 'storage')).toBe('102.4')
})

test('serverless capacity is paid by the hours at minimum, typical and peak', () => {
  const serverless = {
    minimum: '0.5 ACU',
    typical: '4 ACU',
    peak: '16 ACU',
    'typical-hours': '200 hours',
    'peak-hours': '30 hours',
  }
  const made = bill({ ...cluster, aurora: { ...cluster.aurora, serverless } }, 'aurora-serverless')
  // 500 × 0.5 + 200 × 4 + 30 × 16 unit-hours
  expect(value(made, 'us-east-1', 'capacity-hours')).toBe('1530')
  expect(value(made, 'serverless-capacity')).toBe('183.6')
})

test('serverless hours that are not told are typical', () => {
  const serverless = (input: object) =>
    bill({ ...cluster, aurora: { ...cluster.aurora, serverless: input } }, 'aurora-serverless')
  expect(value(serverless({ typical: '2 ACU' }), 'us-east-1', 'capacity-hours')).toBe('1460')
  const peak = serverless({ typical: '2 ACU', peak: '10 ACU', 'peak-hours': '100 hours' })
  expect(value(peak, 'us-east-1', 'capacity-hours')).toBe('2260')
})

test('serverless capacity that is not told is assumed from the load, and never below the smallest', () => {
  const made = bill({ ...cluster, aurora: { io: '1/s' } }, 'aurora-serverless')
  expect(value(made, 'us-east-1', 'capacity-hours')).toEqual({ from: '2920', to: '11680' })
  expect(made.notes[0]).toContain('assumed from the load')
  const idle = bill(
    { ...cluster, writes: '0/s', reads: { rate: '0/s', consistency: 'strong' }, aurora: {} },
    'aurora-serverless',
  )
  expect(value(idle, 'us-east-1', 'capacity-hours')).toBe('365')
})

test('a global database pays replicated write I/O and transfer in the primary, once for each secondary', () => {
  const made = bill({ ...two, aurora: { instances: 1 } }, 'aurora-global')
  expect(value(made, 'us-east-1', 'replicated-write-io')).toEqual({ from: '525.6', to: '1576.8' })
  expect(at(made, 'us-east-1', 'transfer').certainty).toBe('assumed')
  expect(made.regions[1]?.lines.map(({ name }) => name)).toEqual(['instances', 'storage', 'io'])
  expect(value(made, 'eu-west-1', 'instances')).toBe('208.78')
  expect(made.notes).toContain('all writes go to us-east-1, wherever they start')
  const three = bill(
    { ...two, regions: ['us-east-1', 'eu-west-1', 'us-west-2'], aurora: { instances: 1 } },
    'aurora-global',
  )
  expect(value(three, 'us-east-1', 'replicated-write-io')).toEqual({ from: '1051.2', to: '3153.6' })
})

test('classes and counts can differ by region', () => {
  const aurora = { instance: { 'us-east-1': 'r6g.xlarge' }, instances: { 'us-east-1': 3, 'eu-west-1': 1 } }
  const made = bill({ ...two, aurora }, 'aurora-global')
  expect(value(made, 'us-east-1', 'instances')).toBe('1136.61')
  expect(value(made, 'eu-west-1', 'instances')).toBe('208.78')
})

test('a headless secondary has storage and no instance', () => {
  for (const aurora of [{ headless: ['eu-west-1'], instances: 2 }, { instances: { 'us-east-1': 2, 'eu-west-1': 0 } }]) {
    const made = bill({ ...two, aurora }, 'aurora-global')
    expect(made.regions[1]?.lines.map(({ name }) => name)).toEqual(['storage', 'io'])
    expect(value(made, 'us-east-1', 'instances')).toBe('379.6')
  }
})

test('a headless secondary reads nothing: its reads are served, and paid for, at home', () => {
  const { io: _, ...aurora } = cluster.aurora
  const made = bill({ ...two, aurora: { ...aurora, headless: ['eu-west-1'] } }, 'aurora-global')
  // 1,000 writes/s, one to three log records each: 2,628 million a month each; 2,000 reads/s in all, none to one page
  expect(value(made, 'eu-west-1', 'io')).toEqual({ from: '578.16', to: '1734.48' })
  expect(value(made, 'us-east-1', 'io')).toEqual({ from: '525.6', to: '2628' })
  expect(made.notes).toEqual(['all writes go to us-east-1, wherever they start, and the reads of eu-west-1'])
  const without = bill({ ...two, aurora: { ...aurora, instances: 2 } }, 'aurora-global')
  expect(value(without, 'us-east-1', 'io')).toEqual({ from: '525.6', to: '2102.4' })
})

test('a secondary that is not told of has at least one instance', () => {
  const made = bill({ ...two, reads: { ...two.reads, rate: '10/s' } }, 'aurora-global')
  expect(value(made, 'eu-west-1', 'instances')).toBe('417.56')
  const assumed = bill({ ...two, aurora: {}, reads: { ...two.reads, rate: '10/s' } }, 'aurora-global')
  expect(value(assumed, 'eu-west-1', 'instances')).toBe('208.78')
})

test('without transfer a bill has no line for it and says so', () => {
  for (const architecture of ['aurora-global', 'aurora-cold-copy'] as const) {
    const made = bill({ ...two, transfer: false }, architecture)
    expect(made.excludes).toEqual(['transfer'])
    expect(made.regions.flatMap(({ lines }) => lines.map(({ name }) => name))).not.toContain('transfer')
  }
})

test('a pair without a transfer price makes the total incomplete', () => {
  const regions = ['us-east-1', 'ap-south-1']
  for (const architecture of ['aurora-global', 'aurora-cold-copy'] as const) {
    const made = bill({ ...two, regions }, architecture)
    expect(made.missing.map(({ name }) => name)).toContain('transfer')
  }
})

test('a cold copy pays for sending and keeping copies of the whole data', () => {
  const made = bill({ ...two, aurora: { ...cluster.aurora, 'cold-copy': { copies: 4, kept: 2 } } }, 'aurora-cold-copy')
  expect(value(made, 'us-east-1', 'transfer')).toBe('8')
  expect(value(made, 'eu-west-1', 'total')).toBe('4.2')
  expect(made.total.certainty).toBe('listed')
})

test('how many copies are made and kept is assumed unless told', () => {
  const made = bill(two, 'aurora-cold-copy')
  expect(value(made, 'us-east-1', 'transfer')).toEqual({ from: '8', to: '60' })
  expect(value(made, 'backup-copies')).toEqual({ from: '2.1', to: '14.7' })
})

test('a single region can copy its backups to a region that it names', () => {
  const aurora = { ...cluster.aurora, 'cold-copy': { region: 'us-west-2', copies: 1, kept: 1 } }
  expect(value(bill({ ...cluster, aurora }, 'aurora-cold-copy'), 'us-west-2', 'backup-copies')).toBe('2.1')
})

test('DSQL is an estimate that is marked as one, by AWS’s formulas and its example', () => {
  const workload = {
    ...cluster,
    writes: '1 million per month',
    reads: { rate: '1 million per month', consistency: 'strong' },
  }
  const exact = { 'compute-per-write': 0.008, 'compute-per-read': 0.003 }
  const made = bill({ ...workload, assumptions: exact }, 'aurora-dsql')
  // one insert 0.06175 DPU, one point read 0.00675 DPU
  expect(Number(value(made, 'write-processing'))).toBeCloseTo(0.494, 3)
  expect(Number(value(made, 'read-processing'))).toBeCloseTo(0.054, 3)
  expect(made.notes).toContain('an estimate: what DSQL bills for computing is assumed, not listed')
  expect(isExact(bill(workload, 'aurora-dsql').total)).toBe(false)
  expect(bill(workload, 'aurora-dsql').total.certainty).toBe('assumed')
})

test('DSQL in two regions pays each write once more where it starts, and storage twice', () => {
  const workload = {
    ...two,
    regions: ['us-east-1', 'us-east-2'],
    'failed-conditional-writes': { rate: '0/s', spread: 'total' },
  }
  const made = bill({ ...workload, assumptions: { 'compute-per-write': 0.008 } }, 'aurora-dsql-multi')
  expect(made.complete).toBe(true)
  expect(made.regions.map(({ lines }) => lines.map(({ name }) => name))).toEqual(
    Array.from({ length: 2 }, () => ['write-processing', 'replicated-write-processing', 'read-processing', 'storage']),
  )
  expect(value(made, 'us-east-1', 'storage')).toBe('33')
  expect(value(made, 'us-east-1', 'write-processing')).toBe(value(made, 'us-east-2', 'write-processing'))
})

function excluded(workload: object): ReadonlyMap<string, string> {
  const results = priceWorkload(readWorkload(workload), book, TODAY)
  return new Map(results.flatMap((result) => (isBill(result) ? [] : [[result.architecture, result.excluded]])))
}

test('what the regions rule out is left out with the reason', () => {
  expect(excluded(cluster).get('aurora-global')).toContain('needs a secondary region')
  expect(excluded(cluster).get('aurora-cold-copy')).toContain('aurora.cold-copy.region')
  expect(excluded(cluster).get('aurora-dsql-multi')).toContain('the workload has one')
  expect(excluded(two).get('aurora-dsql-multi')).toContain('in none together')
  const regions = ['sa-east-1', 'us-east-1', 'us-west-2']
  expect(excluded({ ...two, regions }).get('aurora-dsql')).toBe('DSQL is not offered in sa-east-1')
  expect(excluded({ ...two, regions }).get('aurora-dsql-multi')).toContain('the workload has 3')
  const many = [...book.regions.keys()].slice(0, 12)
  expect(excluded({ ...two, regions: many }).get('aurora-global')).toContain('at most 10 secondary regions')
  expect(excluded({ ...two, regions: many }).get('dynamodb-global-eventual')).toContain('dynamodb.capacity')
})

test('an open price makes its line an interval: an ACU-hour in Tokyo', () => {
  const made = bill(
    { ...cluster, regions: ['ap-northeast-1'], aurora: { io: '1/s', serverless: { typical: '1 ACU' } } },
    'aurora-serverless',
  )
  expect(value(made, 'serverless-capacity')).toEqual({ from: '109.5', to: '146' })
  expect(at(made, 'serverless-capacity').certainty).toBe('open')
})

test('Tokyo has no instance price, and is not given another region’s', () => {
  const made = bill({ ...cluster, regions: ['ap-northeast-1'] }, 'aurora-single')
  expect(made.missing.map(({ name, missing }) => [name, missing?.state])).toEqual([['instances', 'not-priced']])
})

test('expired rows are deleted by the application, and failed conditions only read', () => {
  const extra = { 'ttl-deletes': '3600/hour', 'failed-conditional-writes': '60 per minute' }
  const exact = { assumptions: { 'log-writes-per-write': 1, 'page-reads-per-read': 1 }, aurora: { instances: 1 } }
  const before = bill({ ...cluster, ...exact }, 'aurora-single')
  const after = bill({ ...cluster, ...exact, ...extra }, 'aurora-single')
  const more = at(after, 'us-east-1', 'io-requests').low.minus(at(before, 'us-east-1', 'io-requests').low)
  expect(more.toFixed()).toBe(String(2 * 3600 * 730))
  const spread = { 'us-east-1': '10/s', 'eu-west-1': '20/s' }
  const global = bill({ ...two, ...exact, 'failed-conditional-writes': { spread } }, 'aurora-global')
  const reads = at(global, 'eu-west-1', 'io-requests').low.minus(
    at(bill({ ...two, ...exact }, 'aurora-global'), 'eu-west-1', 'io-requests').low,
  )
  expect(reads.toFixed()).toBe(String(20 * 3600 * 730))
})

test('an instance class that nobody named is said to be assumed, and where', () => {
  const said = (
    aurora: object,
    architecture: 'aurora-single' | 'aurora-global' | 'aurora-serverless' = 'aurora-global',
  ) =>
    bill({ ...leaderboard, aurora: { instances: 1, ...aurora } }, architecture).notes.filter((note) =>
      note.startsWith('the class'),
    )
  const assumed = (regions: string) => [
    `the class r6g.large is assumed in ${regions}; give aurora.instance for your own`,
  ]
  expect(said({})).toEqual(assumed('us-east-1, us-west-2, eu-west-1'))
  expect(said({}, 'aurora-single')).toEqual(assumed('us-east-1'))
  expect(said({}, 'aurora-serverless')).toEqual([])
  expect(said({ instance: 'r6g.xlarge' })).toEqual([])
  expect(said({ instance: { 'us-east-1': 'r6g.xlarge' } })).toEqual(assumed('us-west-2, eu-west-1'))
  expect(said({ instance: { 'us-east-1': 'r6g.xlarge' }, headless: ['us-west-2'] })).toEqual(assumed('eu-west-1'))
})

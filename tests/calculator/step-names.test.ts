import { expect, test } from 'vitest'
import type { Bill } from '../../src/calculator/index.ts'
import type { Quantity } from '../../src/quantity/index.ts'
import { bill } from './fixtures.ts'

const everything = {
  regions: ['us-east-1', 'us-east-2'],
  'item-size': '1 KB',
  writes: [
    { rate: '10/s', spread: 'in-each' },
    { rate: '10/s', spread: 'in-each', kind: 'transactional' },
  ],
  reads: [
    { rate: '10/s', spread: 'in-each', consistency: 'strong' },
    { rate: '10/s', spread: 'total', consistency: 'eventual' },
  ],
  'failed-conditional-writes': { rate: '1/minute', spread: 'in-each' },
  'ttl-deletes': { rate: '1/day', spread: 'in-each' },
  items: '5 million',
}
const indexes = [
  {
    name: 'one',
    'entry-size': '1 KB',
    writes: { new: '50 %', untouched: '50 %' },
    reads: { rate: '1/s', spread: 'total' },
  },
  { name: 'two', 'entry-size': '1 KB', writes: { new: '100 %' }, reads: { rate: '1/s', spread: 'total' } },
]

/** The names of the worked steps in a bill, in the order in which they are met. */
function stepNames(made: Bill): readonly string[] {
  const names = new Set<string>()
  const visit = ({ label, step }: Quantity): void => {
    if (step.operation === 'given') return
    if (label !== undefined) names.add(label)
    step.inputs.forEach(visit)
  }
  visit(made.total)
  for (const { needs } of made.regions) [...needs.values()].forEach(visit)
  return [...names]
}

test('every step of a table’s bill has a name', () => {
  const dynamodb = {
    capacity: 'provisioned',
    utilisation: '70 %',
    reserved: '1-year',
    'free-tier': { storage: true, capacity: true },
    indexes,
    'stream-reads': { rate: '9/s', spread: 'in-each' },
  }
  expect(stepNames(bill({ ...everything, dynamodb }, 'dynamodb-global-eventual'))).toMatchInlineSnapshot(`
    [
      "total",
      "us-east-1",
      "application writes",
      "write capacity",
      "units of one write",
      "writes replicated from other regions",
      "capacity for replicated writes",
      "requests",
      "units of one replicated write",
      "writes whose condition failed",
      "capacity for failed writes",
      "TTL deletes replicated from other regions",
      "capacity for replicated deletes",
      "deletes of the other regions",
      "units of one delete",
      "index writes",
      "index write capacity",
      "capacity of index one",
      "index units of one write",
      "capacity of index two",
      "reads",
      "read capacity",
      "units of one read",
      "index reads",
      "index read capacity",
      "reads of index one",
      "reads of index two",
      "free capacity",
      "free unit-hours",
      "unit-hours used",
      "storage",
      "billed size",
      "index storage",
      "size of index one",
      "size of index two",
      "stream reads",
      "transfer to other regions",
      "data sent to one region",
      "writes of this region",
      "us-east-2",
      "application-write capacity",
      "replicated-write capacity",
      "index-write capacity",
      "index-read capacity",
    ]
  `)
})

test('every step of a total’s bill has a name', () => {
  const writes = { rate: '10/s', spread: 'total' }
  expect(
    stepNames(bill({ ...everything, writes, dynamodb: { capacity: 'on-demand' } }, 'dynamodb-global-eventual')),
  ).toMatchInlineSnapshot(`
    [
      "total",
      "us-east-1",
      "application writes",
      "capacity for the writes of all regions",
      "requests",
      "units of one write",
      "writes whose condition failed",
      "capacity for failed writes",
      "TTL deletes replicated from other regions",
      "capacity for replicated deletes",
      "deletes of the other regions",
      "units of one delete",
      "reads",
      "read capacity",
      "units of one read",
      "storage",
      "billed size",
      "transfer to other regions",
      "data sent to one region",
      "writes of this region",
      "us-east-2",
      "write requests",
      "application-write requests",
      "read requests",
    ]
  `)
})

test('every step of a cluster’s bill has a name', () => {
  expect(stepNames(bill(everything, 'aurora-global'))).toMatchInlineSnapshot(`
    [
      "total",
      "us-east-1",
      "instances",
      "load",
      "statements/s of one instance",
      "storage",
      "data size",
      "I/O",
      "write I/O",
      "writes of all regions",
      "read I/O",
      "reads of the region",
      "replicated write I/O",
      "transfer to other regions",
      "data sent to one region",
      "I/O requests",
    ]
  `)
  expect(stepNames(bill(everything, 'aurora-cold-copy'))).toMatchInlineSnapshot(`
    [
      "total",
      "us-east-1",
      "instances",
      "load",
      "statements/s of one instance",
      "storage",
      "data size",
      "I/O",
      "write I/O",
      "writes of all regions",
      "read I/O",
      "reads of the region",
      "transfer to other regions",
      "data copied",
      "I/O requests",
    ]
  `)
  expect(
    stepNames(
      bill(
        {
          ...everything,
          aurora: { io: '5/s', serverless: { minimum: '1 ACU', typical: '2 ACU', 'typical-hours': '9 h' } },
        },
        'aurora-serverless',
      ),
    ),
  ).toMatchInlineSnapshot(`
    [
      "total",
      "us-east-1",
      "serverless capacity",
      "unit-hours",
      "remaining hours",
      "storage",
      "data size",
      "I/O",
      "measured I/O",
      "capacity-hours",
      "I/O requests",
    ]
  `)
  expect(stepNames(bill(everything, 'aurora-serverless'))).toMatchInlineSnapshot(`
    [
      "total",
      "us-east-1",
      "serverless capacity",
      "unit-hours",
      "capacity",
      "load",
      "storage",
      "data size",
      "I/O",
      "write I/O",
      "writes of all regions",
      "read I/O",
      "reads of the region",
      "capacity-hours",
      "I/O requests",
    ]
  `)
})

test('every step of a DSQL bill has a name', () => {
  expect(stepNames(bill(everything, 'aurora-dsql-multi'))).toMatchInlineSnapshot(`
    [
      "total",
      "us-east-1",
      "processing of writes",
      "processing",
      "writes",
      "units of one write",
      "units of the row",
      "units of the key check",
      "units of computing",
      "processing of writes in the peered region",
      "processing of reads",
      "reads",
      "units of one read",
      "storage",
      "data size",
      "us-east-2",
    ]
  `)
})

test('each design says what a reader of its bill should know', () => {
  const notes = (architecture: Parameters<typeof bill>[1], workload: object = everything) =>
    bill(workload, architecture).notes
  const served =
    'us-east-1 serves the traffic of both regions; what their requests move between regions is not in the bill'
  const assumed = 'the number of r6g.large instances is assumed from the load; give aurora.instances for your own'
  const classes = (regions: string) => `the class r6g.large is assumed in ${regions}; give aurora.instance for your own`
  const estimate = 'an estimate: what DSQL bills for computing is assumed, not listed'
  expect(notes('aurora-single')).toEqual([served, classes('us-east-1'), assumed])
  expect(notes('aurora-cold-copy')).toEqual([served, classes('us-east-1'), assumed])
  expect(notes('aurora-serverless')).toEqual([
    served,
    'the capacity is assumed from the load; give aurora.serverless for a figure of your own',
  ])
  expect(notes('aurora-serverless', { ...everything, aurora: { serverless: { typical: '1 ACU' } } })).toEqual([served])
  const home = 'all writes go to us-east-1, wherever they start'
  expect(notes('aurora-global')).toEqual([classes('us-east-1, us-east-2'), assumed, home])
  const aurora = { instance: 'r6g.large', instances: 2 }
  expect(notes('aurora-global', { ...everything, aurora })).toEqual([home])
  expect(notes('aurora-single', { ...everything, aurora: { ...aurora, instances: 16 } })).toEqual([served])
  const many = { ...everything, writes: { rate: '30000/s', spread: 'in-each' } }
  expect(notes('aurora-single', { ...many, aurora: { instance: 'r6g.large' } }).at(-1)).toBe(
    'perhaps more instances than the 16 that a cluster can have: then a larger class is needed',
  )
  expect(notes('aurora-dsql')).toEqual([served, estimate])
  expect(notes('aurora-dsql-multi')).toEqual([estimate])
  const dsql = ["DSQL's free tier", "DSQL's background work"]
  expect(bill(everything, 'aurora-dsql-multi').excludes).toEqual(dsql)
  expect(bill({ ...everything, transfer: false }, 'aurora-dsql').excludes).toEqual(['transfer', ...dsql])
  expect(bill(everything, 'aurora-single').excludes).toEqual([])
})

test('DSQL in one region serves all traffic, in two each its own', () => {
  const spread = { 'us-east-1': '300/s', 'us-east-2': '100/s' }
  const workload = {
    ...everything,
    writes: { spread },
    'ttl-deletes': undefined,
    assumptions: { 'compute-per-write': 0.008 },
  }
  const cost = (made: Bill, region: string) =>
    made.regions.find((each) => each.region === region)?.lines.find(({ name }) => name === 'write-processing')?.cost
      ?.low
  const [one, two] = [bill(workload, 'aurora-dsql'), bill(workload, 'aurora-dsql-multi')]
  expect(one.regions.map(({ region }) => region)).toEqual(['us-east-1'])
  expect(cost(two, 'us-east-1')?.eq(cost(two, 'us-east-2')?.times(3) ?? 0)).toBe(true)
  expect(cost(one, 'us-east-1')?.eq(cost(two, 'us-east-2')?.times(4) ?? 0)).toBe(true)
  expect(one.regions[0]?.lines.map(({ name }) => name)).toEqual(['write-processing', 'read-processing', 'storage'])
})

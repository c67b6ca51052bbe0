import fc from 'fast-check'
import { expect, test } from 'vitest'
import { printPath, readWorkload, WorkloadError, workloadJsonSchema } from '../../../src/calculator/index.ts'
import { exactValue, printUnit, type Quantity } from '../../../src/quantity/index.ts'
import { workloadInput } from '../arbitraries.ts'
import { leaderboard, single } from '../fixtures.ts'

function problemsOf(workload: unknown): string[] {
  try {
    readWorkload(workload)
  } catch (error) {
    if (error instanceof WorkloadError)
      return error.problems.map(({ path, message }) => `${printPath(path)}: ${message}`)
    throw error
  }
  return []
}

test.each(['regions', 'item-size', 'writes', 'reads', 'storage'])(
  'a workload without %s is asked for it by name',
  (field) => {
    const { [field as 'regions']: _, ...rest } = leaderboard
    const problems = problemsOf(rest)
    expect(problems).toHaveLength(1)
    expect(problems[0]).toMatch(new RegExp(`^${field}: missing; .*such as`))
  },
)

test('with several regions the spread is asked for, with both readings', () => {
  expect(problemsOf({ ...leaderboard, writes: { rate: '1000 per second' } })).toEqual([
    'writes.spread: missing; with 3 regions say whether "1000 per second" is the total, or in-each region (3 times as much), or give a rate for each region',
  ])
  expect(problemsOf({ ...leaderboard, writes: '1000 per second' })).toHaveLength(1)
  expect(problemsOf({ ...leaderboard, reads: [{ rate: '1/s', consistency: 'strong' }] })[0]).toContain(
    'reads[0].spread: missing',
  )
})

test('with one region a bare rate says everything', () => {
  expect(problemsOf(single)).toEqual([])
})

const at = (path: string, fault: unknown): unknown => {
  const copy = structuredClone({ ...leaderboard, aurora: {} }) as Record<string, unknown>
  const parts = path.split('.')
  let node: Record<string, unknown> = copy
  for (const part of parts.slice(0, -1)) node = node[part] as Record<string, unknown>
  node[parts.at(-1) ?? ''] = fault
  return copy
}

test.each<[string, unknown, string]>([
  ['item-size', 1, 'item-size: 1 has no unit; expected a text with a number and its unit, such as "1 KB"'],
  ['item-size', '1', 'item-size: "1" has no unit; expected a size with its unit, such as "1.5 KB"'],
  [
    'item-size',
    '1 furlong',
    'item-size: "1 furlong" has the unit "furlong"; expected a size with its unit, such as "1.5 KB"',
  ],
  ['item-size', '-1 KB', 'item-size: "-1 KB" is negative; expected a size with its unit, such as "1.5 KB"'],
  ['item-size', '0 KB', 'item-size: "0 KB" is not more than zero; expected a size with its unit, such as "1.5 KB"'],
  ['item-size', '', 'item-size: "" is empty; expected a size with its unit, such as "1.5 KB"'],
  [
    'item-size',
    'NaN KB',
    'item-size: "NaN KB" does not begin with a number; expected a size with its unit, such as "1.5 KB"',
  ],
  ['item-size', Number.NaN, 'item-size: NaN is no number; expected a text with a number and its unit, such as "1 KB"'],
  [
    'item-size',
    '9e99 KB',
    'item-size: "9e99 KB" has the unit "e99 KB"; expected a size with its unit, such as "1.5 KB"',
  ],
  ['item-size', '99 billion MB', 'item-size: "99 billion MB" is beyond all sense; expected at most 1 GB'],
  [
    'item-size',
    '2 to 1 KB',
    'item-size: "2 to 1 KB" runs from more to less; expected a size with its unit, such as "1.5 KB"',
  ],
  ['item-size', '2 to', 'item-size: "2 to" has no second number; expected a size with its unit, such as "1.5 KB"'],
  ['writes.rate', '1000', 'writes.rate: "1000" has no unit; expected a number and a period, such as "1000 per second"'],
  [
    'writes.rate',
    '1000 per fortnight',
    'writes.rate: "1000 per fortnight" has the unit "per fortnight"; expected a number and a period, such as "1000 per second"',
  ],
  ...[
    ['999999999999 per second'],
    ['6 billion per minute', '6,000,000,001 per minute'],
    ['360 billion per hour', '360,000,000,001 per hour'],
    ['8640 billion per day', '8,640,000,000,001 per day'],
    ['262,800 billion per month', '262,800,000,000,001 per month'],
  ].map((rates): [string, string, string] => [
    'writes.rate',
    rates.at(-1) ?? '',
    `writes.rate: "${rates.at(-1)}" is beyond all sense; expected at most 100,000,000 per second`,
  ]),
  ...[
    ['1000 rps', 'second'],
    ['1000 tps', 'second'],
    ['1000 requests/s', 'second'],
    ['1000 req per min', 'minute'],
    ['1000 transactions a day', 'day'],
  ].map(([rate = '', period]): [string, string, string] => [
    'writes.rate',
    rate,
    `writes.rate: "${rate}" has the unit "${rate.slice(5)}"; expected a number and a period, such as "1000 per second"; did you mean "1000 per ${period}"?`,
  ]),
  [
    'writes.rate',
    '5 requests per fortnight',
    'writes.rate: "5 requests per fortnight" has the unit "requests per fortnight"; expected a number and a period, such as "1000 per second"',
  ],
  ...[
    ['item-size', '1 Kb', '1 KB', '1.5 KB'],
    ['item-size', '8 bits', '8 B', '1.5 KB'],
    ['item-size', '2 b', '2 B', '1.5 KB'],
    ['item-size', '2 Kib', '2 KiB', '1.5 KB'],
    ['storage', '100 Gb', '100 GB', '100 GB'],
    ['storage', '1 to 2 gbit', '1 to 2 GB', '100 GB'],
    ['dynamodb.export', '10 Gb per month', '10 GB per month', '100 GB per month'],
    ['dynamodb.export', '10 Gb/month', '10 GB/month', '100 GB per month'],
  ].map(([path = '', size = '', meant, example]): [string, string, string] => [
    path,
    size,
    `${path}: "${size}" has the unit "${size.replace(/^[\d.]+( to [\d.]+)? /, '')}"; expected a size ${path.includes('export') ? 'a month' : 'with its unit'}, such as "${example}"; did you mean "${meant}"?`,
  ]),
  ['storage', '2 billion GB', 'storage: "2 billion GB" is beyond all sense; expected at most 1,000,000,000 GB'],
  [
    'regions',
    ['US-East-1'],
    'regions[0]: "US-East-1" is no region; expected a code such as us-east-1; did you mean us-east-1?',
  ],
  ['writes', [], 'writes: is an empty list'],
  [
    'reads',
    '10 per second',
    'reads: "10 per second" is not accepted; expected rate and consistency, such as { rate: 5000 per second, consistency: strong }',
  ],
  ['reads', [], 'reads: is an empty list'],
  [
    'aurora.instance',
    'db.r6g.large',
    'aurora.instance: "db.r6g.large" is no instance class; expected one such as r6g.large; did you mean r6g.large?',
  ],
  ['aurora.instances', 17, 'aurora.instances: 17 is not accepted; expected a whole number from 0 to 16'],
  [
    'aurora.serverless',
    { minimum: '8 ACU', typical: '4 ACU', 'typical-hours': '100 hours' },
    'aurora.serverless.minimum: 8 ACU is more than the typical capacity; expected at most 4 ACU',
  ],
  [
    'aurora.serverless',
    { typical: '8 ACU', peak: '4 ACU', 'peak-hours': '100 hours' },
    'aurora.serverless.typical: 8 ACU is more than the peak capacity; expected at most 4 ACU',
  ],
  [
    'writes.spread',
    'each',
    'writes.spread: "each" is not accepted; expected total, in-each, or a rate for each region',
  ],
  ['writes.kind', 'atomic', 'writes.kind: "atomic" is not accepted; expected standard or transactional'],
  ['writes.rat', '1/s', 'writes.rat: unknown field; did you mean rate?'],
  [
    'reads.consistency',
    'strict',
    'reads.consistency: "strict" is not accepted; expected strong, eventual or transactional',
  ],
  ['reads.zzzzzzzz', 1, 'reads.zzzzzzzz: unknown field; the fields here are rate, spread or consistency'],
  ['regions', [], 'regions: is an empty list'],
  ['regions', 'us-east-1', 'regions: "us-east-1" is not accepted; expected a list'],
  ['regions', ['Virginia'], 'regions[0]: "Virginia" is no region; expected a code such as us-east-1'],
  ['regions', [7], 'regions[0]: 7 is no region; expected a code such as us-east-1'],
  ['regions', ['us-east-1', 'us-east-1'], 'regions[1]: us-east-1 stands twice'],
  ['storage', 'much', 'storage: "much" does not begin with a number; expected a size with its unit, such as "100 GB"'],
  ['items', 5, 'items: storage is given too; leave one of them out'],
  ['transfer', 'no', 'transfer: "no" is not accepted; expected true or false'],
  ['name', '', 'name: is empty'],
  ['name', 5, 'name: 5 is not accepted; expected a text'],
  ['dynamodb', {}, 'dynamodb.capacity: missing; say provisioned or on-demand'],
  [
    'dynamodb',
    'on-demand',
    'dynamodb: "on-demand" is not accepted; expected the fields capacity, utilisation, reserved, table-class, free-tier, indexes, stream-reads, point-in-time-recovery, backup, export or add-replica',
  ],
  [
    'dynamodb.utilisation',
    '0 %',
    'dynamodb.utilisation: "0 %" is not more than zero; expected a percentage, such as "70 %"',
  ],
  ['dynamodb.utilisation', '120 %', 'dynamodb.utilisation: "120 %" is beyond all sense; expected at most 100 %'],
  ['dynamodb.capacity', 'magic', 'dynamodb.capacity: "magic" is not accepted; expected provisioned or on-demand'],
  ['dynamodb.add-replica', 'us-east-1', 'dynamodb.add-replica: us-east-1 is among the regions already'],
  [
    'dynamodb.backup',
    { 'ap-south-1': '1 GB' },
    'dynamodb.backup.ap-south-1: ap-south-1 is not among the regions us-east-1, us-west-2, eu-west-1',
  ],
  ['aurora.instance', 'huge', 'aurora.instance: "huge" is no instance class; expected one such as r6g.large'],
  [
    'aurora.instance',
    7,
    'aurora.instance: 7 is not accepted; expected an instance class such as r6g.large, or one for each region',
  ],
  ['aurora.instances', 1.5, 'aurora.instances: 1.5 is not accepted; expected a whole number from 0 to 16'],
  ['aurora.instances', 99, 'aurora.instances: 99 is not accepted; expected a whole number from 0 to 16'],
  [
    'aurora.headless',
    ['ap-south-1'],
    'aurora.headless[0]: ap-south-1 is not among the regions us-east-1, us-west-2, eu-west-1',
  ],
  [
    'aurora',
    { headless: ['us-west-2', 'eu-west-1'], instances: { 'us-east-1': 2, 'eu-west-1': 1, 'us-west-2': 0 } },
    'aurora.headless[1]: eu-west-1 has 1 in aurora.instances; leave one of them out',
  ],
  ['name', 'red\u001b[31m', 'name: has a line break or another control character'],
  [
    'aurora.headless',
    ['us-east-1'],
    'aurora.headless[0]: us-east-1 is the home region, which takes the writes; expected an instance there',
  ],
  [
    'aurora.instances',
    0,
    'aurora.instances: us-east-1 is the home region, which takes the writes; expected an instance there',
  ],
  [
    'aurora.instances',
    { 'us-east-1': 0, 'eu-west-1': 2 },
    'aurora.instances.us-east-1: us-east-1 is the home region, which takes the writes; expected an instance there',
  ],
  [
    'aurora.serverless',
    { minimum: '1 ACU', typical: '4 ACU', 'typical-hours': '500 hours', peak: '8 ACU', 'peak-hours': '300 hours' },
    'aurora.serverless.typical-hours: with the peak hours 800 hours a month; expected at most 730 together',
  ],
  ...['statements-per-vcpu', 'statements-per-acu'].flatMap((name) =>
    [0, '0 to 5'].map((value): [string, object, string] => [
      'assumptions',
      { [name]: value },
      `assumptions.${name}: "${value}" is not more than zero; expected a number or a range, such as "1 to 4"`,
    ]),
  ),
  ...['1,5 KB', '1,00 KB', '1,,, KB', '1,0000 KB', '1_5 KB', '12,34 KB'].map((size): [string, string, string] => [
    'item-size',
    size,
    `item-size: "${size}" has a comma that ends no thousands; expected a size with its unit, such as "1.5 KB"`,
  ]),
  [
    'aurora.cold-copy',
    { region: 'us-east-1' },
    'aurora.cold-copy.region: us-east-1 is the home region; a copy goes to another one',
  ],
  ['aurora.cold-copy', { copies: -1 }, 'aurora.cold-copy.copies: -1 is not accepted; expected a number from 0 to 1000'],
  ['aurora.serverless', {}, 'aurora.serverless.typical: missing; say the capacity of a typical hour, such as "4 ACU"'],
  [
    'aurora.serverless',
    { typical: '4 ACU', peak: '8 ACU' },
    'aurora.serverless.peak-hours: missing; say how many hours a month are at the peak, such as "30 hours"',
  ],
  [
    'aurora.serverless',
    { typical: '4 ACU', 'peak-hours': '8 hours' },
    'aurora.serverless.peak: missing; say the capacity of a peak hour, such as "16 ACU"',
  ],
  [
    'aurora.serverless',
    { typical: '4 ACU', 'typical-hours': '8 h' },
    'aurora.serverless.minimum: missing; say the capacity of the remaining hours, such as "0.5 ACU"',
  ],
  [
    'assumptions',
    { 'page-reads-per-read': '3 to 1' },
    'assumptions.page-reads-per-read: "3 to 1" runs from more to less; expected a number or a range, such as "1 to 4"',
  ],
])('%s of %j is refused with field, value and what is accepted', (path, fault, message) => {
  expect(problemsOf(at(path, fault))).toEqual([message])
})

test.each([0.5, '1.5', '0.5 items'])('%s items are no whole number of them', (items) => {
  const { storage: _, ...rest } = leaderboard
  expect(problemsOf({ ...rest, items })).toEqual([expect.stringMatching(/^items: .*whole number/)])
})

test('the largest accepted of each kind is accepted', () => {
  const { storage: _, ...rest } = single
  for (const rate of ['100 million per second', '6 billion per minute', '262,800 billion per month']) {
    expect(problemsOf({ ...single, writes: rate })).toEqual([])
  }
  const serverless = {
    minimum: '4 ACU',
    typical: '4 ACU',
    'typical-hours': '700 hours',
    peak: '256 ACU',
    'peak-hours': '30 h',
  }
  const aurora = { instances: 16, serverless, io: '2000 iops' }
  expect(problemsOf({ ...rest, 'item-size': '1024 MB', items: '1000 billion', aurora })).toEqual([])
})

test('an empty workload, and a list in its place, are told as such', () => {
  expect(problemsOf(null)[0]).toMatch(/^: is empty; expected the fields name, regions,/)
  expect(problemsOf([])).toEqual([
    expect.stringMatching(/^: a list is not accepted; expected the fields name, regions,/),
  ])
  expect(problemsOf({ ...leaderboard, dynamodb: null })[0]).toMatch(/^dynamodb: is empty; expected the fields capacity/)
  expect(problemsOf({ ...leaderboard, dynamodb: [1] })[0]).toMatch(/^dynamodb: a list is not accepted; expected/)
})

test('an unknown assumption is refused with the names there are', () => {
  expect(problemsOf(at('assumptions', { luck: 2 }))[0]).toMatch(
    /assumptions.luck: "luck" is no assumption; they are transfer-per-write, /,
  )
})

test('what belongs to provisioned capacity is refused with on-demand', () => {
  const dynamodb = { capacity: 'on-demand', utilisation: '70 %', reserved: '1-year' }
  expect(problemsOf({ ...leaderboard, dynamodb })).toEqual([
    'dynamodb.utilisation: belongs to provisioned capacity; leave it out with on-demand',
    'dynamodb.reserved: belongs to provisioned capacity; leave it out with on-demand',
  ])
  const ia = { capacity: 'provisioned', reserved: '1-year', 'table-class': 'standard-ia' }
  expect(problemsOf({ ...leaderboard, dynamodb: ia })).toEqual([
    'dynamodb.reserved: is sold for the standard table class only',
  ])
})

test('rates by region must name every region, and stand instead of a rate', () => {
  const writes = { rate: '1/s', spread: { 'us-east-1': '10/s', 'ap-south-1': '5/s' } }
  expect(problemsOf({ ...leaderboard, writes })).toEqual([
    'writes.spread: a rate for each region takes the place of rate; leave one of them out',
    'writes.spread: no rate for us-west-2, eu-west-1; "0 per second" says there is none',
    'writes.spread.ap-south-1: ap-south-1 is not among the regions us-east-1, us-west-2, eu-west-1',
  ])
  expect(problemsOf({ ...leaderboard, writes: { spread: 'total' } })[0]).toContain(
    'writes.rate: missing; say a number and a period',
  )
})

test('the shares of an index add up, and its size is asked for', () => {
  const index = { name: 'a', 'entry-size': '1 KB', writes: { new: '50 %', untouched: '30 %' } }
  expect(problemsOf({ ...leaderboard, dynamodb: { capacity: 'on-demand', indexes: [index] } })).toEqual([
    'dynamodb.indexes[0].storage: missing; say how large the index is in each region, such as "20 GB"',
    'dynamodb.indexes[0].writes: the shares add up to 80 %; expected 100 %',
  ])
})

const everyMeasure = {
  regions: ['us-east-1', 'us-west-2'],
  'item-size': '1 KB',
  writes: [{ rate: '1/s', spread: 'total' }, { spread: { 'us-east-1': '1/s', 'us-west-2': '2/s' } }],
  reads: { rate: '1/s', spread: 'total', consistency: 'strong' },
  'failed-conditional-writes': { rate: '1/s', spread: 'total' },
  'ttl-deletes': { rate: '1/s', spread: 'total' },
  storage: '1 GB',
  dynamodb: {
    capacity: 'provisioned',
    utilisation: '70 %',
    indexes: [
      {
        name: 'a',
        'entry-size': '1 KB',
        writes: { new: '60 %', untouched: '40 %' },
        reads: { rate: '1/s', spread: 'total' },
        storage: '1 GB',
      },
    ],
    'stream-reads': { rate: '1/s', spread: 'total' },
    backup: '1 GB',
    export: { 'us-east-1': '1 GB per month' },
  },
  aurora: {
    io: '1/s',
    backup: '1 GB',
    serverless: { minimum: '1 ACU', typical: '2 ACU', peak: '3 ACU', 'typical-hours': '5 h', 'peak-hours': '6 h' },
  },
  assumptions: { 'page-reads-per-read': '1 to 2' },
}

/** The paths of all measures of a workload as typed: texts with a number in them. */
function measuresOf(
  value: unknown,
  path: readonly (string | number)[] = [],
): readonly (readonly (string | number)[])[] {
  if (typeof value === 'string') return path[0] !== 'regions' && /^\d/.test(value) ? [path] : []
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, part]) =>
    measuresOf(part, [...path, Array.isArray(value) ? Number(key) : key]),
  )
}

function withFault(path: readonly (string | number)[]): unknown {
  const copy: unknown = structuredClone(everyMeasure)
  let node = copy as Record<string | number, unknown>
  for (const part of path.slice(0, -1)) node = node[part] as Record<string | number, unknown>
  node[path.at(-1) ?? ''] = '1 furlong'
  return copy
}

test.each(measuresOf(everyMeasure).map((path) => [printPath(path), path] as const))(
  'a fault in %s is told there, and its value bears that name',
  (name, path) => {
    expect(
      problemsOf(withFault(path)).filter((problem) => problem.startsWith(`${name}: "1 furlong" has the unit`)),
    ).toHaveLength(1)
    const found = new Set<string>()
    const visit = (value: unknown): void => {
      if (typeof value !== 'object' || value === null) return
      if ('step' in value && 'label' in value) {
        const { label, step } = value as Quantity
        if (step.operation === 'given') found.add(`${label} ${step.origin?.kind} ${step.origin?.id}`)
        return
      }
      for (const part of value instanceof Map ? value.values() : Object.values(value)) visit(part)
    }
    visit(readWorkload(everyMeasure))
    const own = path[0] === 'assumptions' ? `${path[1]} assumption ${path[1]}` : `${name} workload ${name}`
    expect([...found]).toContain(own)
  },
)

test('a value is shown in messages up to sixty letters', () => {
  const [sixty, more] = ['x'.repeat(60), 'x'.repeat(61)]
  for (const field of ['writes', 'storage', 'transfer']) {
    expect(problemsOf({ ...single, [field]: sixty })[0]).toContain(field === 'transfer' ? sixty.slice(2) : `"${sixty}"`)
    expect(problemsOf({ ...single, [field]: more })[0]).toMatch(/"?x{59,60}…/)
  }
})

test('a workload error is called so, and says all its problems', () => {
  const error = new WorkloadError([
    { path: ['a', 0, 'b'], message: 'is wrong' },
    { path: [], message: 'is empty' },
  ])
  expect([error.name, error.message]).toEqual(['WorkloadError', 'a[0].b: is wrong\nthe workload: is empty'])
})

test('all problems are told at once', () => {
  expect(
    problemsOf({ ...leaderboard, 'item-size': 'x', storage: 'y', writes: { rate: 'z', spread: 'total' } }),
  ).toHaveLength(3)
})

test.each([null, undefined, 7, 'x', [], [[]], new Date(0), { __proto__: { regions: 1 } }])(
  '%s is no workload, and is told so',
  (nonsense) => {
    expect(problemsOf(nonsense).length).toBeGreaterThan(0)
  },
)

test.each([
  ['1000 per second', '1000', 'write/s'],
  ['1,000 writes/s', '1000', 'write/s'],
  ['2.5 million a month', '2500000', 'write/month'],
  ['  2.5   million  writes   a   month ', '2500000', 'write/month'],
  ['60 per minute', '60', 'write/min'],
  ['1k writes per hour', '1000', 'write/h'],
  ['7/day', '7', 'write/day'],
])('the rate "%s" is understood', (rate, expected, unit) => {
  const spread = readWorkload({ ...single, writes: rate }).writes[0]?.spread
  if (spread?.how !== 'total') throw new Error('no rate')
  expect(exactValue(spread.rate)).toBe(expected)
  expect(printUnit(spread.rate.unit)).toBe(unit)
})

test.each([
  ['1.5 KB', '1.5'],
  ['512 B', '0.5'],
  ['2 KiB', '2'],
  ['1 MB', '1024'],
  ['2 kb', '2'],
  ['3 kilobytes', '3'],
])('the item size "%s" is counted by 1,024 bytes', (size, expected) => {
  expect(exactValue(readWorkload({ ...single, 'item-size': size }).itemSize)).toBe(expected)
})

test('an input known between two bounds is an interval', () => {
  expect(
    exactValue(readWorkload({ ...single, storage: '10 to 20 GB' }).storage ?? readWorkload(single).itemSize),
  ).toEqual({ from: '10', to: '20' })
})

test('reading nonsense never fails in another way than by naming the field', () => {
  fc.assert(
    fc.property(
      fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true }),
      (nonsense) => void problemsOf(nonsense),
    ),
  )
  fc.assert(
    fc.property(
      fc.constantFrom('item-size', 'writes', 'reads', 'storage', 'dynamodb', 'aurora', 'assumptions', 'regions'),
      fc.anything({ withBigInt: true }),
      (field, fault) => void problemsOf({ ...leaderboard, [field]: fault }),
    ),
  )
  fc.assert(fc.property(fc.string(), (rate) => void problemsOf({ ...single, writes: rate })))
})

test('every workload that a person may type is read', () => {
  fc.assert(
    fc.property(workloadInput, (workload) => {
      expect(problemsOf(workload)).toEqual([])
    }),
  )
})

test('the JSON Schema names every field with its description', () => {
  const schema = workloadJsonSchema() as { properties: Record<string, { description?: string }>; required: string[] }
  expect(schema.required).toEqual(['regions', 'item-size', 'writes', 'reads'])
  expect(schema.properties['item-size']?.description).toBe('Size of one item; 1 KB is 1,024 bytes')
  expect(Object.keys(schema.properties)).toContain('dynamodb')
})

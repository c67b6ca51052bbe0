import { expect, test } from 'vitest'
import { makeBill, makeLine, makeRegionBill } from '../../src/calculator/bill.ts'
import {
  ARCHITECTURES,
  type ArchitectureName,
  agePrices,
  billJson,
  billJsonSchema,
  billNames,
  isArchitecture,
  LINES,
  listOpenPoints,
  priceArchitecture,
  readWorkload,
  WorkloadError,
} from '../../src/calculator/index.ts'
import { priceArchitectures } from '../../src/calculator/price-workload.ts'
import { openPrices } from '../../src/calculator/prices.ts'
import { amount } from '../../src/quantity/index.ts'
import { at, bill, book, leaderboard, prices, single, TODAY, value } from './fixtures.ts'

test('a line that is not dollars a month can not be built', () => {
  expect(() => makeLine('storage', 'us-east-1', amount(5, 'USD'))).toThrow('$5.00 [USD] should be in USD/month')
  expect(() => makeLine('storage', 'us-east-1', amount(5, 'GB', { label: 'stored' }))).toThrow(
    '5 GB "stored" should be in USD/month',
  )
})

test('a bill leads by names to every line, need and total', () => {
  const made = bill(leaderboard, 'dynamodb-global-eventual')
  expect(value(made, 'us-east-1', 'total')).toBe('1916.75')
  expect(value(made, 'us-east-1', 'write-capacity')).toBe('3000')
  expect(value(made, 'us-east-1', 'replicated-write-capacity')).toBe('2000')
  expect(value(made, 'reads')).toBe('1485.55')
  expect([...billNames(made).keys()]).toEqual([
    'total',
    'application-writes',
    'replicated-writes',
    'reads',
    'storage',
    ...leaderboard.regions,
  ])
})

test('a line that one region has no price for has no sum under its name', () => {
  const made = bill({ ...leaderboard, regions: ['us-east-1', 'xx-north-9'] }, 'dynamodb-global-eventual')
  expect(billNames(made).has('reads')).toBe(false)
  expect(value(made, 'us-east-1', 'reads')).toBe('474.5')
})

test('what comes once has a name of its own', () => {
  const dynamodb = { capacity: 'on-demand', 'add-replica': 'us-east-2' }
  expect(value(bill({ ...leaderboard, dynamodb }, 'dynamodb-global-eventual'), 'add-replica')).toBe('15')
})

test('a bill as JSON has money as decimal texts and what is not priced as null', () => {
  const json = billJson(
    bill(
      { ...single, regions: ['us-east-2'], dynamodb: { capacity: 'provisioned', reserved: '3-year' } },
      'dynamodb-single',
    ),
  )
  expect(json).toMatchObject({
    architecture: 'dynamodb-single',
    complete: false,
    excludes: [],
    pricesFrom: '2025-08-28',
    total: { unit: 'USD/month', certainty: 'listed' },
  })
  const lines = 'regions' in json ? json.regions[0]?.lines : []
  expect(lines?.find(({ name }) => name === 'reserved-writes')).toEqual({
    name: 'reserved-writes',
    value: null,
    unit: 'USD/month',
    certainty: 'open',
    priced: false,
    priceDate: null,
    working: 'dynamodb.reserved.3y.write.upfront: reserved writes for 3 years, upfront is not sold in us-east-2',
  })
  expect(JSON.parse(JSON.stringify(json))).toEqual(json)
})

test('an interval as JSON has both bounds, and an excluded design its reason', () => {
  const json = billJson(
    bill(
      {
        ...leaderboard,
        transfer: true,
        regions: ['us-east-1', 'us-west-2'],
        dynamodb: { capacity: 'on-demand', 'add-replica': 'eu-west-1' },
      },
      'dynamodb-global-eventual',
    ),
  )
  if (!('regions' in json)) throw new Error('excluded')
  expect(json.regions[0]?.lines.find(({ name }) => name === 'transfer')?.value).toMatchObject({
    from: expect.any(String),
    to: expect.any(String),
  })
  expect(json.once[0]).toMatchObject({ region: 'eu-west-1', name: 'add-replica', unit: 'USD' })
  const out = billJson(priceArchitecture(readWorkload(single), 'aurora-global', prices))
  expect(out).toEqual({
    architecture: 'aurora-global',
    excluded: 'a global database needs a secondary region; the workload has one region',
  })
})

test('the schema of a bill lists every line and architecture', () => {
  const text = JSON.stringify(billJsonSchema)
  for (const name of [...Object.keys(LINES), ...ARCHITECTURES]) expect(text).toContain(`"${name}"`)
  expect(isArchitecture('aurora-dsql')).toBe(true)
  expect(isArchitecture('none-fits')).toBe(false)
})

test('a fact without a figure can not be reckoned with', () => {
  expect(() => openPrices(book, TODAY).fact('dynamodb.mrec-async')).toThrow('has no figure')
})

test('a bill without a single price has no date', () => {
  const made = bill({ ...single, regions: ['xx-north-9'] }, 'dynamodb-single')
  expect(billJson(made)).toMatchObject({ pricesFrom: null, complete: false, total: { value: '0' } })
  expect([...billNames(made).keys()]).toEqual(['total', 'xx-north-9'])
})

test('an amount without a price has no price date', () => {
  const region = makeRegionBill('us-east-1', [makeLine('storage', 'us-east-1', amount(1, 'USD/month'))])
  expect(billJson(makeBill('dynamodb-single', [region]))).toMatchObject({
    pricesFrom: null,
    regions: [{ lines: [{ priceDate: null }], needs: {} }],
    excludes: [],
    notes: [],
    once: [],
  })
})

test('a bill says which of its prices are past their review, the one unseen for longest first', () => {
  const made = bill({ ...leaderboard, transfer: true }, 'dynamodb-global-eventual')
  expect(agePrices(made, '2026-11-03')).toEqual({ checked: '2025-11-03', pastReview: [] })
  const { pastReview } = agePrices(made, '2027-09-12')
  expect(
    pastReview.map(({ checked, review }) => [checked, review]).filter(([, review = '']) => review >= '2027-09-12'),
  ).toEqual([])
  expect(pastReview[0]).toMatchObject({ label: 'provisioned reads', checked: '2025-11-03' })
  const days = pastReview.map(({ checked }) => checked)
  expect(days).toEqual([...days].sort())
  expect(new Set(pastReview.map(({ id }) => id)).size).toBe(pastReview.length)
  expect(agePrices(bill({ ...single, regions: ['xx-north-9'] }, 'dynamodb-single'), '2099-01-01')).toEqual({
    checked: undefined,
    pastReview: [],
  })
})

test('a bill says why what is open is open, each reason once', () => {
  const made = bill({ ...leaderboard, transfer: true }, 'dynamodb-global-eventual')
  expect(listOpenPoints(made)).toEqual([
    "data transfer of a DynamoDB global table to another region: AWS's worked example for global tables takes 0.09, its price list for the pair less",
  ])
  const twice = { ...leaderboard, writes: { ...leaderboard.writes, kind: 'transactional' } }
  expect(listOpenPoints(bill(twice, 'dynamodb-global-eventual'))).toEqual([
    'What a transactional write costs in the other regions of a global table is documented nowhere that was read: once or twice the plain write: the safe side is twice',
  ])
  expect(listOpenPoints(bill(leaderboard, 'dynamodb-global-eventual'))).toEqual([])
})

test('as JSON a bill tells its age for the day that is asked for, and else none', () => {
  const made = bill(leaderboard, 'dynamodb-global-eventual')
  expect(billJson(made, '2026-11-04')).toMatchObject({ checked: '2025-11-03', pastReview: [{}, {}, {}] })
  expect(billJson(made)).not.toHaveProperty('pastReview')
})

test('as JSON a bill has its needs with their units, and says of each line whether it is priced', () => {
  const json = billJson(bill({ ...single, dynamodb: { capacity: 'provisioned' } }, 'dynamodb-single'))
  if (!('regions' in json)) throw new Error('ruled out')
  const [region] = json.regions
  expect(region?.needs).toEqual({
    'write-capacity': { value: '100', unit: 'WCU' },
    'application-write-capacity': { value: '100', unit: 'WCU' },
    'read-capacity': { value: '50', unit: 'RCU' },
  })
  expect(region?.lines.map(({ name, priced }) => [name, priced])).toEqual([
    ['application-writes', true],
    ['reads', true],
    ['storage', true],
  ])
})

test('lines stand in one order, however they were made', () => {
  const cost = amount(1, 'USD/month')
  const made = makeRegionBill('us-east-1', [
    makeLine('transfer', 'us-east-1', cost),
    makeLine('storage', 'us-east-1', cost),
    makeLine('reads', 'us-east-1', cost),
    makeLine('application-writes', 'us-east-1', cost),
  ])
  expect(made.lines.map(({ name }) => name)).toEqual(['application-writes', 'reads', 'storage', 'transfer'])
})

test('one line of a bill keeps its name and working under the line’s own name, several are summed', () => {
  const made = bill(leaderboard, 'dynamodb-global-eventual')
  const alone = bill({ ...single, dynamodb: { capacity: 'provisioned' } }, 'dynamodb-single')
  expect(billNames(alone).get('reads')).toBe(alone.regions[0]?.lines.find(({ name }) => name === 'reads')?.cost)
  expect(at(made, 'reads').label).toBe('reads')
})

test('names lead to no line without a price', () => {
  const dynamodb = { capacity: 'on-demand', 'add-replica': 'xx-north-9' }
  const made = bill(
    { ...leaderboard, transfer: true, regions: ['us-east-1', 'ap-south-1'], dynamodb },
    'dynamodb-global-eventual',
  )
  const names = billNames(made)
  const home = names.get('us-east-1')
  expect(home instanceof Map && home.has('transfer')).toBe(false)
  expect(names.has('add-replica')).toBe(false)
})

test('a table is asked for where it is among what is to be priced, by the field that lacks', () => {
  const { dynamodb: _, ...rest } = single
  const workload = readWorkload(rest)
  const error = (...names: ArchitectureName[]) => {
    try {
      priceArchitectures(workload, names, prices)
    } catch (thrown) {
      return thrown instanceof WorkloadError ? thrown.problems : thrown
    }
    return undefined
  }
  const asked = [{ path: ['dynamodb', 'capacity'], message: 'missing; say provisioned or on-demand' }]
  expect(error('aurora-single', 'dynamodb-single')).toEqual(asked)
  expect(error('dynamodb-single')).toEqual(asked)
  expect(error('aurora-single')).toBeUndefined()
})

test('what is open without a note is told by its name, and what nobody dated has no age', () => {
  const certainty = 'open'
  const undated = { kind: 'price', id: 'a us-east-1' }
  const dated = { ...undated, id: 'b us-east-1', checked: '2026-01-01', review: '2026-02-01' }
  const made = makeBill('aurora-single', [
    makeRegionBill('us-east-1', [
      makeLine('storage', 'us-east-1', amount(1, 'USD/month', { certainty, label: 'a price.', origin: undated })),
      makeLine('backup', 'us-east-1', amount(2, 'USD/month', { certainty, origin: dated })),
    ]),
  ])
  expect(listOpenPoints(made)).toEqual(['a price.'])
  expect(agePrices(made, '2026-03-01')).toEqual({
    checked: '2026-01-01',
    pastReview: [{ label: '', id: 'b us-east-1', checked: '2026-01-01', review: '2026-02-01' }],
  })
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type ARCHITECTURES, type Bill, isBill, priceWorkload, readWorkload } from '../../src/calculator/index.ts'
import { givensOf, type Origin } from '../../src/quantity/index.ts'
import { workloadInput } from './arbitraries.ts'
import { bill, book, leaderboard, prices, single, TODAY } from './fixtures.ts'

const full = {
  ...leaderboard,
  regions: ['us-east-1', 'us-east-2'],
  transfer: true,
  aurora: {
    'cold-copy': { region: 'eu-west-1', copies: 4, kept: 2 },
    serverless: { minimum: '1 ACU', typical: '4 ACU', 'typical-hours': '500 h' },
  },
}

/** Where everything that a bill rests on comes from, by kind. */
function originsOf(made: Bill): ReadonlyMap<string, readonly string[]> {
  const kinds = new Map<string, Set<string>>()
  for (const { step } of givensOf(made.total)) {
    const { kind, id }: Origin = (step.operation === 'given' ? step.origin : undefined) ?? { kind: 'nowhere', id: '' }
    kinds.set(kind, (kinds.get(kind) ?? new Set()).add(id))
  }
  return new Map([...kinds].map(([kind, ids]) => [kind, [...ids].sort()]))
}

test('all that a bill rests on has a name and comes from the workload, the book, an assumption or a convention', () => {
  const kinds = ['workload', 'price', 'fact', 'assumption', 'convention', 'constant', 'count']
  fc.assert(
    fc.property(workloadInput, (typed) => {
      const workload = readWorkload(typed)
      for (const made of priceWorkload(workload, book, TODAY, prices).filter(isBill)) {
        for (const { label, step } of givensOf(made.total)) {
          const origin = step.operation === 'given' ? step.origin : undefined
          expect(kinds).toContain(origin?.kind)
          expect([origin?.id, label]).not.toContain('')
          expect([origin?.id, label]).not.toContain(undefined)
        }
      }
    }),
    { numRuns: 40 },
  )
})

test('a global table rests on these fields, facts and prices, and on no others', () => {
  expect(Object.fromEntries(originsOf(bill(full, 'dynamodb-global-eventual')))).toEqual({
    workload: ['item-size', 'reads.rate', 'storage', 'writes.rate'],
    fact: [
      'dynamodb.calculator-gigabyte',
      'dynamodb.free-storage',
      'dynamodb.kilobyte',
      'dynamodb.read-block',
      'dynamodb.strong-read-units',
      'dynamodb.write-block',
      'dynamodb.write-units',
    ],
    price: full.regions
      .flatMap((region, i) => [
        `dynamodb.provisioned.read.standard ${region}`,
        `dynamodb.provisioned.replicated-write.standard ${region}`,
        `dynamodb.storage.standard ${region}`,
        `transfer.dynamodb-global-table ${region} ${full.regions[1 - i]}`,
      ])
      .sort(),
    convention: ['dynamodb.month'],
    constant: ['seconds of an hour'],
    count: ['regions'],
    assumption: ['transfer-per-write'],
  })
})

test('the copies of a cold copy come from the workload, or else from an assumption', () => {
  const own = originsOf(bill(full, 'aurora-cold-copy'))
  expect(own.get('workload')).toEqual(expect.arrayContaining(['aurora.cold-copy.copies', 'aurora.cold-copy.kept']))
  expect(own.get('assumption')).not.toContain('snapshot-copies')
  const assumed = originsOf(bill({ ...full, regions: ['us-east-1', 'eu-west-1'], aurora: {} }, 'aurora-cold-copy'))
  expect(assumed.get('assumption')).toEqual(expect.arrayContaining(['snapshot-copies', 'snapshot-copies-kept']))
})

test('what is the same in all regions is worked out once', () => {
  const made = bill(full, 'dynamodb-global-eventual')
  const [one, other] = made.regions.map(({ needs }) => needs.get('application-write-capacity')?.step)
  expect(one).toBe(other)
  const differing = { 'us-east-1': '1/s', 'us-east-2': '2/s' }
  const apart = bill({ ...full, writes: { spread: differing } }, 'dynamodb-global-eventual')
  const [first, second] = apart.regions.map(({ needs }) => needs.get('application-write-capacity')?.low.toFixed())
  expect([first, second]).toEqual(['1', '2'])
})

test('what people must know of a design stands beside its bill', () => {
  const notes = (typed: object, architecture: (typeof ARCHITECTURES)[number]) => bill(typed, architecture).notes
  const alone =
    'us-east-1 serves the traffic of both regions; what their requests move between regions is not in the bill'
  const scaled = 'a provisioned global table must scale its write capacity automatically'
  const witness = 'a witness in a third region of the set costs nothing'
  expect(notes(full, 'dynamodb-single')).toEqual([alone])
  expect(notes(single, 'dynamodb-single')).toEqual([])
  expect(notes(full, 'dynamodb-global-eventual')).toEqual([scaled])
  expect(notes(full, 'dynamodb-global-strong')).toEqual([witness, scaled])
  const three = { ...full, regions: ['us-east-1', 'us-east-2', 'us-west-2'] }
  expect(notes(three, 'dynamodb-global-strong')).toEqual([scaled])
  const onDemand = { ...full, dynamodb: { capacity: 'on-demand' } }
  expect(notes(onDemand, 'dynamodb-global-eventual')).toEqual([])
  expect(notes(onDemand, 'dynamodb-global-strong')).toEqual([witness])
  expect(notes({ ...single, dynamodb: { capacity: 'provisioned' } }, 'dynamodb-single')).toEqual([])
})

test('without a size, adding a replica costs nothing that is known', () => {
  const { storage: _, ...rest } = single
  const made = bill(
    { ...rest, items: 0, dynamodb: { capacity: 'on-demand', 'add-replica': 'us-east-2' } },
    'dynamodb-single',
  )
  expect(made.once.map(({ name, cost }) => [name, cost?.low.toFixed()])).toEqual([['add-replica', '0']])
})

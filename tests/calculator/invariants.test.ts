import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Bill, isBill, priceWorkload, readWorkload } from '../../src/calculator/index.ts'
import { add, amount, CERTAINTIES, Decimal, exactValue, type Quantity, replay } from '../../src/quantity/index.ts'
import { REGIONS, workloadInput } from './arbitraries.ts'
import { bill, book, leaderboard, prices, TODAY, value } from './fixtures.ts'

function billsOf(workload: object): readonly Bill[] {
  return priceWorkload(readWorkload(workload), book, TODAY, prices).filter(isBill)
}

function sum(costs: readonly Quantity[]): ReturnType<typeof exactValue> {
  return exactValue(add(amount(0, 'USD/month'), ...costs))
}

test('lines sum to their region, and regions to the total', () => {
  fc.assert(
    fc.property(workloadInput, (workload) => {
      for (const made of billsOf(workload)) {
        for (const region of made.regions) {
          expect(exactValue(region.total)).toEqual(sum(region.lines.flatMap(({ cost }) => cost ?? [])))
        }
        expect(exactValue(made.total)).toEqual(sum(made.regions.map(({ total }) => total)))
        expect(made.complete).toBe(made.missing.length === 0)
      }
    }),
    { numRuns: 60 },
  )
})

test('a total is as unsure as its least sure line, and as old as its oldest price', () => {
  fc.assert(
    fc.property(workloadInput, (workload) => {
      for (const made of billsOf(workload)) {
        const costs = made.regions.flatMap(({ lines }) => lines.flatMap(({ cost }) => cost ?? []))
        const rank = Math.max(0, ...costs.map(({ certainty }) => CERTAINTIES.indexOf(certainty)))
        expect(CERTAINTIES.indexOf(made.total.certainty)).toBe(rank)
        expect(made.pricesFrom).toBe(costs.flatMap(({ date }) => date ?? []).sort()[0])
      }
    }),
    { numRuns: 60 },
  )
})

test('a bill gone through again from its givens is the same bill', () => {
  fc.assert(
    fc.property(workloadInput, (workload) => {
      for (const made of billsOf(workload)) expect(exactValue(replay(made.total))).toEqual(exactValue(made.total))
    }),
    { numRuns: 40 },
  )
})

test('no line is negative but a credit', () => {
  fc.assert(
    fc.property(workloadInput, (workload) => {
      for (const made of billsOf(workload)) {
        for (const { name, cost } of made.regions.flatMap(({ lines }) => lines)) {
          if (cost) expect(name === 'free-capacity' ? cost.high.lte(0) : cost.low.gte(0)).toBe(true)
        }
        expect(made.total.low.gte(0)).toBe(true)
      }
    }),
    { numRuns: 60 },
  )
})

function totals(workload: object): ReadonlyMap<string, Quantity> {
  return new Map(billsOf(workload).map((made) => [made.architecture, made.total]))
}

const usage = fc.record({
  writes: fc.integer({ min: 0, max: 5000 }),
  reads: fc.integer({ min: 0, max: 5000 }),
  deletes: fc.integer({ min: 0, max: 500 }),
  failed: fc.integer({ min: 0, max: 500 }),
  bytes: fc.integer({ min: 1, max: 40_000 }),
  storage: fc.integer({ min: 0, max: 5000 }),
  backup: fc.integer({ min: 0, max: 500 }),
  export: fc.integer({ min: 0, max: 500 }),
  streams: fc.integer({ min: 0, max: 100 }),
})
type Usage = typeof usage extends fc.Arbitrary<infer T> ? T : never

function workloadOf(used: Usage, settings: object, regions: readonly string[]): object {
  const spread = 'in-each'
  return {
    regions,
    'item-size': `${used.bytes} B`,
    writes: { rate: `${used.writes}/s`, spread },
    reads: { rate: `${used.reads}/s`, spread, consistency: 'eventual' },
    'ttl-deletes': { rate: `${used.deletes}/s`, spread },
    'failed-conditional-writes': { rate: `${used.failed}/s`, spread },
    storage: `${used.storage} GB`,
    dynamodb: {
      ...settings,
      backup: `${used.backup} GB`,
      export: `${used.export} GB per month`,
      'stream-reads': { rate: `${used.streams} per second`, spread },
      'point-in-time-recovery': true,
    },
  }
}

test('a bill never falls when one usage rises, unless capacity is reserved in blocks', () => {
  const setting = fc.record({
    capacity: fc.constantFrom('provisioned', 'on-demand'),
    'free-tier': fc.record({ storage: fc.boolean(), capacity: fc.boolean() }),
  })
  fc.assert(
    fc.property(
      usage,
      setting,
      fc.constantFrom(1, 2, 3),
      fc.integer({ min: 1, max: 999 }),
      (used, settings, n, more) => {
        const regions = REGIONS.slice(0, n)
        const before = totals(workloadOf(used, settings, regions))
        for (const field of Object.keys(used) as (keyof Usage)[]) {
          const after = totals(workloadOf({ ...used, [field]: used[field] + more }, settings, regions))
          for (const [architecture, total] of before) {
            const now = after.get(architecture)
            expect([field, architecture, now?.low.gte(total.low), now?.high.gte(total.high)]).toEqual([
              field,
              architecture,
              true,
              true,
            ])
          }
        }
      },
    ),
    { numRuns: 25 },
  )
})

test('capacity units change only at the size boundaries', () => {
  const need = (bytes: number, what: 'write-capacity' | 'read-capacity') =>
    value(bill({ ...leaderboard, 'item-size': `${bytes} B` }, 'dynamodb-global-eventual'), 'us-east-1', what)
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 399 * 1024 }), (bytes) => {
      const isBoundary = (size: number) => bytes % size === 0
      expect(need(bytes, 'write-capacity') === need(bytes + 1, 'write-capacity')).toBe(!isBoundary(1024))
      expect(need(bytes, 'read-capacity') === need(bytes + 1, 'read-capacity')).toBe(!isBoundary(4096))
    }),
    { numRuns: 60 },
  )
  for (const bytes of [1024, 4096, 8192, 400 * 1024 - 1024]) {
    expect(need(bytes, 'write-capacity')).not.toEqual(need(bytes + 1, 'write-capacity'))
  }
})

test('an I/O-Optimized cluster has no line for I/O', () => {
  fc.assert(
    fc.property(workloadInput, (workload) => {
      for (const made of billsOf({ ...workload, aurora: { storage: 'io-optimized' } })) {
        expect(made.regions.flatMap(({ lines }) => lines.filter(({ name }) => name === 'io'))).toEqual([])
      }
    }),
    { numRuns: 30 },
  )
})

const equal = ['us-east-1', 'us-east-2', 'us-west-2']

function lineSum(made: Bill, ...names: readonly string[]): Decimal {
  const costs = made.regions.flatMap(({ lines }) => lines.filter(({ name }) => names.includes(name)))
  return costs.reduce((total, { cost }) => total.plus(cost?.low ?? 0), new Decimal(0))
}

test('at equal prices N regions cost N times one region for reads, storage and a total of writes, N squared for writes in each', () => {
  const writing = ['application-writes', 'replicated-writes']
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 5000 }),
      fc.integer({ min: 1, max: 20_000 }),
      fc.constantFrom('provisioned', 'on-demand'),
      fc.constantFrom(2, 3),
      (rate, bytes, capacity, n) => {
        const make = (regions: readonly string[], spread: string) =>
          bill(
            {
              ...leaderboard,
              regions,
              'item-size': `${bytes} B`,
              writes: { rate: `${rate}/s`, spread },
              dynamodb: { capacity },
            },
            regions.length === 1 ? 'dynamodb-single' : 'dynamodb-global-eventual',
          )
        const one = make(equal.slice(0, 1), 'in-each')
        const inEach = make(equal.slice(0, n), 'in-each')
        const inTotal = make(equal.slice(0, n), 'total')
        for (const many of [inEach, inTotal]) {
          expect(lineSum(many, 'reads').eq(lineSum(one, 'reads').times(n))).toBe(true)
          expect(lineSum(many, 'storage').eq(lineSum(one, 'storage').times(n))).toBe(true)
        }
        expect(lineSum(inTotal, ...writing).eq(lineSum(one, ...writing).times(n))).toBe(true)
        expect(lineSum(inEach, ...writing).eq(lineSum(one, ...writing).times(n * n))).toBe(true)
      },
    ),
    { numRuns: 40 },
  )
})

test('a total that is spread by region costs what the total costs', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 3000 }), { minLength: 3, maxLength: 3 }), (rates) => {
      const { regions } = leaderboard
      const spread = Object.fromEntries(regions.map((region, i) => [region, `${rates[i]}/s`]))
      const total = rates.reduce((sum, rate) => sum + rate, 0)
      const split = bill({ ...leaderboard, writes: { spread } }, 'dynamodb-global-eventual')
      const whole = bill(
        { ...leaderboard, writes: { rate: `${total}/s`, spread: 'total' } },
        'dynamodb-global-eventual',
      )
      expect(exactValue(split.total)).toEqual(exactValue(whole.total))
    }),
    { numRuns: 30 },
  )
})

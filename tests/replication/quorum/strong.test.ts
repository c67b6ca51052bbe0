import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { type Result, readRun, simulate, stateAt, type Version } from '../../../src/replication/index.ts'
import { type Mix, runs } from '../arbitraries.ts'

// Many histories take a while on a busy machine.
vi.setConfig({ testTimeout: 60_000 })

const WRITES: Mix = { verbs: ['put', 'update', 'add', 'delete', 'read'], regions: 3, clocks: true }
const REPLICAS = { name: 'strong' }
const WITNESS = { name: 'strong', witness: 'cedar' }

/** Whether a version was made from another one, or is it. */
function isMadeFrom(version: Version | undefined, other: Version): boolean {
  let each = version
  while (each && each !== other) each = each.base
  return each === other
}

/** The versions that an application was told are written, before it gave up. */
function acknowledged({ events, versions }: Result): Version[] {
  const told = events.filter(({ kind, note }) => kind === 'write' && note === undefined).map(({ version }) => version)
  return versions.filter(({ id }) => told.includes(id))
}

const withoutWitness = (run: ReturnType<typeof readRun>) => ({
  ...run,
  operations: run.operations.map((operation) => ({ ...operation, region: operation.region % 2 })),
})

describe.each([
  [
    'three replicas',
    fc.oneof(runs({ ...WRITES, design: REPLICAS }), runs({ ...WRITES, design: REPLICAS, failures: 'ending' })),
  ],
  [
    'two replicas and a witness',
    fc
      .oneof(runs({ ...WRITES, design: REPLICAS }), runs({ ...WRITES, design: REPLICAS, failures: 'ending' }))
      .map((run) => ({
        ...withoutWitness(run),
        design: { name: 'strong' as const, witness: 2 },
      })),
  ],
])('a strong global table with %s', (_, histories) => {
  test('loses nothing that it acknowledged: all of it is in what every region holds in the end', () => {
    fc.assert(
      fc.property(histories, (run) => {
        const result = simulate(run)
        expect(result.convergence).toBeDefined()
        expect(result.damage.filter(({ kind }) => kind.startsWith('lost'))).toEqual([])
        const [copy] = stateAt(result.held, 3)
        for (const version of acknowledged(result)) expect(isMadeFrom(copy?.get(version.item), version)).toBe(true)
      }),
      { numRuns: 400 },
    )
  })

  test('makes each version from the one before it, so no two regions ever went apart', () => {
    fc.assert(
      fc.property(histories, (run) => {
        const lines = new Map<string, Set<number>>()
        for (const { item, number, base } of simulate(run).versions) {
          const numbers = lines.get(item) ?? new Set()
          expect(numbers.has(number)).toBe(false)
          expect((base?.number ?? 0) + 1).toBe(number)
          lines.set(item, numbers.add(number))
        }
      }),
      { numRuns: 200 },
    )
  })

  test('answers a strong read with the latest of what was acknowledged before it', () => {
    fc.assert(
      fc.property(histories, (run) => {
        const strong = new Set(run.operations.flatMap((each, i) => (each.kind === 'read' && each.strong ? [i] : [])))
        const stale = simulate(run).damage.filter(
          ({ kind, operation }) => kind === 'stale-read' && strong.has(operation),
        )
        expect(stale).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  test('applies no write that it refused', () => {
    fc.assert(
      fc.property(histories, (run) => {
        const { damage, versions } = simulate(run)
        const refused = new Set(
          damage.filter(({ kind }) => kind === 'rejected-write').map(({ operation }) => operation),
        )
        expect(versions.filter(({ operation }) => refused.has(operation))).toEqual([])
      }),
      { numRuns: 200 },
    )
  })
})

describe('an outage of any one region, for ever', () => {
  test('takes nothing that was acknowledged from the other two', () => {
    const histories = fc.tuple(runs({ ...WRITES, design: REPLICAS }), fc.nat(2), fc.nat(4000))
    fc.assert(
      fc.property(histories, ([run, region, from]) => {
        const outages = [{ region, from, until: Number.POSITIVE_INFINITY }]
        const result = simulate({ ...run, outages })
        const copies = stateAt(result.held, 3).filter((_, each) => each !== region)
        for (const version of acknowledged(result)) {
          expect(copies.some((copy) => isMadeFrom(copy.get(version.item), version))).toBe(true)
        }
      }),
      { numRuns: 400 },
    )
  })

  test('leaves both others taking writes and strong reads', () => {
    const operations = ['birch', 'cedar'].flatMap((region) => [
      { at: '2s', region, put: region, value: 1 },
      { at: '3s', region, read: region, consistency: 'strong' },
    ])
    const outages = [{ region: 'ash', from: '1s' }]
    const run = readRun({ regions: ['ash', 'birch', 'cedar'], design: 'strong', outages, operations })
    expect(simulate(run).damage).toEqual([])
  })
})

const THREE = { regions: ['ash', 'birch', 'cedar'], trip: '40ms' }
const play = (operations: readonly object[], more: object = {}) =>
  simulate(readRun({ ...THREE, design: REPLICAS, operations, ...more }))

describe('a strong global table', () => {
  test('refuses one of two writes of an item at once, which may be tried again', () => {
    const operations = [
      { at: 0, region: 'ash', put: 'a', value: 'A' },
      { at: '10ms', region: 'birch', put: 'a', value: 'B' },
    ]
    const { damage, versions } = play(operations)
    expect(versions).toHaveLength(1)
    expect(damage).toMatchObject([
      {
        kind: 'rejected-write',
        operation: 1,
        fact: 'dynamodb.mrsc-conflict',
        reason: expect.stringContaining('ReplicatedWriteConflictException'),
      },
    ])
    const retried = play(operations, { retries: 2 })
    expect(retried.damage).toEqual([])
    expect(retried.versions.map(({ operation }) => operation)).toEqual([0, 1])
  })

  test('answers a write after the trip to the nearest region and back', () => {
    const trips = { 'ash <-> birch': '10ms', 'ash <-> cedar': '70ms' }
    const { events } = play([{ at: 0, region: 'ash', put: 'a', value: 1 }], { trips })
    expect(events.find(({ kind }) => kind === 'write')).toMatchObject({ at: 20, took: 20 })
  })

  test('judges conditions and ADD by the latest version, also where the local copy is behind', () => {
    const operations = [
      { at: 0, region: 'ash', put: 'a', value: { n: 1 } },
      { at: '200ms', region: 'cedar', put: 'a', value: { n: 2 }, 'if-version': 1 },
      { at: '400ms', region: 'cedar', add: 'a', to: 'n', by: 5 },
    ]
    // Nothing gets from ash to cedar in time, so cedar has to learn of the first write from birch.
    const { damage, held } = play(operations, { trips: { 'ash -> cedar': '9s' } })
    expect(damage).toEqual([])
    expect(held.at(-1)?.version?.image?.get('n')).toBe(7)
  })

  test('refuses a condition that the latest version does not meet, once it has asked', () => {
    const operations = [
      { at: 0, region: 'ash', put: 'a', value: 1 },
      { at: '1s', region: 'birch', put: 'a', value: 2, 'if-version': 0 },
    ]
    expect(play(operations).damage).toMatchObject([{ kind: 'rejected-write', fact: 'dynamodb.mrsc-strong-read' }])
  })

  test('lets writes of one region wait for each other', () => {
    const operations = Array.from({ length: 5 }, (_, i) => ({ at: `${i}ms`, region: 'ash', add: 'n' }))
    const { damage, held } = play(operations)
    expect(damage).toEqual([])
    expect(held.at(-1)?.version?.image?.get('count')).toBe(5)
  })

  test.each([
    [
      {
        transaction: [
          { put: 'a', value: 1 },
          { put: 'b', value: 1 },
        ],
      },
      'dynamodb.mrsc-no-transactions',
    ],
    [{ expire: 'a' }, 'dynamodb.mrsc-no-ttl'],
  ])('refuses what it does not have: %j', (operation, fact) => {
    expect(play([{ at: 0, region: 'ash', ...operation }]).damage).toMatchObject([{ kind: 'rejected-write', fact }])
  })

  test('answers only eventual reads in a region that reaches no other', () => {
    const partitions = [
      { between: ['ash', 'birch'], from: '1s' },
      { between: ['ash', 'cedar'], from: '1s' },
    ]
    const operations = [
      { at: 0, region: 'ash', put: 'a', value: 1 },
      { at: '2s', region: 'ash', put: 'a', value: 2 },
      { at: '2s', region: 'ash', read: 'a', consistency: 'strong' },
      { at: '2s', region: 'ash', read: 'a' },
    ]
    expect(play(operations, { partitions }).damage).toMatchObject([
      { kind: 'unavailable', operation: 1, fact: 'dynamodb.mrsc-majority' },
      { kind: 'unavailable', operation: 2, fact: 'dynamodb.mrsc-majority' },
    ])
  })

  test('says that it is not known what became of a write whose answer is cut off', () => {
    const partitions = [
      { between: ['ash', 'birch'], from: '50ms', until: '5s' },
      { between: ['ash', 'cedar'], from: '50ms', until: '5s' },
    ]
    const { damage, events, convergence } = play([{ at: 0, region: 'ash', put: 'a', value: 1 }], { partitions })
    expect(damage).toMatchObject([{ kind: 'unavailable', reason: expect.stringContaining('is not known') }])
    expect(events.find(({ kind }) => kind === 'write')).toMatchObject({ note: 'though the application had given up' })
    expect(convergence).toBeDefined()
  })

  test('gives errors in a region that came back until it has caught up', () => {
    const operations = [
      { at: '2s', region: 'birch', put: 'a', value: 1 },
      { at: '5010ms', region: 'ash', put: 'a', value: 2 },
      { at: '5010ms', region: 'ash', read: 'a', consistency: 'strong' },
      { at: '6s', region: 'ash', put: 'a', value: 3 },
    ]
    const { damage, versions } = play(operations, { outages: [{ region: 'ash', from: '1s', until: '5s' }] })
    expect(damage).toMatchObject([
      { kind: 'rejected-write', operation: 1, fact: 'dynamodb.mrsc-rejoin' },
      { kind: 'unavailable', operation: 2, fact: 'dynamodb.mrsc-rejoin' },
    ])
    expect(versions.map(({ number }) => number)).toEqual([1, 2])
  })

  test('works with a witness that holds no copy', () => {
    const operations = [
      { at: '2s', region: 'ash', put: 'a', value: 1 },
      { at: '3s', region: 'ash', read: 'a', consistency: 'strong' },
    ]
    const { damage, convergence } = play(operations, {
      design: WITNESS,
      outages: [{ region: 'birch', from: '1s', until: '9s' }],
    })
    expect(damage).toEqual([])
    expect(convergence?.at).toBeGreaterThan(9000)
  })

  test('keeps a version check across regions, and merge types without transactions', () => {
    const operations = [
      { at: 0, region: 'ash', update: 'a', set: { x: 1, y: 1 } },
      { at: '10ms', region: 'birch', update: 'a', set: { x: 2 } },
    ]
    for (const strategy of ['version-check', 'merge'])
      expect(play(operations, { strategy, retries: 5 }).damage).toEqual([])
  })
})

import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { judgePromises, type Result, readRun, simulate } from '../../../src/replication/index.ts'
import { matchItem } from '../../../src/replication/strategies/match-item.ts'
import { type Mix, NAMES, runs } from '../arbitraries.ts'

// Many histories take a while on a busy machine.
vi.setConfig({ testTimeout: 60_000 })

const WRITES: Mix = { verbs: ['put', 'update', 'add', 'delete', 'read'], clocks: true }
const lostIn = ({ damage }: Result) => damage.filter(({ kind }) => kind.startsWith('lost'))
const homes = { name: 'home-region', homes: { a: 'ash', '*': 'birch' } }

describe('a home region per key', () => {
  test('loses nothing while no other region stands in, whatever is cut or away', () => {
    fc.assert(
      fc.property(runs({ ...WRITES, strategy: homes, failures: 'ending' }), (run) => {
        expect(lostIn(simulate(run))).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  test('costs what the home had not delivered when another region stands in for it', () => {
    const run = readRun({
      regions: ['ash', 'birch'],
      delay: '300ms',
      strategy: { ...homes, homes: { '*': 'ash' }, redirect: { to: 'birch', after: '1s' } },
      outages: [{ region: 'ash', from: '1s', until: '10s' }],
      operations: [
        { at: '500ms', region: 'ash', put: 'a', value: 'delivered' },
        { at: '800ms', region: 'ash', put: 'a', value: 'not delivered' },
        { at: '3s', region: 'birch', put: 'a', value: 'of the stand-in' },
      ],
    })
    const result = simulate(run)
    expect(lostIn(result)).toMatchObject([{ version: 1, to: 2 }])
    const [verdict] = judgePromises(result)
    expect(verdict?.kinds.find(({ kind }) => kind === 'lost-update')).toMatchObject({ standing: 'excepted', count: 1 })
  })

  test('sends a write there and brings the answer back', () => {
    const operations = [{ at: '10ms', region: 'ash', put: 'b', value: 1 }]
    const { events } = simulate(readRun({ regions: ['ash', 'birch'], strategy: homes, trip: '30ms', operations }))
    expect(events.filter(({ kind }) => kind !== 'send' && kind !== 'arrive')).toMatchObject([
      { kind: 'forward', at: 10, region: 0, peer: 1 },
      { kind: 'write', at: 40, region: 1 },
      { kind: 'answer', at: 70, region: 0, took: 60 },
    ])
  })

  test('does not run a transaction whose items have different homes', () => {
    const transaction = [
      { put: 'a', value: 1 },
      { put: 'b', value: 1 },
    ]
    const operations = [{ at: 0, region: 'ash', transaction }]
    const { damage, versions } = simulate(readRun({ regions: ['ash', 'birch'], strategy: homes, operations }))
    expect(versions).toEqual([])
    expect(damage).toMatchObject([{ kind: 'rejected-write', items: ['a', 'b'] }])
  })
})

test('one write region loses nothing and takes no writes while it is away or cut off', () => {
  const strategy = { name: 'one-region', region: 'ash' }
  fc.assert(
    fc.property(runs({ ...WRITES, strategy, failures: 'ending' }), (run) => {
      const result = simulate(run)
      expect(lostIn(result)).toEqual([])
      expect(result.versions.every(({ origin }) => origin === 0)).toBe(true)
      expect(judgePromises(result)[0]?.kinds.some(({ standing }) => standing === 'broken')).toBe(false)
    }),
    { numRuns: 200 },
  )
})

describe('merge types', () => {
  const reads = NAMES.slice(0, 3).map((region) => ({ at: '60s', region, read: ['a', 'b'] }))
  const withReads = (run: ReturnType<typeof readRun>) => ({
    ...run,
    operations: [...run.operations, ...readRun({ regions: NAMES.slice(0, 3), operations: reads }).operations],
  })

  test('lose no increment: every region reads the sum of all that were accepted', () => {
    fc.assert(
      fc.property(runs({ verbs: ['add'], strategy: 'merge', failures: 'ending', regions: 3, clocks: true }), (run) => {
        const result = simulate(withReads(run))
        expect(lostIn(result)).toEqual([])
        const accepted = new Set(result.versions.map(({ operation }) => operation))
        const sums = new Map([
          ['a', 0],
          ['b', 0],
        ])
        for (const [i, operation] of run.operations.entries()) {
          if (operation.kind !== 'write' || !accepted.has(i)) continue
          for (const { item, change } of operation.writes) {
            sums.set(item, (sums.get(item) ?? 0) + ('amount' in change ? change.amount : 0))
          }
        }
        const told = ['a', 'b'].map((item) =>
          sums.get(item) ? `${item}: count=${sums.get(item)}` : `${item}: no such item`,
        )
        const read = result.events.filter(({ kind, at }) => kind === 'read' && at === 60_000)
        expect(read.map(({ note }) => note)).toEqual(reads.map(() => told.join('; ')))
      }),
      { numRuns: 200 },
    )
  })

  test('keep what is put into a set, unless one that saw it took it out', () => {
    fc.assert(
      fc.property(runs({ verbs: ['include', 'exclude'], strategy: 'merge', failures: 'ending', regions: 3 }), (run) => {
        const result = simulate(withReads(run))
        expect(lostIn(result)).toEqual([])
        const read = result.events.filter(({ kind, at }) => kind === 'read' && at === 60_000)
        expect(new Set(read.map(({ note }) => note)).size).toBe(1)
      }),
    )
  })

  test('keep an attribute in a register of its own, so that two attributes do not meet', () => {
    const operations = [
      { at: 0, region: 'ash', update: 'user', set: { address: 'Old Street' } },
      { at: 0, region: 'birch', update: 'user', set: { phone: '1' } },
      { at: '5s', region: 'ash', read: 'user' },
    ]
    const result = simulate(readRun({ regions: ['ash', 'birch'], strategy: 'merge', operations }))
    expect(result.damage).toEqual([])
    expect(result.events.at(-1)?.note).toBe('user: address=Old Street phone=1')
  })

  test.each([
    [{ delete: 'n' }, "can't be deleted"],
    [{ update: 'n', set: { count: 5 } }, 'kept as a counter, not as a register'],
  ])('refuse what has no meaning for them: %o', (operation, reason) => {
    const operations = [
      { at: 0, region: 'ash', add: 'n' },
      { at: '1s', region: 'ash', ...operation },
    ]
    const { damage } = simulate(readRun({ regions: ['ash', 'birch'], strategy: 'merge', operations }))
    expect(damage).toMatchObject([{ kind: 'rejected-write', reason: expect.stringContaining(reason) }])
  })
})

describe('a version check with retry, on an eventual table', () => {
  const run = (other: string) =>
    readRun({
      regions: ['ash', 'birch'],
      delay: '200ms',
      strategy: { name: 'version-check', think: '20ms' },
      operations: [
        { at: 0, region: 'ash', add: 'n', by: 1 },
        { at: '10ms', region: other, add: 'n', by: 2 },
      ],
    })

  test('finds a change in its own region, tries again and loses nothing', () => {
    const { events, damage, held } = simulate(run('ash'))
    expect(events.map(({ kind }) => kind)).toContain('retry')
    expect(damage).toEqual([])
    expect(held.at(-1)?.version?.image?.get('count')).toBe(3)
  })

  test('finds none in another region, and one of the two is lost', () => {
    const { events, damage } = simulate(run('birch'))
    expect(events.map(({ kind }) => kind)).not.toContain('retry')
    expect(damage).toMatchObject([{ kind: 'lost-increment', amount: 1 }])
  })

  test('gives up after its tries, and says so', () => {
    const operations = Array.from({ length: 6 }, (_, i) => ({ at: `${i}ms`, region: 'ash', add: 'n' }))
    const { damage } = simulate(
      readRun({ regions: ['ash', 'birch'], strategy: 'version-check', retries: 0, operations }),
    )
    expect(damage.map(({ kind }) => kind)).toEqual(Array(5).fill('rejected-write'))
  })

  test('leaves a condition that the application wrote itself as it is', () => {
    const operations = [
      { at: 0, region: 'ash', put: 'n', value: 1, 'if-version': 0 },
      { at: '1s', region: 'ash', put: 'n', value: 2, 'if-version': 0 },
    ]
    const { damage, events } = simulate(readRun({ regions: ['ash', 'birch'], strategy: 'version-check', operations }))
    expect(damage).toMatchObject([{ kind: 'rejected-write', fact: 'dynamodb.mrec-conditional-write' }])
    expect(events.map(({ kind }) => kind)).not.toContain('retry')
  })

  test('does not write when its region went away while it thought', () => {
    const { damage, versions } = simulate(
      readRun({
        regions: ['ash', 'birch'],
        strategy: 'version-check',
        outages: [{ region: 'ash', from: '10ms', until: '1s' }],
        operations: [{ at: 0, region: 'ash', put: 'n', value: 1 }],
      }),
    )
    expect(versions).toEqual([])
    expect(damage).toMatchObject([{ kind: 'unavailable', reason: 'ash is away' }])
  })
})

describe('a mix by entity', () => {
  test('gives each item the strategy of its entity, and a verdict to each', () => {
    const result = simulate(
      readRun({
        regions: ['ash', 'birch'],
        delay: '300ms',
        strategy: { name: 'by-entity', entities: { cart: 'merge', page: 'anywhere' } },
        operations: [
          { at: 0, region: 'ash', include: 'cart:1', element: 'pear' },
          { at: 0, region: 'birch', include: 'cart:1', element: 'apple' },
          { at: 0, region: 'ash', put: 'page:1', value: 'a' },
          { at: 0, region: 'birch', put: 'page:1', value: 'b' },
        ],
      }),
    )
    expect(result.damage).toMatchObject([{ kind: 'lost-update', items: ['page:1'] }])
    const verdicts = judgePromises(result).map(({ entity, kinds }) => [entity, kinds[0]?.count])
    expect(verdicts).toEqual([
      ['cart', 0],
      ['page', 1],
    ])
  })

  test('takes the longest beginning of an item that fits, wherever it stands', () => {
    const homesOf = (item: string) => matchItem(item, ['*', 'user-*', 'user-7'], (pattern) => pattern)
    expect([homesOf('user-71'), homesOf('user-8'), homesOf('order')]).toEqual(['user-7', 'user-*', '*'])
    expect(matchItem('order', ['user'], (pattern) => pattern)).toBeUndefined()
  })
})

import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { readRun, simulate } from '../../../src/replication/index.ts'
import { type Mix, runs } from '../arbitraries.ts'

// Many histories take a while on a busy machine.
vi.setConfig({ testTimeout: 60_000 })

const DESIGN = { name: 'dsql', witness: 'cedar' }
const WRITES: Mix = { verbs: ['put', 'update', 'add', 'delete', 'transaction', 'read'], regions: 3, clocks: true }

const histories = fc.oneof(runs(WRITES), runs({ ...WRITES, failures: 'ending' })).map((run) => ({
  ...run,
  design: { name: 'dsql' as const, witness: 2 },
  operations: run.operations.map((operation) => ({ ...operation, region: operation.region % 2 })),
}))

const play = (operations: readonly object[], more: object = {}) =>
  simulate(readRun({ regions: ['ash', 'birch', 'cedar'], trip: '40ms', design: DESIGN, operations, ...more }))

describe('a DSQL cluster in two regions, in random histories', () => {
  test('loses nothing, never shows half a transaction, and reads what was acknowledged', () => {
    fc.assert(
      fc.property(histories, (run) => {
        const { damage, convergence } = simulate(run)
        expect(damage.filter(({ kind }) => !['rejected-write', 'unavailable'].includes(kind))).toEqual([])
        expect(convergence).toBeDefined()
      }),
      { numRuns: 400 },
    )
  })

  test('commits a transaction whole or not at all', () => {
    fc.assert(
      fc.property(histories, (run) => {
        const written = new Map<number, number>()
        for (const { operation, together } of simulate(run).versions) {
          written.set(operation, (written.get(operation) ?? 0) + 1 / together)
        }
        for (const share of written.values()) expect(share).toBe(1)
      }),
      { numRuns: 200 },
    )
  })
})

describe('two transactions on one item', () => {
  const operations = [
    { at: 0, region: 'ash', add: 'n', by: 1 },
    { at: '10ms', region: 'birch', add: 'n', by: 2 },
  ]

  test('at once in two regions: one fails at commit with SQLSTATE 40001', () => {
    const { damage, versions } = play(operations)
    expect(versions).toHaveLength(1)
    expect(damage).toMatchObject([
      { kind: 'rejected-write', fact: 'dsql.isolation', reason: expect.stringContaining('SQLSTATE 40001') },
    ])
  })

  test('at once in one region: the second to commit fails', () => {
    const { damage } = play(operations.map((operation) => ({ ...operation, region: 'ash' })))
    expect(damage.map(({ kind }) => kind)).toEqual(['rejected-write'])
  })

  test('of which one committed after the snapshot of the other: that one fails, though nothing is under way any more', () => {
    const { damage, versions } = play([
      { at: '100ms', region: 'ash', add: 'n', by: 1 },
      { at: '50ms', region: 'birch', add: 'n', by: 2 },
    ])
    expect(versions.map(({ operation }) => operation)).toEqual([1])
    expect(damage).toMatchObject([{ kind: 'rejected-write', operation: 0, fact: 'dsql.isolation' }])
  })

  test('both count where the application tries again', () => {
    const { damage, held } = play(operations, { retries: 3 })
    expect(damage).toEqual([])
    expect(held.at(-1)?.version?.image?.get('count')).toBe(3)
  })

  test('do not meet where they write different items', () => {
    const apart = [operations[0] ?? {}, { at: '10ms', region: 'birch', add: 'm', by: 2 }]
    expect(play(apart).damage).toEqual([])
  })
})

test('a region that learned one item of a transaction from the witness comes to hold the others, too', () => {
  const operations = [
    { at: 0, region: 'ash', put: 'a', value: 0 },
    { at: '1479ms', region: 'ash', put: 'a', value: 1 },
    {
      at: '1476ms',
      region: 'birch',
      transaction: [
        { put: 'a', value: 2 },
        { put: 'b', value: 2 },
      ],
    },
  ]
  const partitions = [{ between: ['birch', 'ash'], from: '1507ms', until: '1512ms' }]
  const { convergence, versions } = play(operations, { trip: '4ms', partitions })
  expect(versions.map(({ item }) => item)).toContain('b')
  expect(convergence).toBeDefined()
})

test('a region that reaches neither the other one nor the witness does not answer, not even a read', () => {
  const partitions = ['birch', 'cedar'].map((other) => ({ between: ['ash', other], from: 0 }))
  const operations = [
    { at: '10ms', region: 'ash', put: 'a', value: 1 },
    { at: '10ms', region: 'ash', read: 'a' },
    { at: '10ms', region: 'birch', put: 'a', value: 2 },
  ]
  expect(play(operations, { partitions }).damage).toMatchObject([
    { kind: 'unavailable', operation: 0 },
    { kind: 'unavailable', operation: 1 },
  ])
})

test('with the other region away the rest goes on by the witness', () => {
  const operations = [
    { at: '2s', region: 'ash', put: 'a', value: 1 },
    { at: '3s', region: 'ash', read: 'a' },
  ]
  expect(play(operations, { outages: [{ region: 'birch', from: '1s' }] }).damage).toEqual([])
})

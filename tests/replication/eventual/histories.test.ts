import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { simulate, stateAt } from '../../../src/replication/index.ts'
import { type Mix, runs } from '../arbitraries.ts'
import { order, replay, winners } from '../replay.ts'

// Many histories take a while on a busy machine.
vi.setConfig({ testTimeout: 60_000 })

const everything: Mix = {
  verbs: ['put', 'update', 'add', 'delete', 'include', 'exclude', 'transaction', 'read'],
  clocks: true,
  failures: 'ending',
}

describe('an eventual table, in random histories', () => {
  test('comes to hold the same everywhere, whatever the order, duplication and delay of messages', () => {
    fc.assert(
      fc.property(runs(everything), (run) => {
        const result = simulate(run)
        expect(result.convergence).toBeDefined()
        const [first, ...others] = stateAt(result.held, run.regions.length)
        for (const other of others) expect(new Map(other)).toEqual(first)
      }),
      { numRuns: 300 },
    )
  })

  test('lets the latest write win, which is a function of the set of writes alone', () => {
    fc.assert(
      fc.property(runs(everything), (run) => {
        const result = simulate(run)
        const [first] = stateAt(result.held, run.regions.length)
        expect(first).toEqual(winners(result.versions))
        expect(winners(result.versions.toReversed())).toEqual(first)
      }),
      { numRuns: 200 },
    )
  })

  test('shows in each region at any time the latest of what has come there', () => {
    fc.assert(
      fc.property(runs(everything), (run) => {
        const found = replay(simulate(run))
        for (const { version, before } of found.values()) expect(version.base).toBe(before)
      }),
      { numRuns: 200 },
    )
  })

  test('gives the same result for the same run, and other delays for another seed', () => {
    fc.assert(
      fc.property(runs(everything), (run) => {
        expect(simulate(run).events).toEqual(simulate(run).events)
      }),
      { numRuns: 50 },
    )
  })
})

describe('a lost update', () => {
  const writes: Mix = { verbs: ['put', 'update', 'delete', 'transaction'], clocks: true, failures: 'ending' }

  test('went to a later write whose origin had not received it', () => {
    fc.assert(
      fc.property(runs(everything), (run) => {
        const result = simulate(run)
        const found = replay(result)
        for (const { kind, version: id, to } of result.damage) {
          if (kind !== 'lost-update' && kind !== 'lost-increment') continue
          const [lost, winner] = [found.get(id ?? -1), found.get(to ?? -1)]
          expect(winner?.received.has(id ?? -1)).toBe(false)
          expect(winner && lost && order(winner.version, lost.version)).toBeGreaterThan(0)
        }
      }),
      { numRuns: 300 },
    )
  })

  test('is a write of which something neither stays in the end nor was overwritten by one that saw it', () => {
    fc.assert(
      fc.property(runs(writes), (run) => {
        const result = simulate(run)
        const found = [...replay(result).values()]
        const ends = winners(result.versions)
        const lost = found.filter(({ version: { item, change } }) => {
          if (!('attributes' in change)) return false
          return [...change.attributes].some(([name, value]) => {
            const stays = ends.get(item)?.image?.get(name) === value
            const seen = found.some(
              ({ version, before }) =>
                before?.item === item && before.image?.get(name) === value && version.image?.get(name) !== value,
            )
            return !stays && !seen
          })
        })
        const told = result.damage.filter(({ kind }) => kind === 'lost-update').map(({ version }) => version)
        const deletes = result.versions.filter(({ change }) => change.kind === 'delete').map(({ id }) => id)
        expect(told.filter((id) => !deletes.includes(id ?? -1)).sort()).toEqual(
          lost.map(({ version }) => version.id).sort(),
        )
      }),
      { numRuns: 500 },
    )
  })

  test('is never an ordinary overwrite: writes so far apart that each has arrived before the next lose nothing', () => {
    fc.assert(
      fc.property(runs({ verbs: ['put', 'update', 'delete', 'add', 'transaction'], clocks: true }), (run) => {
        const apart = run.operations.map((operation, i) => ({ ...operation, at: i * 2000 }))
        expect(simulate({ ...run, operations: apart }).damage.filter(({ kind }) => kind.startsWith('lost'))).toEqual([])
      }),
      { numRuns: 200 },
    )
  })

  test('is always one of two writes of one item that did not know each other', () => {
    fc.assert(
      fc.property(runs({ verbs: ['put'], clocks: true, most: 1 }), fc.integer({ min: 1, max: 400 }), (run, later) => {
        const [first] = run.operations
        if (!first) return
        const second = { ...first, at: first.at + later, region: (first.region + 1) % run.regions.length }
        const slow = run.regions.map(() => run.regions.map(() => ({ typical: 500, jitter: 0 })))
        const { damage, versions } = simulate({ ...run, lags: slow, operations: [first, second] })
        const [lost, ...others] = damage
        expect(others).toEqual([])
        expect(new Set([lost?.version, lost?.to])).toEqual(new Set(versions.map(({ id }) => id)))
      }),
    )
  })
})

describe('a lost increment', () => {
  test('accounts for what a sum is short of: the end and what is lost add up to what was accepted', () => {
    fc.assert(
      fc.property(runs({ verbs: ['add'], clocks: true, failures: 'ending' }), (run) => {
        const result = simulate(run)
        const accepted = result.versions.reduce((sum, { change }) => sum + ('amount' in change ? change.amount : 0), 0)
        const lost = result.damage.reduce((sum, { amount }) => sum + (amount ?? 0), 0)
        const [first] = stateAt(result.held, run.regions.length)
        const end = [...(first ?? [])].reduce((sum, [, { image }]) => sum + Number(image?.get('count') ?? 0), 0)
        expect(end + lost).toBe(accepted)
      }),
      { numRuns: 500 },
    )
  })

  test('happens to plain ADD in two regions at once, and is named with its amount', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99 }), fc.integer({ min: 1, max: 99 }), (a, b) => {
        const operation = (at: number, region: number, amount: number) =>
          ({
            at,
            region,
            kind: 'write',
            writes: [{ item: 'n', change: { kind: 'add', attribute: 'count', amount } }],
          }) as const
        const run = { ...sample(), operations: [operation(0, 0, a), operation(10, 1, b)] }
        expect(simulate(run).damage).toMatchObject([{ kind: 'lost-increment', amount: a, version: 0, to: 1 }])
      }),
    )
  })
})

function sample() {
  const [run] = fc.sample(runs({ verbs: ['put'], regions: 2 }), { numRuns: 1, seed: 1 })
  if (!run) throw new Error('no run')
  return { ...run, lags: run.regions.map(() => run.regions.map(() => ({ typical: 100, jitter: 0 }))) }
}

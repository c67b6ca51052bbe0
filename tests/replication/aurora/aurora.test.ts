import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { type Result, readRun, simulate, stateAt } from '../../../src/replication/index.ts'
import { type Mix, runs } from '../arbitraries.ts'

// Many histories take a while on a busy machine.
vi.setConfig({ testTimeout: 60_000 })

const WRITES: Mix = { verbs: ['put', 'update', 'add', 'delete', 'transaction', 'read'], regions: 3 }
const aurora = (more: object = {}) => ({ name: 'aurora', writer: 'ash', ...more })
const lostIn = ({ damage }: Result) => damage.filter(({ kind }) => kind.startsWith('lost'))

const play = (operations: readonly object[], design: object, more: object = {}) =>
  simulate(readRun({ regions: ['ash', 'birch', 'cedar'], delay: '200ms', trip: '40ms', design, operations, ...more }))

describe('an Aurora Global Database, in random histories', () => {
  test.each(['off', 'eventual', 'session', 'global'])(
    'with forwarding %s loses nothing and converges without a failover',
    (forwarding) => {
      fc.assert(
        fc.property(runs({ ...WRITES, design: aurora({ forwarding }), failures: 'ending' }), (run) => {
          const result = simulate(run)
          expect(lostIn(result)).toEqual([])
          expect(result.convergence).toBeDefined()
          expect(result.damage.filter(({ kind }) => kind === 'broken-transaction')).toEqual([])
        }),
        { numRuns: 100 },
      )
    },
  )

  test('loses nothing by a switchover, whenever it comes', () => {
    const design = (at: number) =>
      aurora({ forwarding: 'session', promotions: [{ at: `${at}ms`, to: 'birch', kind: 'switchover' }] })
    const histories = fc.nat(4000).chain((at) => runs({ ...WRITES, design: design(at), failures: 'ending' }))
    fc.assert(
      fc.property(histories, (run) => {
        const result = simulate(run)
        expect(lostIn(result)).toEqual([])
        expect(result.convergence).toBeDefined()
      }),
      { numRuns: 200 },
    )
  })

  test('loses by a failover exactly the writes within the lag before the writer went', () => {
    const lag = 300
    const histories = fc
      .tuple(fc.integer({ min: 0, max: 4000 }), fc.nat(500), fc.boolean())
      .chain(([gone, later, isForwarded]) => {
        const promotions = [{ at: `${gone + later}ms`, to: 'birch', kind: 'failover', takes: '1s' }]
        const design = aurora({ promotions, forwarding: isForwarded ? 'eventual' : 'off' })
        return runs({ ...WRITES, verbs: ['put', 'update', 'add', 'transaction'], design }).map((run) => ({ gone, run }))
      })
    fc.assert(
      fc.property(histories, ({ gone, run }) => {
        const lags = run.regions.map(() => run.regions.map(() => ({ typical: lag, jitter: 0 })))
        const outages = [{ region: 0, from: gone, until: Number.POSITIVE_INFINITY }]
        const result = simulate({ ...run, lags, outages })
        const within = result.versions.filter(({ origin, at }) => origin === 0 && at + lag > gone)
        expect(lostIn(result).map(({ version }) => version)).toEqual(within.map(({ id }) => id))
      }),
      { numRuns: 300 },
    )
  })

  test('holds the same everywhere after the old writer came back and was rebuilt', () => {
    const promotions = [{ at: '2s', to: 'birch', kind: 'failover', takes: '1s' }]
    fc.assert(
      fc.property(
        runs({ ...WRITES, design: aurora({ promotions, forwarding: 'global' }), failures: 'ending' }),
        (run) => {
          expect(simulate(run).convergence).toBeDefined()
        },
      ),
      { numRuns: 200 },
    )
  })
})

describe('a secondary region', () => {
  const put = { at: 0, region: 'birch', put: 'a', value: 1 }

  test('refuses writes where forwarding is off', () => {
    expect(play([put], aurora()).damage).toMatchObject([{ kind: 'rejected-write', fact: 'aurora.global-one-writer' }])
  })

  test('forwards them to the writer and has its answer after a round trip', () => {
    const { events, damage } = play([put], aurora({ forwarding: 'eventual' }))
    expect(damage).toEqual([])
    expect(events.filter(({ kind }) => kind === 'write' || kind === 'answer')).toMatchObject([
      { kind: 'write', region: 0, at: 40 },
      { kind: 'answer', region: 1, at: 80 },
    ])
  })

  test.each([
    ['eventual', 'a: no such item', 90],
    ['session', 'a: 1', 240],
    ['global', 'a: 1', 240],
  ])('reads what it forwarded by the level %s', (forwarding, note, at) => {
    const { events } = play([put, { at: '90ms', region: 'birch', read: 'a' }], aurora({ forwarding }))
    expect(events.find(({ kind }) => kind === 'read')).toMatchObject({ note, at })
  })

  test('reads what another region wrote by the level global alone', () => {
    const operations = [
      { at: 0, region: 'ash', put: 'a', value: 1 },
      { at: '50ms', region: 'birch', read: 'a' },
    ]
    expect(play(operations, aurora({ forwarding: 'session' })).damage).toMatchObject([{ kind: 'stale-read' }])
    expect(play(operations, aurora({ forwarding: 'global' })).damage).toEqual([])
  })

  test('makes a strong read where the writer is', () => {
    const operations = [
      { at: 0, region: 'ash', put: 'a', value: 1 },
      { at: '50ms', region: 'birch', read: 'a', consistency: 'strong' },
    ]
    const { damage, events } = play(operations, aurora())
    expect(damage).toEqual([])
    expect(events.find(({ kind }) => kind === 'read')).toMatchObject({ note: 'a: 1', took: 80 })
  })

  test('gives up a read that its copy keeps waiting', () => {
    const operations = [put, { at: '100ms', region: 'birch', read: 'a' }]
    expect(play(operations, aurora({ forwarding: 'session' }), { delay: '9s' }).damage).toMatchObject([
      { kind: 'unavailable', fact: 'aurora.global-lag' },
    ])
  })

  test('has no answer while the writer is away or cut off', () => {
    const partitions = [{ between: ['ash', 'birch'], from: 0, until: '1s' }]
    expect(play([{ ...put, at: '10ms' }], aurora({ forwarding: 'session' }), { partitions }).damage).toMatchObject([
      { kind: 'unavailable', reason: "the writer ash can't be reached" },
    ])
  })
})

describe('a change of the writer', () => {
  const at = (time: string, kind: string, more: object = {}) => ({ at: time, to: 'birch', kind, ...more })

  test('as a switchover waits for the copy, and takes no writes until then', () => {
    const operations = [
      { at: '950ms', region: 'ash', put: 'a', value: 1 },
      { at: '1100ms', region: 'ash', put: 'a', value: 2 },
      { at: '1200ms', region: 'birch', add: 'n' },
    ]
    const { damage, held } = play(operations, aurora({ promotions: [at('1s', 'switchover')] }))
    expect(damage).toMatchObject([{ kind: 'rejected-write', operation: 1 }])
    expect(held.at(-1)?.version?.origin).toBe(1)
  })

  test.each([
    [at('1s', 'switchover', { to: 'ash' }), {}, 'it is the writer already'],
    [at('1s', 'switchover'), { partitions: [{ between: ['ash', 'birch'], from: 0 }] }, 'do not reach each other'],
    [at('1s', 'failover'), { outages: [{ region: 'birch', from: 0 }] }, 'refused, as birch is away'],
  ])('that makes no sense is refused: %j', (promotion, more, reason) => {
    const { events } = play([{ at: 0, region: 'cedar', read: 'a' }], aurora({ promotions: [promotion] }), more)
    expect(events.find(({ kind }) => kind === 'promote')?.note).toContain(reason)
  })

  test('that comes while another is under way is refused', () => {
    const promotions = [at('1s', 'failover'), at('2s', 'failover', { to: 'cedar' })]
    const { events } = play([{ at: 0, region: 'cedar', read: 'a' }], aurora({ promotions }))
    expect(events.filter(({ note }) => note?.includes('another change is under way'))).toHaveLength(1)
  })

  test('by force with an old writer that is not stopped loses what that goes on to take', () => {
    const cut = (other: string) => ({ between: ['ash', other], from: '1s', until: '9s' })
    const operations = [
      { at: '2s', region: 'ash', put: 'a', value: 'during' },
      { at: '5s', region: 'ash', put: 'a', value: 'after' },
      { at: '5s', region: 'birch', put: 'a', value: 'of the new writer' },
    ]
    const promotions = [at('1500ms', 'failover', { takes: '1s', fenced: false })]
    const { damage, convergence, held } = play(operations, aurora({ promotions }), {
      partitions: [cut('birch'), cut('cedar')],
    })
    expect(damage.filter(({ kind }) => kind === 'lost-update')).toMatchObject([
      { version: 0, fact: 'aurora.failover-rpo' },
      { version: 1, fact: 'aurora.failover-fencing' },
    ])
    expect(convergence).toBeDefined()
    expect(stateAt(held, 3)[0]?.get('a')?.image?.get('value')).toBe('of the new writer')
    const fenced = play(operations, aurora({ promotions: [at('1500ms', 'failover', { takes: '1s' })] }), {
      partitions: [cut('birch'), cut('cedar')],
    })
    expect(lostIn(fenced)).toEqual([])
  })

  test('twice by force counts each lost write once', () => {
    const promotions = [at('1s', 'failover', { takes: '1s' }), at('4s', 'failover', { to: 'cedar', takes: '1s' })]
    const operations = [
      { at: '950ms', region: 'ash', put: 'a', value: 1 },
      { at: '3950ms', region: 'birch', put: 'a', value: 2 },
      { at: '6s', region: 'cedar', put: 'a', value: 3 },
    ]
    const outages = [
      { region: 'ash', from: '1s', until: '9s' },
      { region: 'birch', from: '4s', until: '9s' },
    ]
    const result = play(operations, aurora({ promotions }), { outages })
    expect(lostIn(result).map(({ version }) => version)).toEqual([0, 1])
    expect(result.convergence).toBeDefined()
  })
})

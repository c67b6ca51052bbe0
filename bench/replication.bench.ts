import { type Run as ReplicationRun, readRun, simulate } from '../src/replication/index.ts'
import { median, type Run } from './measurement.ts'

const REGIONS = ['us-east-1', 'eu-west-1', 'ap-northeast-1']
const VERBS = ['put', 'update', 'add', 'read']

/** A history whose run has about so many events: writes and reads in three regions, on a few items that conflict. */
function makeRun(operations: number, more: object = {}): ReplicationRun {
  const list = Array.from({ length: operations }, (_, i) => {
    const verb = VERBS[(i * 7) % 4] ?? 'put'
    const item = `item-${(i * 13) % 25}`
    const place = { at: `${i * 20}ms`, region: REGIONS[(i * 5) % 3] }
    if (verb === 'put') return { ...place, put: item, value: { value: i, owner: `user ${i}` } }
    if (verb === 'update') return { ...place, update: item, set: { value: i } }
    return verb === 'add' ? { ...place, add: item, by: 1 } : { ...place, read: item }
  })
  return readRun({ regions: REGIONS, operations: list, ...more })
}

/** The run of a family whose result has just about so many events. */
function withEvents(events: number, more: object = {}): ReplicationRun {
  const trial = simulate(makeRun(200, more)).events.length / 200
  return makeRun(Math.ceil(events / trial), more)
}

const FAMILIES = {
  'eventual global table': {},
  'eventual, merge types': { strategy: 'merge' },
  'eventual, a cut of half the run': { partitions: [{ between: ['us-east-1', 'eu-west-1'], from: 0, until: '20s' }] },
  'strong global table': { design: 'strong', retries: 2 },
  'Aurora Global Database': { design: { name: 'aurora', forwarding: 'session' } },
} as const

const ROUNDS = 25

function time(work: () => unknown): number {
  const start = performance.now()
  work()
  return performance.now() - start
}

/** How long a run takes to be played again, and how the time grows with its events. */
export const run: Run = async () => {
  return Object.entries(FAMILIES).flatMap(([name, more]) => {
    const [small, large] = [withEvents(1_000, more), withEvents(10_000, more)]
    const [few, many] = [simulate(small).events.length, simulate(large).events.length]
    const rounds = Array.from(
      { length: ROUNDS },
      () => [time(() => simulate(small)), time(() => simulate(large))] as const,
    )
    // The collector's pauses fall on whichever run is next, so growth is taken from the fastest of each.
    const least = (of: 0 | 1) => Math.min(...rounds.map((round) => round[of]))
    return [
      {
        name: `${name}: ${few} events played`,
        unit: 'ms',
        ours: median(rounds.map(([short]) => short)),
        aim: 'under 8.3, half a frame',
      },
      {
        name: `${name}: fastest time an event at ${many} events, by that at ${few}`,
        unit: 'times',
        ours: least(1) / many / (least(0) / few),
        aim: 'about 1, linear',
      },
    ]
  })
}

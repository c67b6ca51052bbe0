import fc from 'fast-check'
import { type Run, readRun } from '../../src/replication/index.ts'

export const NAMES = ['ash', 'birch', 'cedar', 'date']

const ms = (time: number) => `${time}ms`
const time = fc.integer({ min: 0, max: 4000 })

/** What a generated history may hold. */
export interface Mix {
  readonly verbs: readonly ('put' | 'update' | 'add' | 'delete' | 'include' | 'exclude' | 'transaction' | 'read')[]
  readonly design?: unknown
  readonly strategy?: unknown
  readonly regions?: number
  readonly failures?: 'none' | 'ending'
  readonly clocks?: boolean
  readonly most?: number
}

/** Runs with random regions, delays, clocks, cuts, outages and operations; every cut and outage comes to an end. */
export function runs(mix: Mix): fc.Arbitrary<Run> {
  const count = mix.regions === undefined ? fc.integer({ min: 2, max: 4 }) : fc.constant(mix.regions)
  return count.chain((regions) => inputs(mix, NAMES.slice(0, regions))).map(readRun)
}

function inputs(mix: Mix, names: readonly string[]) {
  const name = fc.constantFrom(...names)
  const ending = mix.failures === 'ending'
  const clock = fc.record({ clock: fc.integer({ min: -3000, max: 3000 }).map(ms) })
  const span = fc.tuple(time, fc.integer({ min: 1, max: 3000 }))
  const pair = fc.shuffledSubarray([...names], { minLength: 2, maxLength: 2 })
  return fc
    .record({
      seed: fc.nat(1e6),
      regions: mix.clocks
        ? fc
            .tuple(...names.map(() => clock))
            .map((clocks) => Object.fromEntries(names.map((each, i) => [each, clocks[i]])))
        : fc.constant([...names]),
      delay: fc.tuple(fc.integer({ min: 0, max: 900 }), fc.nat(100)).map(([typical, share]) => {
        return `${typical}ms ± ${Math.floor((typical * share) / 100)}ms`
      }),
      trip: fc.integer({ min: 0, max: 200 }).map(ms),
      duplicates: fc.constantFrom(0, 0.3, 1),
      design: fc.constant(mix.design ?? 'eventual'),
      strategy: fc.constant(mix.strategy ?? 'anywhere'),
      partitions: ending
        ? fc.array(
            fc
              .tuple(pair, span)
              .map(([between, [from, long]]) => ({ between, from: ms(from), until: ms(from + long) })),
            {
              minLength: 1,
              maxLength: 3,
            },
          )
        : fc.constant(undefined),
      outages: ending
        ? fc.array(
            fc.tuple(name, span).map(([region, [from, long]]) => ({ region, from: ms(from), until: ms(from + long) })),
            {
              minLength: 1,
              maxLength: 2,
            },
          )
        : fc.constant(undefined),
      operations: fc
        .array(
          fc.record({
            at: time,
            region: name,
            verb: fc.constantFrom(...mix.verbs),
            item: fc.constantFrom('a', 'b'),
            pick: fc.nat(2),
            amount: fc.integer({ min: 1, max: 9 }),
          }),
          {
            minLength: 1,
            maxLength: mix.most ?? 16,
          },
        )
        .map((operations) => operations.map((operation, i) => toOperation(operation, i))),
    })
    .map((input) => Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined)))
}

interface Drawn {
  readonly at: number
  readonly region: string
  readonly verb: Mix['verbs'][number]
  readonly item: string
  readonly pick: number
  readonly amount: number
}

// Each written value is unlike any other, so that a value tells who wrote it.
function toOperation({ at, region, verb, item, pick, amount }: Drawn, i: number) {
  const place = { at: ms(at), region }
  const attribute = ['x', 'y', 'z'][pick] ?? 'x'
  switch (verb) {
    case 'put':
      return { ...place, put: item, value: { x: `v${i}`, [attribute]: `v${i}` } }
    case 'update':
      return { ...place, update: item, set: { [attribute]: `v${i}` } }
    case 'add':
      return { ...place, add: item, by: amount }
    case 'delete':
      return { ...place, delete: item }
    case 'include':
    case 'exclude':
      return { ...place, [verb]: item, element: attribute }
    case 'transaction':
      return {
        ...place,
        transaction: [
          { update: 'a', set: { x: `v${i}` } },
          { update: 'b', set: { x: `v${i}` } },
        ],
      }
    case 'read':
      return { ...place, read: ['a', 'b'], consistency: pick === 0 ? 'strong' : 'eventual' }
  }
}

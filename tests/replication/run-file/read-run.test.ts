import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { RunError, readDuration, readRun, runJsonSchema, scenes } from '../../../src/replication/index.ts'

// Many histories take a while on a busy machine.
vi.setConfig({ testTimeout: 60_000 })

const PUT = { at: 0, region: 'ash', put: 'a', value: 1 }
const run = (more: object = {}) => ({ regions: ['ash', 'birch'], operations: [PUT], ...more })
const strong = { regions: ['ash', 'birch', 'cedar'] }

function problemsOf(input: unknown): string {
  try {
    readRun(input)
  } catch (error) {
    if (error instanceof RunError) return error.message
    throw error
  }
  return ''
}

describe('a run', () => {
  test('needs no more than regions and operations; the rest is illustrated and says so', () => {
    const read = readRun(run())
    expect(read).toMatchObject({ design: { name: 'eventual' }, strategy: { kind: 'anywhere' }, seed: 1, retries: 0 })
    expect(read.lags[0]?.[1]).toEqual({ typical: 500, jitter: 200 })
    expect(read.illustrations.map(({ of }) => of)).toEqual(['lags', 'trips'])
  })

  test('takes delays for all, one way, and both ways', () => {
    const delays = { 'ash -> birch': '300ms', 'cedar<->birch': '1.5s ± 100ms' }
    const { lags } = readRun(run({ ...strong, delay: '10ms', delays }))
    expect(lags.map((row) => row.map(({ typical }) => typical))).toEqual([
      [10, 300, 10],
      [10, 10, 1500],
      [10, 1500, 10],
    ])
    expect(lags[1]?.[2]?.jitter).toBe(100)
  })

  test('takes clocks, and says that AWS documents no skew', () => {
    const { regions, illustrations } = readRun(run({ regions: { ash: { clock: '2s' }, birch: { clock: '-50ms' } } }))
    expect(regions.map(({ clock }) => clock)).toEqual([2000, -50])
    expect(illustrations.some(({ text }) => text.includes('no figure for skew'))).toBe(true)
  })

  test('takes a value, named attributes, or a set, whatever the names', () => {
    const value = { toString: 'x', tags: ['b', 'a', 'b'] }
    const { operations } = readRun(run({ operations: [{ ...PUT, value }] }))
    const [write] = operations[0]?.kind === 'write' ? operations[0].writes : []
    expect(write && 'attributes' in write.change && [...write.change.attributes]).toEqual([
      ['toString', 'x'],
      ['tags', ['a', 'b']],
    ])
  })

  test('has a published schema that knows every field of the scenes', () => {
    const known = JSON.stringify(runJsonSchema())
    for (const scene of scenes.values())
      for (const field of Object.keys(Object(scene))) expect(known).toContain(`"${field}":{`)
    expect(runJsonSchema()).toMatchObject({
      title: 'Run',
      required: ['regions', 'operations'],
      additionalProperties: false,
    })
  })
})

describe('what is wrong with a run is told at its field', () => {
  test.each([
    [{}, 'list the regions'],
    [run({ regions: [] }), 'regions: is an empty list'],
    [run({ regions: ['ash', 'ash'] }), 'regions[1]: ash stands twice'],
    [run({ regoins: 1 }), 'regoins: unknown field; did you mean regions?'],
    [run({ delay: 300 }), 'delay: 300 has no unit; expected a time with its unit'],
    [run({ delay: 'soon' }), 'delay: "soon" is no delay'],
    [run({ delay: '10ms ± 20ms' }), 'would go below zero'],
    [run({ delays: { 'ash to birch': '1s' } }), 'expected a pair, such as boston -> dublin'],
    [run({ delays: { 'ash -> brich': '1s' } }), 'no region "brich"; did you mean birch?'],
    [run({ duplicates: 2 }), 'a share from 0 to 1'],
    [run({ seed: 1.5 }), 'a whole number'],
    [run({ design: 'strogn' }), 'expected eventual, strong, aurora, dsql; did you mean strong?'],
    [run({ design: { name: 'eventual', witness: 'ash' } }), "design.witness: doesn't go with eventual"],
    [run({ design: 'strong' }), 'in exactly three regions, here are 2'],
    [run({ design: 'dsql' }), 'two of them and a witness'],
    [run({ strategy: 'hope' }), 'expected anywhere, merge, version-check'],
    [run({ strategy: { name: 'merge', region: 'ash' } }), "strategy.region: doesn't go with merge"],
    [run({ strategy: { name: 'one-region' } }), 'such as region: dublin'],
    [run({ strategy: { name: 'home-region' } }), 'such as homes:'],
    [run({ strategy: { name: 'by-entity' } }), 'such as entities:'],
    [run({ strategy: { name: 'home-region', homes: { b: 'ash' } } }), 'operations[0]: a has no home region'],
    [run({ partitions: [{ between: ['ash', 'ash'], from: 0 }] }), 'expected two different regions'],
    [run({ partitions: [{ between: ['ash', 'birch'], from: '2s', until: '1s' }] }), '"1s" is not after "2s"'],
    [run({ outages: [{ region: 'oak', from: 0 }] }), 'no region "oak"'],
    [run({ operations: [{ at: '-1s', region: 'ash', put: 'a', value: 1 }] }), 'operations[0].at: "-1s" is no time'],
    [run({ operations: [{ at: 0, region: 'ash' }] }), 'says nothing to do; expected one of put, update'],
    [run({ operations: [{ ...PUT, read: 'a' }] }), 'put and read in one'],
    [run({ operations: [{ ...PUT, by: 1 }] }), "operations[0].by: doesn't go with put, which takes value, if-version"],
    [run({ operations: [{ at: 0, region: 'ash', put: 'a' }] }), 'say what to write, such as value: Dublin'],
    [run({ operations: [{ at: 0, region: 'ash', update: 'a' }] }), 'such as set: { phone'],
    [run({ operations: [{ at: 0, region: 'ash', include: 'a' }] }), 'say which element'],
    [run({ operations: [{ at: 0, region: 'ash', add: 'a', by: 0.5 }] }), 'a whole number'],
    [
      run({ operations: [{ at: 0, region: 'ash', transaction: [{ put: 'a', value: 1 }, { delete: 'a' }] }] }),
      'a stands twice',
    ],
    [run({ operations: [{ at: 0, region: 'ash', transaction: [{ expire: 'a' }] }] }), 'expires by itself'],
    [run({ ...strong, design: { name: 'strong', witness: 'ash' } }), 'ash is the witness, which takes no requests'],
    [
      run({ design: { name: 'aurora', promotions: [{ at: 0, to: 'oak', kind: 'failover' }] } }),
      'design.promotions[0].to',
    ],
    [
      run({ operations: [{ ...PUT, value: JSON.parse('{"__proto__": 1}') }] }),
      'operations[0].value.__proto__: this can be no name',
    ],
    [run({ delays: [] }), 'expected names with a value each'],
    [null, 'expected the fields name, about'],
    ['a run', 'expected the fields'],
  ])('%j', (input, message) => {
    expect(problemsOf(input)).toContain(message)
  })

  test('all of it at once', () => {
    expect(problemsOf(run({ delay: 'x', trip: 'y', outages: [{ region: 'oak', from: 0 }] })).split('\n')).toHaveLength(
      3,
    )
  })

  test('and nothing else is thrown, whatever comes in', () => {
    const words = fc.constantFrom(
      'regions',
      'operations',
      'design',
      'strategy',
      'delays',
      '__proto__',
      'read',
      'at',
      'ash',
      '1s',
    )
    const { tree } = fc.letrec((tie) => ({
      tree: fc.oneof(
        { depthSize: 'small' },
        fc.jsonValue(),
        words,
        fc.dictionary(words, tie('tree')),
        fc.array(tie('tree')),
      ),
    }))
    fc.assert(
      fc.property(tree, tree, (a, b) => {
        problemsOf(a)
        problemsOf(run({ strategy: a, operations: [b] }))
      }),
      { numRuns: 200 },
    )
  })
})

test.each([
  ['50ms', 50],
  ['1.5s', 1500],
  [' 2 min ', 120_000],
  ['1h', 3_600_000],
  ['-1s', undefined],
  ['1e3ms', undefined],
  ['', undefined],
])('the time %j is %j ms', (written, expected) => {
  expect(readDuration(written)).toBe(expected)
})

import fc from 'fast-check'
import mermaid from 'mermaid'
import { describe, expect, test, vi } from 'vitest'
import {
  Explainer,
  printMermaid,
  printRun,
  printState,
  readRun,
  runJson,
  scenes,
  simulate,
} from '../../../src/replication/index.ts'
import { Narrator } from '../../../src/replication/print/print-event.ts'
import { printTime } from '../../../src/replication/print/print-time.ts'
import { wrap } from '../../../src/replication/print/wrap.ts'
import { runs } from '../arbitraries.ts'

// Many histories take a while on a busy machine.
vi.setConfig({ testTimeout: 60_000 })

const play = (name: string) => simulate(readRun(scenes.get(name)))
const textOf = (name: string, width = 80) =>
  printRun(play(name), width)
    .map(({ text }) => text)
    .join('\n')

const everything = {
  verbs: ['put', 'update', 'add', 'delete', 'include', 'exclude', 'transaction', 'read'],
  failures: 'ending',
  clocks: true,
} as const

describe('a run in a terminal', () => {
  test('tells what happened, who lost to whom and why, what was promised, and how it ended', () => {
    const text = textOf('boston-and-dublin')
    expect(text).toContain('     0 ms  ● │  us-east-1  w1 item-a: put Boston → eu-west-1\n')
    expect(text).toContain('   300 ms  │ ✗  eu-west-1  w1 from us-east-1 loses to w2\n')
    expect(text).toContain('   350 ms  ▼ │  us-east-1  w2 from eu-west-1 wins: w1 is gone here\n')
    expect(text).toContain('Damage: 1 lost update, of 2 operations')
    expect(text.replaceAll(/\s+/g, ' ')).toContain(
      'The write of item-a by us-east-1 at 0 ms (put Boston) is lost to that by eu-west-1 at 50 ms (put Dublin). ' +
        'eu-west-1 had not received it, and the later timestamp wins the whole item: it gave way at 300 ms in ' +
        'eu-west-1 and at 350 ms in us-east-1. Both were acknowledged; nobody was told.',
    )
    expect(text).toContain('1 lost update: happened, not promised')
    expect(text).toContain('item-a: Dublin\nAll regions hold the same from 350 ms on, 300 ms after the last write.')
  })

  test.each([...scenes.keys()])('fits into 80 columns: %s', (name) => {
    for (const line of textOf(name).split('\n')) expect(line.length).toBeLessThanOrEqual(80)
  })

  test('breaks a lane off while its region is away, and shows no lanes where words need the room', () => {
    const text = textOf('a-region-disappears')
    expect(text).toContain('   10 s  ┴ │  us-east-1  goes away\n')
    expect(text).toContain('   20 s    ●  eu-west-1  w3 order-7')
    expect(text).toContain('   60 s  ┬ │  us-east-1  comes back\n')
    expect(textOf('a-region-disappears', 60)).toContain('10 s  us-east-1  goes away\n')
  })

  test('tells a quorum by who proposes, agrees, does not, and learns', () => {
    const text = textOf('strong-conflict', 100)
    expect(text).toContain(
      '100 ms  ◇ │ │  us-east-1  proposes w1 user-1: put email=first@example.com → us-east-2, us-west-2\n',
    )
    expect(text).toContain('│ │ ◇  us-west-2  proposes user-1: put')
    expect(text).toContain('│ ▼ │  us-east-2  agrees to w1 from us-east-1\n')
    expect(text).toContain('│ │ ✗  us-west-2  does not agree to w1 of us-east-1: a write of its own is under way\n')
    expect(text).toContain('│ ✗ │  us-east-2  does not agree to the proposal of us-west-2: it holds a newer version\n')
    expect(text).toContain('│ │ ▼  us-west-2  learns w1 from us-east-1: told with the answer\n')
  })

  test('names a clock where it decided, and that AWS documents none', () => {
    const operations = [
      { at: 0, region: 'ash', put: 'a', value: 1 },
      { at: '50ms', region: 'birch', put: 'a', value: 2 },
    ]
    const input = { regions: { ash: { clock: '2s' }, birch: null }, delay: '300ms', operations }
    const text = printRun(simulate(readRun(input)), 1000).map(({ text: line }) => line)
    expect(text.join('\n')).toContain(
      "though it was written earlier its timestamp is later: ash's clock is 2,000 ms ahead (an illustration, AWS documents no skew)",
    )
  })

  test('shows a write that went down with one that was built on it', () => {
    const operations = [
      { at: 0, region: 'ash', update: 'a', set: { x: 1 } },
      { at: '10ms', region: 'ash', update: 'a', set: { y: 1 } },
      { at: '50ms', region: 'birch', put: 'a', value: 2 },
    ]
    const { damage, ...result } = simulate(readRun({ regions: ['ash', 'birch'], delay: '300ms', operations }))
    expect(damage.map(({ version, to }) => [version, to])).toEqual([
      [0, 2],
      [1, 2],
    ])
    const text = printRun({ damage, ...result }, 1000).map((line) => line.text)
    expect(text.join('\n')).toContain('nor the write of ash at 10 ms (set y=1) that was built on it')
  })

  test('shows what differs where a cut never ends', () => {
    const operations = [{ at: '10ms', region: 'ash', put: 'a', value: 1 }]
    const input = { regions: ['ash', 'birch'], partitions: [{ between: ['ash', 'birch'], from: 0 }], operations }
    const text = printRun(simulate(readRun(input))).map((line) => line.text)
    expect(text.join('\n')).toContain('  ash\n    a: 1\n  birch\n    nothing')
    expect(text).toContain('The regions do not come to hold the same: 1 message is kept back for ever.')
  })

  test('shows what each region holds at a time', () => {
    const lines = printState(play('boston-and-dublin'), 100).map(({ text }) => text)
    expect(lines).toEqual(['', 'At 100 ms', '  us-east-1', '    item-a: Boston', '  eu-west-1', '    item-a: Dublin'])
  })

  test.each([
    ['eventual', 'anywhere'],
    ['eventual', 'version-check'],
    ['eventual', 'merge'],
    ['strong', 'anywhere'],
    ['aurora', 'anywhere'],
    [
      { name: 'aurora', forwarding: 'global', promotions: [{ at: '1s', to: 'birch', kind: 'failover', takes: '1s' }] },
      'anywhere',
    ],
    [{ name: 'aurora', promotions: [{ at: '1s', to: 'birch', kind: 'switchover' }] }, 'anywhere'],
  ])('can be told of whatever happened, in text, as JSON and as a diagram: %j, %s', async (design, strategy) => {
    const regions = 3
    await fc.assert(
      fc.asyncProperty(runs({ ...everything, regions, design, strategy }), async (run) => {
        const result = simulate(run)
        const told = [
          ...printRun(result).map(({ text }) => text),
          ...result.damage.map((each) => new Explainer(result).explain(each)),
        ]
        for (const text of told) expect(text).not.toMatch(/undefined|NaN|\[object/)
        for (const each of result.damage) expect(new Explainer(result).explain(each)).toMatch(/^.{20}.*\.$/)
        const narrator = new Narrator(result)
        for (const event of result.events) expect(narrator.tell(event)).toMatch(/^(?!.*undefined).{5}/)
        const json = JSON.parse(JSON.stringify(runJson(result)))
        expect(json.events).toHaveLength(result.events.length)
        expect(json.versions).toHaveLength(result.versions.length)
        expect(await mermaid.parse(printMermaid(result))).toMatchObject({ diagramType: 'sequence' })
      }),
      { numRuns: 30 },
    )
  })

  test('says so where two writes bear the same timestamp, which AWS does not document', () => {
    const operations = ['ash', 'birch'].map((region) => ({ at: 0, region, put: 'a', value: region }))
    const text = printRun(simulate(readRun({ regions: ['ash', 'birch'], operations })), 1000).map((line) => line.text)
    expect(text.join('\n')).toContain(
      'the two bear the same timestamp, which the model settles by the order of regions',
    )
  })

  const explain = (input: object) => {
    const result = simulate(readRun(input))
    return result.damage.map((each) => new Explainer(result).explain(each)).join('\n')
  }

  test('says that a clock was behind, or that the winner was built on a later write', () => {
    const late = [
      { at: '50ms', region: 'ash', put: 'a', value: 1 },
      { at: 0, region: 'birch', put: 'a', value: 2 },
    ]
    const behind = { regions: { ash: { clock: '-1s' }, birch: null }, delay: '300ms', operations: late }
    expect(explain(behind)).toContain("its timestamp is later: ash's clock is 1,000 ms behind (an illustration")
    const built = [
      { at: 0, region: 'ash', put: 'a', value: 1 },
      { at: '200ms', region: 'birch', put: 'a', value: 2 },
      { at: '250ms', region: 'cedar', put: 'a', value: 3 },
    ]
    const regions = { ash: { clock: '5s' }, birch: null, cedar: null }
    expect(explain({ regions, delay: '400ms', delays: { 'ash -> birch': '100ms' }, operations: built })).toContain(
      'is lost to that by ash at 0 ms (put 1)',
    )
    expect(explain({ regions, delay: '100ms', delays: { 'ash -> cedar': '900ms' }, operations: built })).toContain(
      'its timestamp is later',
    )
  })

  test('says of a stale read what it missed, also where that never arrived', () => {
    const operations = [
      { at: 0, region: 'ash', put: 'a', value: 1 },
      { at: '2s', region: 'birch', read: 'a' },
    ]
    const partitions = [{ between: ['ash', 'birch'], from: 0 }]
    expect(explain({ regions: ['ash', 'birch'], partitions, operations })).toBe(
      'birch read a at 2,000 ms and did not see the write by ash at 0 ms (put 1).',
    )
  })

  test('says that an application gave up after it had tried again', () => {
    const operations = Array.from({ length: 4 }, (_, i) => ({ at: `${i}ms`, region: 'ash', add: 'n' }))
    const input = { regions: ['ash', 'birch'], strategy: 'version-check', retries: 1, backoff: '1ms', operations }
    expect(explain(input)).toContain("ash's write of n, and the last of its tries, was refused at")
  })

  test('says what a failover lost, and that a sum is short of it', () => {
    const promotions = [{ at: '2s', to: 'birch', kind: 'failover', takes: '1s' }]
    const operations = [
      { at: '900ms', region: 'ash', add: 'n', by: 5 },
      { at: '950ms', region: 'ash', delete: 'n' },
    ]
    const run = { regions: ['ash', 'birch'], design: { name: 'aurora', promotions }, delay: '500ms', operations }
    const result = simulate(readRun({ ...run, outages: [{ region: 'ash', from: '1s' }] }))
    const text = printRun(result, 1000).map((line) => line.text)
    expect(text.join('\n')).toContain(
      'The write of n by ash at 900 ms (add 5 to count) was acknowledged, but it had not come to birch when birch took over at 3,000 ms: it is lost. The sum is 5 short',
    )
    expect(runJson(result)).toMatchObject({
      versions: [{}, { attributes: null, change: { kind: 'delete' } }],
      convergence: null,
    })
  })

  test('shows an item without attributes, sets, and what of an entity', () => {
    const operations = [
      { at: 0, region: 'ash', put: 'page:1', value: {} },
      { at: 0, region: 'ash', include: 'cart:1', element: 'pear' },
      { at: '1ms', region: 'ash', exclude: 'cart:1', element: 'apple' },
    ]
    const strategy = { name: 'by-entity', entities: { cart: 'anywhere' } }
    const text = printRun(simulate(readRun({ regions: ['ash', 'birch'], strategy, operations }))).map(
      (line) => line.text,
    )
    expect(text).toContain('  page:1: no attributes')
    expect(text).toContain('  cart:1: items={pear}')
    expect(text).toContain('What the strategy anywhere promises for cart')
  })
})

describe('a mermaid diagram', () => {
  test.each([...scenes.keys()])('of a scene is one that mermaid reads: %s', async (name) => {
    expect(await mermaid.parse(printMermaid(play(name)))).toMatchObject({ diagramType: 'sequence' })
  })

  test('stays one whatever stands in names and values', async () => {
    const nasty = 'end;\n  alice->>bob: #quot; %%{init}%% <br> "x"'
    const operations = [
      { at: 0, region: 'a;b', put: nasty, value: { [nasty]: nasty } },
      { at: '1ms', region: 'end', put: nasty, value: nasty },
      { at: '9s', region: 'end', read: nasty },
    ]
    const text = printMermaid(simulate(readRun({ regions: ['a;b', 'end'], operations })))
    expect(await mermaid.parse(text)).toMatchObject({ diagramType: 'sequence' })
    expect(text.split('\n').filter((line) => line.includes('alice') && !/^ {2}(?:Note|%%|r\d)/.test(line))).toEqual([])
  })
})

test('a run as JSON says the same as the events, by names', () => {
  const json = JSON.parse(JSON.stringify(runJson(play('boston-and-dublin'))))
  expect(json).toMatchObject({
    version: 1,
    design: 'eventual',
    convergence: { at: 350, after: 300 },
    states: { 'us-east-1': { 'item-a': { value: 'Dublin' } }, 'eu-west-1': { 'item-a': { value: 'Dublin' } } },
    damage: [
      { kind: 'lost-update', region: 'us-east-1', version: 0, to: 1, text: expect.stringContaining('is lost to') },
    ],
    versions: [{ origin: 'us-east-1', base: null, attributes: { value: 'Boston' } }, { origin: 'eu-west-1' }],
  })
  for (const { events } of json.damage)
    for (const event of events) expect(json.events[event]).toMatchObject({ id: event })
})

test.each([
  [0, '0 ms'],
  [1234, '1,234 ms'],
  [12_500, '12.5 s'],
  [720_000, '12 min'],
])('%d ms is printed as %s', (time, text) => {
  expect(printTime(time)).toBe(text)
})

test('wrapping loses no word and keeps to the width where it can', () => {
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^[a-z]{1,12}$/)), fc.integer({ min: 12, max: 40 }), (words, width) => {
      const lines = wrap(words.join(' '), width)
      expect(lines.join(' ')).toBe(words.join(' '))
      expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(width)
    }),
  )
})

test('before anything was written each region holds nothing, and at the end its items by name', () => {
  const result = play([...scenes.keys()][0] as string)
  const at = (time: number) => printState(result, time).map(({ text }) => text.trim())
  expect(at(-1).filter((text) => text === 'nothing')).toHaveLength(result.run.regions.length)
  expect(at(Number.MAX_SAFE_INTEGER)).not.toContain('nothing')
})

test('a region lists its items by name', () => {
  const run = readRun({
    regions: ['here', 'there'],
    operations: [
      { at: '0ms', region: 'here', put: 'stock', value: 3 },
      { at: '10ms', region: 'here', put: 'cart', value: 1 },
    ],
  })
  const lines = printState(simulate(run), 100_000).map(({ text }) => text.trim())
  expect(lines).toContain('cart: 1')
  expect(lines.indexOf('cart: 1')).toBeLessThan(lines.indexOf('stock: 3'))
})

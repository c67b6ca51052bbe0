import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readAddress, writeAddress } from '../../../../src/site/islands/lab/address.ts'
import { playSetup } from '../../../../src/site/islands/lab/play.ts'
import {
  askAgain,
  DESIGNS,
  FIRST_SCENE,
  FORWARDINGS,
  listAskers,
  MOST_ASKED,
  moveAsked,
  removeAsked,
  SCENES,
  type Setup,
  STRATEGIES,
  setUpScene,
} from '../../../../src/site/islands/lab/setup.ts'

const whole = (max: number, min = 0) => fc.integer({ min, max })
const setups: fc.Arbitrary<Setup> = fc.constantFrom(...SCENES.keys()).chain((name) => {
  const scene = setUpScene(name)
  const asked = fc.record({ what: whole(scene.asked.length - 1), at: whole(5_000), region: whole(2) })
  return fc
    .record({
      scene: fc.constant(name),
      design: fc.constantFrom(...DESIGNS),
      forwarding: fc.constantFrom(...FORWARDINGS),
      strategy: fc.constantFrom(...STRATEGIES),
      regions: fc.constantFrom(2 as const, 3 as const),
      delay: whole(2_000),
      jitter: fc.constant(0),
      trip: whole(200),
      clocks: fc.tuple(whole(500, -500), whole(500, -500), whole(500, -500)),
      asked: fc.array(asked, { minLength: 1, maxLength: MOST_ASKED }),
      seed: whole(2 ** 31 - 1),
    })
    .map((setup) => ({
      ...setup,
      asked: setup.asked.map((each) => ({ ...each, region: Math.min(each.region, Math.max(...listAskers(setup))) })),
    }))
})

test('the first scene as it stands has a plain address, and every scene has one of its own', () => {
  expect(writeAddress(setUpScene(FIRST_SCENE))).toBe('')
  const addresses = [...SCENES.keys()].map((name) => writeAddress(setUpScene(name)))
  expect(new Set(addresses).size).toBe(SCENES.size)
  for (const name of SCENES.keys()) expect(readAddress(writeAddress(setUpScene(name))).setup).toEqual(setUpScene(name))
})

test('an address says what differs from its scene, each under its name', () => {
  const setup = moveAsked({ ...setUpScene('boston-and-dublin'), delay: 100, clocks: [0, -50, 0] }, 1, { at: 120 })
  expect(writeAddress(setup)).toBe('?scene=boston-and-dublin&delay=100&clocks=0,-50,0&at=0,120')
})

test('what is asked again or no more stands in the address', () => {
  const scene = setUpScene('boston-and-dublin')
  expect(writeAddress(askAgain(scene, 0))).toBe('?scene=boston-and-dublin&of=0,1,0&at=0,50,50&in=0,1,1')
  expect(writeAddress(removeAsked(scene, 0))).toBe('?scene=boston-and-dublin&of=1')
  expect(readAddress('?scene=boston-and-dublin&of=1').setup).toEqual(removeAsked(scene, 0))
})

test('whatever the lab is set to, its address brings it back, and the same comes of it', () => {
  fc.assert(
    fc.property(setups, (setup) => {
      const { setup: again, problems } = readAddress(writeAddress(setup))
      expect(problems).toEqual([])
      expect(again).toEqual(setup)
      const { result } = playSetup(setup)
      expect(playSetup(again).result.events).toEqual(result.events)
      expect(result.run.design.name).toBe(setup.design)
    }),
    { numRuns: 300 },
  )
})

const names = [
  'scene',
  'design',
  'forwarding',
  'strategy',
  'regions',
  'delay',
  'jitter',
  'trip',
  'clocks',
  'of',
  'at',
  'in',
]
const values = fc.oneof(
  fc.string(),
  fc.constantFrom(
    'a-counter',
    'dsql',
    '__proto__',
    'constructor',
    '1e9',
    '-1',
    '0x10',
    'NaN',
    '99999999999',
    '1,2',
    '',
  ),
  fc.array(fc.integer({ min: -20_000, max: 700_000 }), { maxLength: 9 }).map(String),
)

test('no address makes the lab fail: what it can’t read is left as the scene has it, and named', () => {
  const hostile = fc.array(fc.tuple(fc.oneof(fc.constantFrom(...names, 'seed'), fc.string()), values), { maxLength: 8 })
  fc.assert(
    fc.property(hostile, fc.string(), (parts, rest) => {
      const text = `?${parts.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&')}${rest}`
      const { setup } = readAddress(text)
      expect(playSetup(setup).result.events.length).toBeGreaterThan(0)
      expect(readAddress(writeAddress(setup)).setup).toEqual(setup)
    }),
    { numRuns: 500 },
  )
})

test.each([
  ['?scene=nowhere', ['scene=nowhere']],
  ['?delay=-5&trip=fast&regions=4', ['regions=4', 'delay=-5', 'trip=fast'].sort()],
  ['?at=1,2', ['at=1,2']],
  ['?of=4', ['of=4']],
  ['?of=', ['of=']],
  ['?of=0,0,0,0,0,0,0,0,0,0,0,0,0', ['of=0,0,0,0,0,0,0,0,0,0,0,0,0']],
  ['?at=1,2,3,4,5', ['at=1,2,3,4,5']],
  ['?at=0,0,0,600001', ['at=0,0,0,600001']],
  ['?in=0,1,2,3', ['in=0,1,2,3']],
  [`?design=${'x'.repeat(99)}`, [`design=${'x'.repeat(40)}…`]],
])('%s names what can’t be read', (search, problems) => {
  const read = readAddress(search)
  expect([...read.problems].sort()).toEqual(problems)
  expect(read.setup).toEqual(setUpScene(FIRST_SCENE))
})

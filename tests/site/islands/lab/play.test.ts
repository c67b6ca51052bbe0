import { describe, expect, test } from 'vitest'
import { printOperation, readRun, scenes, simulate, summarizeDamage } from '../../../../src/replication/index.ts'
import { playSetup } from '../../../../src/site/islands/lab/play.ts'
import {
  askAgain,
  DESIGNS,
  MOST_ASKED,
  moveAsked,
  removeAsked,
  SCENES,
  type Setup,
  STRATEGIES,
  setUpScene,
} from '../../../../src/site/islands/lab/setup.ts'

function names(setup: Setup): string[] {
  return playSetup(setup).result.run.regions.map(({ name }) => name)
}

test.each([...SCENES.keys()])('the scene %s is played as the terminal plays it', (name) => {
  const { result, notes } = playSetup(setUpScene(name))
  const alone = simulate(readRun(scenes.get(name)))
  expect(result.events).toEqual(alone.events)
  expect(result.illustrations).toEqual(alone.illustrations)
  expect(notes).toEqual([])
})

describe.each([...SCENES.keys()])('in the scene %s', (scene) => {
  test.each(DESIGNS)('the design %s plays with every strategy', (design) => {
    for (const strategy of STRATEGIES) {
      const { result } = playSetup({ ...setUpScene(scene), design, strategy })
      expect(result.run.design.name).toBe(design)
      const isOwn = SCENES.get(scene)?.strategy.kind === 'by-entity'
      expect(result.run.strategy.kind).toBe(strategy === 'by-entity' && !isOwn ? 'anywhere' : strategy)
    }
  })
})

test('two writes that are further apart than the copy takes do no harm, and nearer ones do', () => {
  const scene = setUpScene('boston-and-dublin')
  const damage = (at: number) => playSetup(moveAsked(scene, 1, { at })).result.damage.length
  expect([damage(299), damage(301)]).toEqual([1, 0])
})

test('a write that is asked again is another write, in the next region, and can do harm', () => {
  const scene = setUpScene('boston-and-dublin')
  const alone = removeAsked(scene, 1)
  expect(playSetup(alone).result.damage).toEqual([])
  const { result } = playSetup(askAgain(alone, 0))
  expect(result.run.operations.map(printOperation)).toEqual(['item-a: put Boston', 'item-a: put Boston (2)'])
  expect(result.run.operations.map(({ at, region }) => [at, region])).toEqual([
    [0, 0],
    [50, 1],
  ])
  expect(result.damage.map(({ kind }) => kind)).toEqual(['lost-update'])
})

test.each([...SCENES.keys()])('in the scene %s anything can be asked again, and all but one thing removed', (name) => {
  const scene = setUpScene(name)
  for (const index of scene.asked.keys()) {
    const { result } = playSetup(askAgain(scene, index))
    expect(result.run.operations).toHaveLength(scene.asked.length + 1)
    const fewer = removeAsked(scene, index)
    expect(playSetup(fewer).result.run.operations).toHaveLength(Math.max(1, scene.asked.length - 1))
  }
  const one = scene.asked.reduce((setup) => removeAsked(setup, 0), scene)
  expect(one.asked).toHaveLength(1)
  const many = Array.from({ length: MOST_ASKED }).reduce<Setup>((setup) => askAgain(setup, 0), scene)
  expect(many.asked).toHaveLength(MOST_ASKED)
})

test('a shorter delay, a home for the item, and a strong table each do away with the lost update', () => {
  const scene = setUpScene('boston-and-dublin')
  const lost = (setup: Setup) => playSetup(setup).result.damage.filter(({ kind }) => kind === 'lost-update').length
  expect(lost(scene)).toBe(1)
  expect(lost({ ...scene, delay: 40 })).toBe(0)
  expect(lost({ ...scene, strategy: 'home-region' })).toBe(0)
  expect(lost({ ...scene, design: 'strong' })).toBe(0)
})

test('a clock that is ahead lets the earlier write win', () => {
  const { result } = playSetup({ ...setUpScene('boston-and-dublin'), clocks: [200, 0, 0] })
  expect(result.run.regions[0]?.clock).toBe(200)
  expect(result.versions.find(({ id }) => id === result.damage[0]?.version)?.origin).toBe(1)
  expect(result.illustrations.join(' ')).toMatch(/clocks/)
})

test('a strong table stays on one continent, and says where it is played', () => {
  const scene = setUpScene('boston-and-dublin')
  expect(names({ ...scene, design: 'strong' })).toEqual(['us-east-1', 'us-east-2', 'us-west-2'])
  expect(playSetup({ ...scene, design: 'strong' }).notes[0]).toMatch(/strong table spans no continents/)
  expect(playSetup({ ...scene, design: 'dsql' }).notes[0]).toMatch(/DSQL cluster .* spans no continents/)
  const american = { ...setUpScene('two-emails'), design: 'strong' as const }
  expect(names(american)).toEqual(['us-east-1', 'us-west-2', 'us-east-2'])
  expect(playSetup(american).notes).toEqual([])
})

test('a third region joins and leaves; what it asked for is asked elsewhere, and that is said', () => {
  expect(names({ ...setUpScene('two-emails'), regions: 3 })).toEqual(['us-east-1', 'us-west-2', 'ap-northeast-1'])
  const { result, notes } = playSetup({ ...setUpScene('a-counter'), regions: 2 })
  expect(result.run.regions).toHaveLength(2)
  expect(notes).toEqual(['What the third region asks for is asked for in eu-west-1: it is not there.'])
  expect(playSetup({ ...setUpScene('a-counter'), design: 'dsql' }).notes[1]).toMatch(
    /the witness and takes no requests/,
  )
})

test('a home is where an item is first written, and of forwarding Aurora takes what is set', () => {
  const { result, notes } = playSetup({ ...setUpScene('two-players'), strategy: 'home-region' })
  expect(result.damage).toEqual([])
  expect(notes).toHaveLength(1)
  const aurora = { ...setUpScene('two-emails'), design: 'aurora' as const }
  expect(summarizeDamage(playSetup({ ...aurora, forwarding: 'off' }).result)).toMatch(/1 rejected write/)
  expect(summarizeDamage(playSetup({ ...aurora, forwarding: 'session' }).result)).not.toMatch(/rejected/)
})

test('a scene that nobody knows is the first one', () => {
  expect(setUpScene('__proto__').scene).toBe('two-emails')
})

import { type Delay, type Design, type Run, readRun, type Strategy, scenes } from '../../../replication/index.ts'

export type DesignName = Design['name']
export type StrategyName = Strategy['kind']
export type Forwarding = (typeof FORWARDINGS)[number]

export const DESIGNS = ['eventual', 'strong', 'aurora', 'dsql'] as const
export const STRATEGIES = ['anywhere', 'home-region', 'one-region', 'merge', 'version-check', 'by-entity'] as const
export const FORWARDINGS = ['off', 'eventual', 'session', 'global'] as const

/** What can be set in the lab, the least and the most of it: times in milliseconds. */
export const LIMITS = {
  delay: [0, 60_000],
  jitter: [0, 60_000],
  trip: [0, 5_000],
  clock: [-10_000, 10_000],
  time: [0, 600_000],
  seed: [0, 2 ** 31 - 1],
} as const

/** Which operation of the scene is asked for, when and where: operations and regions by their place. */
export interface Asked {
  readonly what: number
  readonly at: number
  readonly region: number
}

/** The most that can be asked for: more would not be told apart on the timeline. */
export const MOST_ASKED = 12
/** How much later something is asked again: while the first is still under way. */
const LATER = 50

/** All that the lab is set to: a scene, and what was changed about it. */
export interface Setup {
  readonly scene: string
  readonly design: DesignName
  readonly forwarding: Forwarding
  readonly strategy: StrategyName
  readonly regions: 2 | 3
  readonly delay: number
  readonly jitter: number
  readonly trip: number
  readonly clocks: readonly number[]
  readonly asked: readonly Asked[]
  readonly seed: number
}

/** The scenes by name, as they are told. */
export const SCENES: ReadonlyMap<string, Run> = new Map([...scenes].map(([name, scene]) => [name, readRun(scene)]))

/** The scene with which the lab opens. */
export const FIRST_SCENE = 'two-emails'

/** A scene as it stands, before anything is changed. */
export function setUpScene(name: string): Setup {
  const scene = SCENES.has(name) ? name : FIRST_SCENE
  const run = SCENES.get(scene) as Run
  const { design, strategy, lags, trips, regions, operations, seed } = run
  const lag = lags[0]?.[1] as Delay
  return {
    scene,
    design: design.name,
    forwarding: design.name === 'aurora' ? design.forwarding : 'session',
    strategy: strategy.kind,
    regions: regions.length === 3 ? 3 : 2,
    delay: lag.typical,
    jitter: lag.jitter,
    trip: trips[0]?.[1]?.typical ?? 0,
    clocks: [0, 1, 2].map((region) => regions[region]?.clock ?? 0),
    asked: operations.map(({ at, region }, what) => ({ what, at, region })),
    seed,
  }
}

/** Whether a design is made of three regions. */
export function needsThree(design: DesignName): boolean {
  return design === 'strong' || design === 'dsql'
}

/** The regions that may ask for something, by their place: all but a witness. */
export function listAskers({ scene, design, regions }: Setup): readonly number[] {
  if (witnessOf(scene, design) !== undefined) return [0, 1]
  return needsThree(design) || regions === 3 ? [0, 1, 2] : [0, 1]
}

/** The place of the region that holds no copy, where the design has one. */
export function witnessOf(scene: string, design: DesignName): number | undefined {
  if (design === 'dsql') return 2
  const own = SCENES.get(scene)?.design
  return design === 'strong' && own?.name === 'strong' ? own.witness : undefined
}

/** The setup with one operation asked for at another time or place. */
export function moveAsked(setup: Setup, index: number, to: Partial<Asked>): Setup {
  return { ...setup, asked: setup.asked.map((each, i) => (i === index ? { ...each, ...to } : each)) }
}

/** The setup with one operation asked for again: a moment later, in the next region. */
export function askAgain(setup: Setup, index: number): Setup {
  const { what, at, region } = setup.asked[index] ?? { what: 0, at: 0, region: 0 }
  const askers = listAskers(setup)
  const next = askers[(askers.indexOf(region) + 1) % askers.length] ?? 0
  const again = { what, at: Math.min(LIMITS.time[1], at + LATER), region: next }
  return setup.asked.length < MOST_ASKED ? { ...setup, asked: [...setup.asked, again] } : setup
}

/** The setup without one of its operations; the last one stays. */
export function removeAsked(setup: Setup, index: number): Setup {
  return setup.asked.length > 1 ? { ...setup, asked: setup.asked.filter((_, i) => i !== index) } : setup
}

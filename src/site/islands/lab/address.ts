import {
  DESIGNS,
  FORWARDINGS,
  LIMITS,
  listAskers,
  MOST_ASKED,
  SCENES,
  type Setup,
  STRATEGIES,
  setUpScene,
} from './setup.ts'

/** What an address holds, and which of its parts could not be read. */
export interface ReadAddress {
  readonly setup: Setup
  readonly problems: readonly string[]
}

/** The setup as the end of an address: the scene, and what differs from it; nothing for the first scene as it is. */
export function writeAddress(setup: Setup): string {
  const scene = setUpScene(setup.scene)
  const said = new URLSearchParams()
  const add = (name: string, value: unknown, usual: unknown) => {
    if (String(value) !== String(usual)) said.set(name, String(value))
  }
  add('scene', setup.scene, setUpScene('').scene)
  for (const name of ['design', 'forwarding', 'strategy', 'regions', 'delay', 'jitter', 'trip', 'clocks'] as const)
    add(name, setup[name], scene[name])
  // Without more words an operation is asked for when and where the scene has it.
  const usual = setup.asked.map(({ what }) => scene.asked[what])
  add(
    'of',
    setup.asked.map(({ what }) => what),
    scene.asked.map(({ what }) => what),
  )
  add(
    'at',
    setup.asked.map(({ at }) => at),
    usual.map((each) => each?.at),
  )
  add(
    'in',
    setup.asked.map(({ region }) => region),
    usual.map((each) => each?.region),
  )
  add('seed', setup.seed, scene.seed)
  const text = said.toString().replaceAll('%2C', ',')
  return text === '' ? '' : `?${text}`
}

/** Reads the end of an address, whoever wrote it: what can't be read is left as the scene has it, and named. */
export function readAddress(search: string): ReadAddress {
  const said = new URLSearchParams(search.slice(0, MOST_CHARACTERS))
  const problems: string[] = []
  const read = <T>(name: string, usual: T, parse: (text: string) => T | undefined): T => {
    const text = said.get(name)
    if (text === null) return usual
    const value = parse(text)
    if (value === undefined) problems.push(`${name}=${text.length > 40 ? `${text.slice(0, 40)}…` : text}`)
    return value ?? usual
  }
  const scene = setUpScene(read('scene', '', (text) => (SCENES.has(text) ? text : undefined)))
  const whole = (name: keyof typeof LIMITS) => (text: string) => readWhole(text, LIMITS[name])
  const list = (limits: readonly [number, number], least: number, most: number) => (text: string) => {
    const numbers = text.split(',').map((each) => readWhole(each, limits))
    const isCount = numbers.length >= least && numbers.length <= most
    return isCount && numbers.every((each) => each !== undefined) ? numbers : undefined
  }
  const whats = read(
    'of',
    scene.asked.map(({ what }) => what),
    list([0, scene.asked.length - 1], 1, MOST_ASKED),
  )
  const asked = whats.flatMap((what) => scene.asked[what] ?? [])
  const times = read(
    'at',
    asked.map(({ at }) => at),
    list(LIMITS.time, asked.length, asked.length),
  )
  const places = read(
    'in',
    asked.map(({ region }) => region),
    list([0, 2], asked.length, asked.length),
  )
  const delay = read('delay', scene.delay, whole('delay'))
  const setup: Setup = {
    scene: scene.scene,
    design: read('design', scene.design, oneOf(DESIGNS)),
    forwarding: read('forwarding', scene.forwarding, oneOf(FORWARDINGS)),
    strategy: read('strategy', scene.strategy, oneOf(STRATEGIES)),
    regions: read<2 | 3>('regions', scene.regions, (text) => (text === '2' ? 2 : text === '3' ? 3 : undefined)),
    delay,
    jitter: Math.min(delay, read('jitter', scene.jitter, whole('jitter'))),
    trip: read('trip', scene.trip, whole('trip')),
    clocks: read('clocks', scene.clocks, list(LIMITS.clock, 3, 3)),
    asked: asked.map(({ what, at, region }, i) => ({ what, at: times[i] ?? at, region: places[i] ?? region })),
    seed: read('seed', scene.seed, whole('seed')),
  }
  return { setup: keepAskers(setup), problems }
}

const MOST_CHARACTERS = 2000

/** Nobody asks where there is no region to ask. */
function keepAskers(setup: Setup): Setup {
  const last = Math.max(...listAskers(setup))
  return { ...setup, asked: setup.asked.map((each) => ({ ...each, region: Math.min(each.region, last) })) }
}

function readWhole(text: string, [least, most]: readonly [number, number]): number | undefined {
  const value = /^-?\d{1,10}$/.test(text) ? Number(text) : Number.NaN
  return value >= least && value <= most ? value + 0 : undefined
}

function oneOf<const T extends string>(names: readonly T[]): (text: string) => T | undefined {
  return (text) => names.find((name) => name === text)
}

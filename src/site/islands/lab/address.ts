import {
  type Asked,
  DESIGNS,
  FORWARDINGS,
  LIMITS,
  listAskers,
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
  add(
    'at',
    setup.asked.map(({ at }) => at),
    scene.asked.map(({ at }) => at),
  )
  add(
    'in',
    setup.asked.map(({ region }) => region),
    scene.asked.map(({ region }) => region),
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
  const list = (name: keyof typeof LIMITS | readonly [number, number], length: number) => (text: string) => {
    const numbers = text.split(',').map((each) => readWhole(each, typeof name === 'string' ? LIMITS[name] : name))
    return numbers.length === length && numbers.every((each) => each !== undefined) ? numbers : undefined
  }
  const { asked } = scene
  const times = read(
    'at',
    asked.map(({ at }) => at),
    list('time', asked.length),
  )
  const places = read(
    'in',
    asked.map(({ region }) => region),
    list([0, 2], asked.length),
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
    clocks: read('clocks', scene.clocks, list('clock', 3)),
    asked: times.map((at, i): Asked => ({ at, region: places[i] ?? 0 })),
    seed: read('seed', scene.seed, whole('seed')),
  }
  return { setup: keepAskers(setup), problems }
}

const MOST_CHARACTERS = 2000

/** Nobody asks where there is no region to ask. */
function keepAskers(setup: Setup): Setup {
  const last = Math.max(...listAskers(setup))
  return { ...setup, asked: setup.asked.map(({ at, region }) => ({ at, region: Math.min(region, last) })) }
}

function readWhole(text: string, [least, most]: readonly [number, number]): number | undefined {
  const value = /^-?\d{1,10}$/.test(text) ? Number(text) : Number.NaN
  return value >= least && value <= most ? value + 0 : undefined
}

function oneOf<const T extends string>(names: readonly T[]): (text: string) => T | undefined {
  return (text) => names.find((name) => name === text)
}

import { type Result, type Run, readRun, scenes, simulate } from '../../../replication/index.ts'
import { listAskers, needsThree, SCENES, type Setup, setUpScene, witnessOf } from './setup.ts'

/** What comes of a setup, and what was done to the scene so that the design could play it. */
export interface Played {
  readonly result: Result
  readonly notes: readonly string[]
}

type Data = Readonly<Record<string, unknown>>

/** The sets of regions that a strong table and DSQL are made of (dynamodb.mrsc-region-sets, dsql.multi-region-sets). */
const SETS = [
  ['us-east-1', 'us-east-2', 'us-west-2'],
  ['eu-west-1', 'eu-west-2', 'eu-west-3', 'eu-central-1'],
  ['ap-northeast-1', 'ap-northeast-2', 'ap-northeast-3'],
]
const THIRD = ['ap-northeast-1', 'eu-west-1', 'us-east-1']

/** Plays a setup. */
export function playSetup(setup: Setup): Played {
  const notes: string[] = []
  return { result: simulate(readRun(writeRun(setup, notes))), notes }
}

function writeRun(setup: Setup, notes: string[]): Data {
  const scene = setUpScene(setup.scene)
  const run = SCENES.get(scene.scene) as Run
  const own = run.regions.map(({ name }) => name)
  const names = nameRegions(own, setup, notes)
  const written = rename(scenes.get(scene.scene), new Map(own.map((name, i) => [name, names[i] ?? name]))) as Data
  const isDelayed = setup.delay !== scene.delay || setup.jitter !== scene.jitter
  return {
    ...written,
    seed: setup.seed,
    regions: setup.clocks.some((clock) => clock !== 0)
      ? Object.fromEntries(names.map((name, i) => [name, { clock: `${setup.clocks[i] ?? 0}ms` }]))
      : names,
    design: writeDesign(setup, names, written['design']),
    strategy: writeStrategy(setup, names, run, written['strategy'], notes),
    ...(isDelayed ? { delay: `${setup.delay}ms ± ${Math.min(setup.delay, setup.jitter)}ms` } : {}),
    ...(setup.trip === scene.trip ? {} : { trip: `${setup.trip}ms` }),
    operations: placeOperations(setup, names, written['operations'] as readonly Data[], notes),
  }
}

function nameRegions(own: readonly string[], { design, regions }: Setup, notes: string[]): readonly string[] {
  if (!needsThree(design)) {
    if (regions === 2) return own.slice(0, 2)
    return own.length === 3 ? own : [...own, THIRD.find((name) => !own.includes(name)) ?? '']
  }
  const set = SETS.find((each) => own.every((name) => each.includes(name)))
  if (set) return [...own, ...set.filter((name) => !own.includes(name))].slice(0, 3)
  const names = SETS[0] as string[]
  const what = design === 'strong' ? 'A strong table' : 'A DSQL cluster in several regions'
  notes.push(`${what} spans no continents, so this is played in ${names.join(', ')}.`)
  return names
}

function writeDesign({ scene, design, forwarding }: Setup, names: readonly string[], own: unknown): unknown {
  const isOwn = SCENES.get(scene)?.design.name === design
  const kept = isOwn && typeof own === 'object' ? own : { name: design }
  if (design === 'aurora') return { ...kept, forwarding }
  const witness = witnessOf(scene, design)
  return witness === undefined ? kept : { ...kept, witness: names[witness] }
}

function writeStrategy(
  { strategy }: Setup,
  names: readonly string[],
  run: Run,
  own: unknown,
  notes: string[],
): unknown {
  if (run.strategy.kind === strategy) return own ?? strategy
  if (strategy === 'by-entity') {
    notes.push('This scene has no entities of several kinds, so every write goes anywhere.')
    return 'anywhere'
  }
  if (strategy === 'one-region') return { name: strategy, region: names[0] }
  if (strategy !== 'home-region') return strategy
  notes.push('The home of each item is the region that writes it first in the scene.')
  return { name: strategy, homes: findHomes(run, names) }
}

/** Each item's home: where it is first written, as the scene has it. */
function findHomes({ operations }: Run, names: readonly string[]): Data {
  const homes: Record<string, unknown> = { '*': names[0] }
  for (const operation of [...operations].sort((a, b) => a.at - b.at)) {
    for (const { item } of operation.kind === 'write' ? operation.writes : []) homes[item] ??= names[operation.region]
  }
  return homes
}

function placeOperations(setup: Setup, names: readonly string[], own: readonly Data[], notes: string[]): Data[] {
  const askers = listAskers(setup)
  const last = Math.max(...askers)
  const isMoved = setup.asked.some(({ region }) => !askers.includes(region))
  const witness = witnessOf(setup.scene, setup.design)
  if (isMoved) {
    const why = witness === undefined ? 'is not there' : `${names[witness]} is the witness and takes no requests`
    notes.push(
      `What the third region asks for is asked for in ${names[last]}: ${witness === undefined ? `it ${why}` : why}.`,
    )
  }
  return setup.asked.map(({ what, at, region }, i) => {
    const before = setup.asked.slice(0, i).filter((each) => each.what === what).length
    const operation = before === 0 ? own[what] : (markAgain(own[what], before + 1) as Data)
    return { ...operation, at: `${at}ms`, region: names[Math.min(region, last)] }
  })
}

/** What is written again is another text, so that one sees whose write stays; names of items and numbers stay. */
function markAgain(value: unknown, time: number): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map((each) => markAgain(each, time))
  const isWritten = (name: string) => name === 'value' || name === 'set'
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [
      name,
      isWritten(name) ? markTexts(each, time) : markAgain(each, time),
    ]),
  )
}

function markTexts(value: unknown, time: number): unknown {
  if (typeof value === 'string') return `${value} (${time})`
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, markTexts(each, time)]))
}

/** The scene with its regions under other names, wherever a name stands. */
function rename(value: unknown, names: ReadonlyMap<string, string>): unknown {
  if (typeof value === 'string') return names.get(value) ?? value
  if (Array.isArray(value)) return value.map((each) => rename(each, names))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, rename(each, names)]))
}

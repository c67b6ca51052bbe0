import { expect, test, vi } from 'vitest'
import { readRun, simulate } from '../../../src/replication/index.ts'

// Many histories take a while on a busy machine.
vi.setConfig({ testTimeout: 120_000 })

const REGIONS = ['ash', 'birch', 'cedar']
const TRIP = 40
/** Before, during and after each leg of the way to another region and back, and a region's turn that is just over. */
const TIMES = [0, TRIP - 10, TRIP, 2 * TRIP - 10, 2 * TRIP, 4 * TRIP]
const add = (item: string) => ({ add: item, by: 1 })

interface Step {
  readonly at: number
  readonly region: string
  readonly adds: readonly string[]
}

/** Every history of some steps, the first of them at the beginning. */
function* everyHistory(
  length: number,
  choices: readonly Step[],
  chosen: readonly Step[] = [],
): Generator<readonly Step[]> {
  if (chosen.length === length) return yield chosen
  for (const step of choices)
    if (chosen.length > 0 || step.at === 0) yield* everyHistory(length, choices, [...chosen, step])
}

function listSteps(regions: readonly string[], kinds: readonly (readonly string[])[]): Step[] {
  return regions.flatMap((region) => kinds.flatMap((adds) => TIMES.map((at) => ({ at, region, adds }))))
}

/** What is wrong with how a history ended: an increment that is in no count or twice, half a transaction, regions apart. */
function findFaults(steps: readonly Step[], more: object): string[] {
  const operations = steps.map(({ at, region, adds: [first = '', ...others] }) => {
    const place = { at: `${at}ms`, region }
    return others.length === 0 ? { ...place, ...add(first) } : { ...place, transaction: [first, ...others].map(add) }
  })
  const run = readRun({ regions: REGIONS, trip: `${TRIP}ms`, operations, ...more })
  const { damage, versions, held, convergence } = simulate(run)
  const counts = ['x', 'y'].map((item) => {
    const last = REGIONS.map((_, region) => held.findLast((each) => each.region === region && each.item === item))
    return last.map((each) => Number(each?.version?.image?.get('count') ?? 0))
  })
  const accepted = ['x', 'y'].map((item) => versions.filter((version) => version.item === item).length)
  // A transaction sees the items as they are when its work begins: what it was made from must have been there by then.
  const unseen = versions.filter(({ base, origin, at }) => {
    const since = held.find((each) => each.version === base && each.region === origin)?.at
    return run.design.name === 'dsql' && base !== undefined && (since === undefined || since > at - run.work)
  })
  const done = new Set(versions.map(({ operation }) => operation))
  const refused = new Set(damage.flatMap(({ operation }) => operation ?? []))
  return [
    ...damage.flatMap(({ kind }) => (kind === 'rejected-write' ? [] : [kind])),
    ...(unseen.length > 0 ? ['a commit over what it had not seen'] : []),
    ...(convergence ? [] : ['regions apart']),
    ...(counts.some((each, item) => Math.max(...each) !== accepted[item]) ? ['an increment not counted once'] : []),
    ...steps.flatMap(({ adds }, operation) => {
      const written = versions.filter((version) => version.operation === operation).length
      if (written !== 0 && written !== adds.length) return ['half a transaction']
      return done.has(operation) === refused.has(operation) ? ['an answer that is not true'] : []
    }),
  ]
}

const DSQL = { name: 'dsql', witness: 'cedar' }

test.each([
  ['three', 'DSQL', { design: DSQL }, 3, listSteps(['ash', 'birch'], [['x'], ['y'], ['x', 'y']])],
  ['four', 'DSQL', { design: DSQL }, 4, listSteps(['ash', 'birch'], [['x'], ['x', 'y']])],
  ['three', 'DSQL that tries again', { design: DSQL, retries: 2 }, 3, listSteps(['ash', 'birch'], [['x'], ['x', 'y']])],
  ['three', 'a strong table', { design: 'strong' }, 3, listSteps(REGIONS, [['x'], ['y']])],
  ['three', 'a strong table that tries again', { design: 'strong', retries: 2 }, 3, listSteps(REGIONS, [['x']])],
] as const)('every history of %s writes of %s counts each acknowledged increment once, and no other', (...given) => {
  const [, , more, length, choices] = given
  const faults: string[] = []
  let histories = 0
  for (const steps of everyHistory(length, choices)) {
    histories++
    for (const fault of findFaults(steps, more)) faults.push(`${fault}: ${JSON.stringify(steps)}`)
    if (faults.length > 3) break
  }
  expect(faults).toEqual([])
  expect(histories).toBeGreaterThan(900)
})

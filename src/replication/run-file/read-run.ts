import * as v from 'valibot'
import type { Delay, Illustration, Operation, Run } from '../run.ts'
import { merges } from '../strategies/policy.ts'
import { checkDesign } from './check-design.ts'
import { type Path, type Problem, RunError } from './problems.ts'
import { readDesign } from './read-design.ts'
import { readOperation } from './read-operation.ts'
import { readStrategy } from './read-strategy.ts'
import { Reader } from './reader.ts'
import { type RunInput, runSchema } from './schema.ts'

/** What stands in for what nobody gave: illustrations, none of them documented by AWS. */
const LAG: Delay = { typical: 500, jitter: 200 }
const TRIP: Delay = { typical: 40, jitter: 0 }
const BACKOFF = 50
const PATIENCE = 1000
const WORK = 20
const CHECK_RETRIES = 3

/** The run that a parsed file holds; a RunError tells all that is wrong with it, field by field. */
export function readRun(value: unknown): Run {
  const unnameable = findUnnameable(value, [])
  if (unnameable.length > 0) throw new RunError(unnameable)
  const parsed = v.safeParse(runSchema, value)
  if (!parsed.success) throw new RunError(parsed.issues.flatMap((issue) => explainIssue(issue, [])))
  const input = parsed.output
  const clocks = Array.isArray(input.regions) ? [] : Object.entries(input.regions)
  const names: readonly string[] = Array.isArray(input.regions) ? input.regions : clocks.map(([name]) => name)
  const reader = new Reader(names)
  for (const [i, name] of names.entries())
    if (names.indexOf(name) < i) reader.fail(['regions', i], `${name} stands twice`)
  const run = assemble(reader, input)
  if (reader.problems.length === 0) checkDesign(reader, run)
  if (reader.problems.length > 0) throw new RunError(reader.problems)
  return run
}

// Names that the schema library leaves out without a word.
const UNNAMEABLE: ReadonlySet<string> = new Set(['__proto__', 'prototype', 'constructor'])
const DEEPEST = 8

function findUnnameable(value: unknown, path: Path): Problem[] {
  if (typeof value !== 'object' || value === null || path.length > DEEPEST) return []
  return Object.entries(value).flatMap(([name, each]) => {
    const here = [...path, Array.isArray(value) ? Number(name) : name]
    if (UNNAMEABLE.has(name)) return [{ path: here, message: 'this can be no name here; choose another' }]
    return findUnnameable(each, here)
  })
}

function assemble(reader: Reader, input: RunInput): Run {
  const { design, work } = readDesign(reader, input.design)
  const strategy = readStrategy(reader, ['strategy'], input.strategy ?? 'anywhere')
  const isChecked = JSON.stringify(strategy).includes('"version-check"')
  const operations = input.operations
    .map((operation, i) => readOperation(reader, ['operations', i], operation))
    .filter((operation): operation is Operation => operation !== undefined)
  const lags = reader.matrix('delays', reader.delay(['delay'], input.delay, LAG), input.delays)
  const trips = reader.matrix('trips', reader.delay(['trip'], input.trip, TRIP), input.trips)
  return {
    name: input.name ?? 'a run',
    about: input.about,
    seed: input.seed ?? 1,
    regions: reader.regions.map((name) => ({ name, clock: readClock(reader, input.regions, name) })),
    design,
    strategy,
    retries: input.retries ?? (isChecked ? CHECK_RETRIES : 0),
    backoff: reader.duration(['backoff'], input.backoff, BACKOFF),
    patience: reader.duration(['patience'], input.patience, PATIENCE),
    work: reader.duration(['design', 'work'], work, WORK),
    lags,
    trips,
    duplicates: input.duplicates ?? 0,
    cuts: (input.partitions ?? []).map((cut, i) => {
      const path = ['partitions', i]
      const [a, b] = cut.between
      if (a === undefined || b === undefined || a === b)
        reader.fail([...path, 'between'], 'expected two different regions')
      const between = [a ?? '', b ?? a ?? ''].map((name) => reader.region([...path, 'between'], name))
      return { between: [between[0] ?? 0, between[1] ?? 0] as const, ...reader.span(path, cut) }
    }),
    outages: (input.outages ?? []).map((outage, i) => {
      const path = ['outages', i]
      return { region: reader.region([...path, 'region'], outage.region), ...reader.span(path, outage) }
    }),
    operations,
    illustrations: listIllustrations(input, merges(strategy)),
  }
}

function readClock(reader: Reader, regions: RunInput['regions'], name: string): number {
  if (Array.isArray(regions)) return 0
  const region = Object.hasOwn(regions, name) ? (regions as Record<string, { clock?: string | 0 } | null>)[name] : null
  return reader.duration(['regions', name, 'clock'], region?.clock, 0, true)
}

function listIllustrations(input: RunInput, isMerged: boolean): Illustration[] {
  const hasClock = !Array.isArray(input.regions) && Object.values(input.regions).some((region) => region?.clock)
  const given: readonly (Illustration & { readonly isUsed: boolean })[] = [
    {
      of: 'lags',
      text: 'copies take 500 ms, give or take 200, where nothing else is given; AWS says typically a second or less',
      isUsed: input.delay === undefined,
    },
    {
      of: 'trips',
      text: 'a request travels 40 ms one way where nothing else is given; AWS gives no milliseconds',
      isUsed: input.trip === undefined,
    },
    {
      of: 'clocks',
      text: 'the clocks: AWS documents an internal timestamp and no figure for skew',
      isUsed: hasClock,
    },
    {
      of: 'merging',
      text: 'merge types lie in the table as items of their own, one for each attribute or region',
      isUsed: isMerged,
    },
  ]
  return given.filter(({ isUsed }) => isUsed).map(({ of, text }) => ({ of, text }))
}

/** The problems that an issue of the shape stands for; of several forms tried, those of the one that went deepest. */
function explainIssue(issue: v.BaseIssue<unknown>, before: Path): readonly Problem[] {
  const path = [...before, ...pathOf(issue)]
  const inner = issue.type === 'union' ? (issue.issues ?? []) : []
  const deepest = Math.max(0, ...inner.map((each) => pathOf(each).length))
  if (deepest > 0)
    return inner.filter((each) => pathOf(each).length === deepest).flatMap((each) => explainIssue(each, path))
  const own = inner.length > 0 && issue.message.endsWith('one of its forms') ? inner[0] : undefined
  return [{ path, message: own?.message ?? issue.message }]
}

function pathOf(issue: v.BaseIssue<unknown>): Path {
  return (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)))
}

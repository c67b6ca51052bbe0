import { ZenEngine } from '@gorules/zen-engine'
import { Engine } from 'json-rules-engine'
import { makeDiagram } from '../src/decision/diagram.ts'
import { scoreOf } from '../src/decision/evaluate.ts'
import {
  type Answers,
  DESIGNS,
  decide,
  findContradictions,
  flatten,
  getCompiled,
  listPaths,
  listStates,
  outcomeOf,
  questions,
  recommend,
  walkFlat,
} from '../src/decision/index.ts'
import { DRAWBACKS, LIMITS } from '../src/decision/policy/limits.ts'
import type { Rule } from '../src/decision/policy/rule.ts'
import { makeTree } from '../src/decision/tree.ts'
import { type Measurement, timeInTurn } from './measurement.ts'

type Facts = Readonly<Record<string, string>>
interface Found {
  readonly out: ReadonlySet<string>
  readonly drawbacks: readonly string[]
}

const samples = makeSamples(600)
const inFlight = 200

/** Measures outcomes against two rule engines on the same policy, a full answer, and the making of the tree. */
export async function run(): Promise<readonly Measurement[]> {
  const flat = flatten(getCompiled().start)
  const levelsOf = questions.map(({ answers }) => new Map<string, number>(answers.map((name, level) => [name, level])))
  const names = questions.map(({ name }) => name)
  const levels = samples.map((facts) =>
    Uint8Array.from(names, (name, index) => levelsOf[index]?.get(facts[name] ?? '') ?? 0),
  )
  const byName = (facts: Facts) => {
    const row = new Uint8Array(names.length)
    for (const [index, name] of names.entries()) row[index] = levelsOf[index]?.get(facts[name] ?? '') ?? 0
    return walkFlat(flat, row)
  }
  const jsonRules = makeJsonRules()
  const zen = makeZen()
  await agree(byName, jsonRules, zen.one)

  const repeat = 200
  const paths = [...listPaths(getCompiled().start)].filter((_, index) => index % 25 === 0)
  const asked: readonly Answers[] = paths.map(({ answers }) =>
    Object.fromEntries(answers.map(({ question, answer }) => [question, [answer]])),
  )
  const [named = 0, plain = 0, rules = 0, zenMany = 0, full = 0, said = 0, compiled = 0] = await timeInTurn(9, [
    () => times(repeat, () => samples.map(byName)),
    () => times(repeat, () => levels.map((row) => walkFlat(flat, row))),
    async () => {
      for (const facts of samples) await jsonRules(facts)
    },
    () => zen.many(samples),
    () => asked.map(decide),
    () => asked.map(recommend),
    () => listStates(makeTree(undefined, makeDiagram())),
  ])
  const micro = 1000 / samples.length
  const ours = (named / repeat) * micro
  return [
    compare('an outcome from answers by name', ours, rules * micro, 'json-rules-engine', 'at least 200 times'),
    compare(
      'an outcome from answers by name',
      ours,
      zenMany * micro,
      `zen-engine, ${inFlight} in flight`,
      'at least 40 times',
    ),
    { name: 'an outcome from answers by position', unit: 'µs', ours: (plain / repeat) * micro },
    { name: 'a full answer with its flips', unit: 'ms', ours: full / asked.length, aim: 'under 1 ms' },
    { name: 'the same with reasons and words', unit: 'ms', ours: said / asked.length },
    { name: 'compiling the whole tree', unit: 'ms', ours: compiled },
  ]
}

function compare(name: string, ours: number, peer: number, peerName: string, aim: string): Measurement {
  return {
    name: `${name}, against ${peerName.split(',')[0]}`,
    unit: 'µs',
    ours,
    peer,
    peerName,
    ratio: peer / ours,
    aim,
  }
}

function times(count: number, work: () => unknown): void {
  for (let run = 0; run < count; run++) work()
}

/** Answers to every question, taken evenly from all there are, those that contradict each other left out. */
function makeSamples(count: number): readonly Facts[] {
  const found: Facts[] = []
  // A fixed stride through all answers: the same samples in every run.
  for (let index = 0; found.length < count; index += 7919) {
    let rest = index
    const facts: Record<string, string> = {}
    for (const { name, answers } of questions) {
      facts[name] = answers[rest % answers.length] ?? ''
      rest = Math.floor(rest / answers.length)
    }
    const answers = Object.fromEntries(Object.entries(facts).map(([name, answer]) => [name, [answer]]))
    if (findContradictions(answers).length === 0) found.push(facts)
  }
  return found
}

/** What is preferred among the designs that are left: the same for every engine. */
function prefer({ out, drawbacks }: Found): number {
  let best: number = DESIGNS.length
  let least = Number.POSITIVE_INFINITY
  for (const [index, { name }] of DESIGNS.entries()) {
    if (out.has(name)) continue
    const score = scoreOf(index, drawbacks.filter((design) => design === name).length)
    if (score < least) [best, least] = [index, score]
  }
  return best
}

function makeJsonRules(): (facts: Facts) => Promise<number> {
  const rule =
    (kind: string) =>
    ({ designs, when }: Rule) => ({
      conditions: { all: Object.entries(when).map(([fact, value]) => ({ fact, operator: 'in', value: [...value] })) },
      event: { type: kind, params: { designs } },
    })
  const engine = new Engine([...LIMITS.map(rule('out')), ...DRAWBACKS.map(rule('worse'))])
  return async (facts) => {
    const { events } = await engine.run(facts)
    const designsOf = (kind: string) =>
      events.filter(({ type }) => type === kind).flatMap(({ params }) => params?.['designs'] as string[])
    return prefer({ out: new Set(designsOf('out')), drawbacks: designsOf('worse') })
  }
}

interface ZenRow {
  readonly out: readonly string[]
  readonly worse: readonly string[]
}

/** Zen's own form: one decision table that collects every row that holds. */
function makeZen() {
  const key = (name: string) => name.replaceAll('-', '_')
  const inputs = questions.map(({ name }) => ({ id: name, name, type: 'expression', field: key(name) }))
  const list = (items: readonly string[]) => `[${items.map((item) => `"${item}"`).join(', ')}]`
  const row = (kind: 'out' | 'worse') => (rule: Rule, index: number) => ({
    _id: `${kind}${index}`,
    ...Object.fromEntries(questions.map(({ name }) => [name, rule.when[name] ? `$ in ${list(rule.when[name])}` : ''])),
    out: kind === 'out' ? list(rule.designs) : '[]',
    worse: kind === 'worse' ? list(rule.designs) : '[]',
  })
  const content = {
    inputs,
    outputs: ['out', 'worse'].map((name) => ({ id: name, name, field: name })),
    rules: [...LIMITS.map(row('out')), ...DRAWBACKS.map(row('worse'))],
    hitPolicy: 'collect',
  }
  const decision = new ZenEngine().createDecision({
    nodes: [
      { id: 'in', name: 'in', type: 'inputNode', position: { x: 0, y: 0 } },
      { id: 'table', name: 'table', type: 'decisionTableNode', content, position: { x: 1, y: 0 } },
      { id: 'end', name: 'end', type: 'outputNode', position: { x: 2, y: 0 } },
    ],
    edges: [
      { id: 'a', type: 'edge', sourceId: 'in', targetId: 'table' },
      { id: 'b', type: 'edge', sourceId: 'table', targetId: 'end' },
    ],
  })
  const contexts = new Map(
    samples.map((facts) => [
      facts,
      Object.fromEntries(Object.entries(facts).map(([name, value]) => [key(name), value])),
    ]),
  )
  const one = async (facts: Facts): Promise<number> => {
    const rows: readonly ZenRow[] = (await decision.evaluate(contexts.get(facts))).result
    return prefer({ out: new Set(rows.flatMap(({ out }) => out)), drawbacks: rows.flatMap(({ worse }) => worse) })
  }
  const many = async (all: readonly Facts[]) => {
    for (let from = 0; from < all.length; from += inFlight) await Promise.all(all.slice(from, from + inFlight).map(one))
  }
  return { one, many }
}

/** A comparison counts only where all three say the same. */
async function agree(
  ours: (facts: Facts) => number,
  jsonRules: (facts: Facts) => Promise<number>,
  zen: (facts: Facts) => Promise<number>,
): Promise<void> {
  for (const facts of samples) {
    const [a, b, c] = [ours(facts) & 15, await jsonRules(facts), await zen(facts)]
    if (a !== b || a !== c)
      throw new Error(`The engines disagree on ${JSON.stringify(facts)}: ${[a, b, c].map(outcomeOf)}`)
  }
}

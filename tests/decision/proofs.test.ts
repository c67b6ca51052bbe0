import { beforeAll, describe, expect, test, vi } from 'vitest'
import { makeDiagram } from '../../src/decision/diagram.ts'
import {
  DESIGNS,
  flatten,
  getCompiled,
  listPaths,
  listStates,
  outcomeOf,
  questions,
  walkFlat,
} from '../../src/decision/index.ts'
import { LIMITS } from '../../src/decision/policy/limits.ts'
import { holds, toBits } from '../../src/decision/rules.ts'
import { type Candidate, makeTree } from '../../src/decision/tree.ts'
import { type Enumeration, enumerate } from './enumeration.ts'

// A million sets of answers take their time on a busy machine.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

const { start } = getCompiled()
const states = listStates(start)
const paths = [...listPaths(start)]
let all: Enumeration

beforeAll(() => {
  all = enumerate()
})

describe('the compiled tree', () => {
  test('has at most 200 states, and asks at most nine questions on any path', () => {
    expect(states.length).toBeLessThanOrEqual(200)
    expect(Math.max(...paths.map(({ answers }) => answers.length))).toBeLessThanOrEqual(9)
  })

  test('has no two equal states', () => {
    const shapes = states.map(({ question, next, result }) =>
      JSON.stringify([question?.name, next.map((state) => state && states.indexOf(state)), result]),
    )
    expect(new Set(shapes).size).toBe(states.length)
  })

  test('ends every path in exactly one outcome, and asks nothing twice', () => {
    for (const { answers, result } of paths) {
      expect([...DESIGNS.map(({ name }) => name), 'none-fits']).toContain(outcomeOf(result))
      expect(new Set(answers.map(({ question }) => question)).size).toBe(answers.length)
    }
  })

  test('reaches every outcome', () => {
    const reached = new Set(paths.map(({ result }) => outcomeOf(result)))
    expect([...reached].sort()).toEqual([...DESIGNS.map(({ name }) => name), 'none-fits'].sort())
  })

  test('asks no question whose answers all lead to the same state', () => {
    for (const { question, next } of states)
      if (question) expect(new Set(next.filter((state) => state !== undefined)).size).toBeGreaterThan(1)
  })

  test('leads every set of answers that does not contradict itself where the policy leads it', () => {
    const flat = flatten(start)
    const levels = new Uint8Array(questions.length)
    let wrong = 0
    for (let index = 0; index < all.size; index++) {
      for (let question = 0; question < levels.length; question++) levels[question] = all.levelAt(index, question)
      if (walkFlat(flat, levels) !== all.codes[index]) wrong++
    }
    expect(wrong).toBe(0)
  })

  test('leads to the same outcome whatever the order of its questions', () => {
    const diagram = makeDiagram()
    const orders = [
      (candidates: readonly Candidate[]) => candidates.at(-1)?.question ?? 0,
      (candidates: readonly Candidate[]) => candidates[candidates.length >> 1]?.question ?? 0,
      (candidates: readonly Candidate[]) => candidates.reduce((a, b) => (b.influence < a.influence ? b : a)).question,
    ]
    const levels = new Uint8Array(questions.length)
    for (const choose of orders) {
      const other = flatten(makeTree(choose, diagram))
      let wrong = 0
      for (let index = 0; index < all.size; index++) {
        if (all.contradicts(index)) continue
        for (let question = 0; question < levels.length; question++) levels[question] = all.levelAt(index, question)
        if (walkFlat(other, levels) !== all.codes[index]) wrong++
      }
      expect(wrong).toBe(0)
    }
  })
})

describe('over every set of answers', () => {
  test('no design is recommended against any of its limits', () => {
    const limits = LIMITS.map(toBits)
    let broken = 0
    for (let index = 0; index < all.size; index++) {
      const design = (all.codes[index] ?? 0) & 15
      if (design === DESIGNS.length || all.contradicts(index)) continue
      const bits = questions.map((_, question) => 1 << all.levelAt(index, question))
      if (limits.some((limit) => (limit.designs >> design) & 1 && holds(limit, bits))) broken++
    }
    expect(broken).toBe(0)
  })

  test('relaxing a requirement never makes a feasible design infeasible', () => {
    let broken = 0
    for (const [question, stride] of all.strides.entries()) {
      for (let index = 0; index < all.size; index++) {
        if (all.levelAt(index, question) === 0) continue
        if (((all.outs[index - stride] ?? 0) & ~(all.outs[index] ?? 0)) !== 0) broken++
      }
    }
    expect(broken).toBe(0)
  })

  test('a design fits if and only if one is recommended', () => {
    const none = (1 << DESIGNS.length) - 1
    let wrong = 0
    for (let index = 0; index < all.size; index++)
      if ((all.outs[index] === none) !== (((all.codes[index] ?? 0) & 15) === DESIGNS.length)) wrong++
    expect(wrong).toBe(0)
  })

  test('no answer is dead: each leads somebody elsewhere than another answer to its question would', () => {
    for (const [question, { name, answers }] of questions.entries()) {
      for (const [level, answer] of answers.entries()) {
        expect(changesSomething(question, level), `${name} = ${answer}`).toBe(true)
      }
    }
  })
})

function changesSomething(question: number, level: number): boolean {
  const stride = all.strides[question] ?? 1
  const other = level === 0 ? (questions[question]?.answers.length ?? 1) - 1 : 0
  for (let index = 0; index < all.size; index++) {
    if (all.levelAt(index, question) !== level) continue
    if (all.codes[index] !== all.codes[index + (other - level) * stride]) return true
  }
  return false
}

test('a tree that asks for the regions last does not offer the answer that would contradict', () => {
  const last = makeTree((candidates) => candidates.at(-1)?.question ?? 0)
  const asksRegions = listStates(last).filter(({ question }) => question?.name === 'which-regions')
  expect(asksRegions.some(({ next: [alone] }) => alone === undefined)).toBe(true)
  const contradicting = [...listPaths(last)].filter(({ answers }) => {
    const given = new Map(answers.map(({ question, answer }) => [question, answer]))
    return given.get('which-regions') === 'one' && (given.get('who-writes') ?? 'one') !== 'one'
  })
  expect(contradicting).toEqual([])
})

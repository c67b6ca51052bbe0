import { ALONE_AT, evaluate, FORCED_AT, scoreOf } from './evaluate.ts'
import { itemAt } from './item-at.ts'
import { DESIGNS } from './policy/designs.ts'
import { questions } from './policy/questions.ts'
import { type BitRule, detailBits, drawbackBits, limitBits } from './rules.ts'

/**
 * The policy as a reduced decision diagram: a node asks one question, equal nodes are one node, and a node whose answers
 * all lead to the same place is not there. So two sets of answers lead to the same result, whatever else is answered, if
 * and only if they lead to the same node.
 */
export interface Diagram {
  readonly root: number
  /** The node once a question has been answered. */
  restrict(node: number, question: number, level: number): number
  /** The questions that still matter, as bits. */
  support(node: number): number
  /** What a node asks, and where each answer leads; a result asks nothing and has its number alone. */
  at(node: number): Node
  /** How likely two nodes give different results, if all answers to what is left are equally likely. */
  difference(a: number, b: number): number
}

/** A node of the diagram. */
interface Node {
  /** The question's position; behind the last question: a result. */
  readonly asks: number
  readonly next: readonly number[]
}

const LAST = questions.length

/** Compiles the policy. */
export function makeDiagram(): Diagram {
  const nodes: Node[] = []
  const known = new Map<string, number>()
  const intern = (asks: number, next: readonly number[]): number => {
    const [first] = next
    if (asks < LAST && first !== undefined && next.every((node) => node === first)) return first
    return getOrMake(known, `${asks}:${next}`, () => nodes.push({ asks, next }) - 1)
  }
  const at = (node: number): Node => itemAt(nodes, node)
  const root = build(intern)

  const restricted = new Map<number, number>()
  const restrict = (node: number, question: number, level: number): number => {
    const { asks, next } = at(node)
    if (asks > question) return node
    if (asks === question) return itemAt(next, level)
    return getOrMake(restricted, (node * LAST + question) * 16 + level, () =>
      intern(
        asks,
        next.map((child) => restrict(child, question, level)),
      ),
    )
  }
  const supports = new Map<number, number>()
  const support = (node: number): number => {
    const { asks, next } = at(node)
    if (asks === LAST) return 0
    return getOrMake(supports, node, () => next.reduce((bits, child) => bits | support(child), 1 << asks))
  }
  const differences = new Map<number, number>()
  const difference = (a: number, b: number): number => {
    if (a === b) return 0
    const asks = Math.min(at(a).asks, at(b).asks)
    if (asks === LAST) return 1
    return getOrMake(differences, a < b ? a * 1e6 + b : b * 1e6 + a, () => {
      const size = itemAt(questions, asks).answers.length
      let sum = 0
      for (let level = 0; level < size; level++) sum += difference(restrict(a, asks, level), restrict(b, asks, level))
      return sum / size
    })
  }
  return { root, at, restrict, support, difference }
}

const rules: readonly BitRule[] = [...limitBits, ...drawbackBits, ...detailBits]
const limits = firstOf(limitBits.length)
const drawbacks = firstOf(limitBits.length + drawbackBits.length) & ~limits
const all = firstOf(rules.length)
/** The rules about each design, those that ask nothing from a question on, and those that an answer makes untrue. */
const about = DESIGNS.map((_, design) => setOf(({ designs }) => ((designs >> design) & 1) === 1))
const settledAt = questions.map((_, asks) => setOf(({ tests }) => tests.every(([question]) => question < asks)))
const untrue = questions.map(({ answers }, asks) =>
  answers.map((_, level) =>
    setOf(({ tests }) => tests.some(([question, bits]) => question === asks && ((bits >> level) & 1) === 0)),
  ),
)

function firstOf(count: number): bigint {
  return (1n << BigInt(count)) - 1n
}

function setOf(has: (rule: BitRule) => boolean): bigint {
  return rules.reduce((set, rule, index) => (has(rule) ? set | (1n << BigInt(index)) : set), 0n)
}

/** What is left of the policy on the way: the rules that may still hold, and the designs that are out. */
interface Rest {
  readonly alive: bigint
  readonly out: number
}

function build(intern: (asks: number, next: readonly number[]) => number): number {
  const memo = new Map<string, number>()
  const bits: number[] = questions.map(() => 1)
  const visit = (asks: number, before: Rest): number => {
    if (asks === LAST) return intern(LAST, [evaluate(bits)])
    const { alive, out } = settle(before, asks)
    const isAlone = asks > ALONE_AT && bits[ALONE_AT] === 1
    return getOrMake(memo, `${asks} ${isAlone} ${out} ${alive}`, () => {
      const forced = isAlone && FORCED_AT.includes(asks)
      const next = itemAt(untrue, asks).map((gone, level) => {
        if (forced && level > 0) return -1
        bits[asks] = 1 << level
        return visit(asks + 1, { alive: alive & ~gone, out })
      })
      bits[asks] = 1
      return forced ? itemAt(next, 0) : intern(asks, next)
    })
  }
  return visit(0, { alive: all, out: 0 })
}

/** Rules out what is ruled out for good or can never be preferred any more, and forgets what speaks of nothing else. */
function settle({ alive, out: before }: Rest, asks: number): Rest {
  const settled = itemAt(settledAt, asks)
  let out = before
  for (const [design, rulesAbout] of about.entries()) if (alive & settled & limits & rulesAbout) out |= 1 << design
  const open = alive & ~(settled & limits)
  out |= findOutdone(open, settled, out)
  let speaksOf = 0n
  for (const [design, rulesAbout] of about.entries()) if (!((out >> design) & 1)) speaksOf |= rulesAbout
  return { alive: open & speaksOf, out }
}

/** The designs that another one will be preferred to, whatever is answered to the rest. */
function findOutdone(alive: bigint, settled: bigint, out: number): number {
  let outdone = 0
  const lowest = about.map((rulesAbout, design) => score(design, alive & settled & drawbacks & rulesAbout))
  for (const [design, rulesAbout] of about.entries()) {
    if ((out >> design) & 1 || alive & limits & rulesAbout) continue
    const highest = score(design, alive & drawbacks & rulesAbout)
    for (const [other, least] of lowest.entries()) if (least > highest) outdone |= 1 << other
  }
  return outdone
}

function score(design: number, drawbacksOf: bigint): number {
  let count = 0
  for (let left = drawbacksOf; left; left &= left - 1n) count++
  return scoreOf(design, count)
}

/** What a map holds under a key, made the first time. */
export function getOrMake<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const had = map.get(key)
  if (had !== undefined) return had
  const made = make()
  map.set(key, made)
  return made
}

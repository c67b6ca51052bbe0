import { type Diagram, getOrMake, makeDiagram } from './diagram.ts'
import { ALONE_AT, FORCED_AT } from './evaluate.ts'
import { itemAt } from './item-at.ts'
import { type Question, questions } from './policy/questions.ts'

/** A state of the questionnaire: a question with its answers, or a result. Equal states are one. */
export interface State {
  /** The question to ask here; undefined at a result. */
  readonly question: Question | undefined
  /** The state behind each answer; undefined for one that would contradict an earlier answer. */
  readonly next: readonly (State | undefined)[]
  /** The result's number, at a result. */
  readonly result: number | undefined
}

/** How the next question is chosen: each that matters, with how much it matters from 0 to 1. */
export type Choose = (candidates: readonly Candidate[]) => number

export interface Candidate {
  readonly question: number
  readonly influence: number
}

/** The question that matters most: nearly always, often or seldom. Among equals the authored priority decides. */
export const chooseMost: Choose = (candidates) =>
  candidates.reduce((best, one) => (classOf(one) > classOf(best) ? one : best)).question

// Three classes and no finer: otherwise a question on the shape of the load comes before one on what the data is.
function classOf({ influence }: Candidate): number {
  return Math.round(influence * 2)
}

/** The start of the questionnaire's tree, which is compiled as far as it is looked at. */
export function makeTree(choose: Choose = chooseMost, diagram: Diagram = makeDiagram()): State {
  const states = new Map<string, State>()
  const stateAt = (node: number, shared: boolean): State => {
    // A question whose answers would contradict earlier ones may be open or not: that is part of the state.
    const key = `${node} ${shared && (diagram.support(node) >> ALONE_AT) & 1}`
    return getOrMake(states, key, () => makeState(node, shared))
  }
  const makeState = (node: number, shared: boolean): State => {
    const open = questions.flatMap((_, question) =>
      (diagram.support(node) >> question) & 1 ? [{ question, levels: listLevels(question, shared) }] : [],
    )
    const candidates = open.flatMap(({ question, levels }) => {
      const nodes = levels.map((level) => diagram.restrict(node, question, level))
      const influence = meanDifference(diagram, nodes)
      return influence > 0 ? [{ question, influence }] : []
    })
    if (candidates.length === 0) {
      // What is left asks only what can't be answered any more but in one way.
      const settled = open.reduce((at, { question, levels }) => diagram.restrict(at, question, itemAt(levels, 0)), node)
      return { question: undefined, next: [], result: diagram.at(settled).next[0] }
    }
    const asked = choose(candidates)
    let next: readonly (State | undefined)[] | undefined
    return {
      question: questions[asked],
      result: undefined,
      get next() {
        next ??= itemAt(questions, asked).answers.map((_, level) =>
          listLevels(asked, shared).includes(level)
            ? stateAt(diagram.restrict(node, asked, level), shared || (level > 0 && FORCED_AT.includes(asked)))
            : undefined,
        )
        return next
      },
    }
  }
  return stateAt(diagram.root, false)
}

function meanDifference(diagram: Diagram, nodes: readonly number[]): number {
  const pairs = nodes.flatMap((a, index) => nodes.slice(0, index).map((b) => diagram.difference(a, b)))
  return pairs.reduce((sum, one) => sum + one, 0) / (pairs.length || 1)
}

/** The answers that can be given: one region alone can't, once an answer needs a second. */
function listLevels(question: number, shared: boolean): number[] {
  const levels = itemAt(questions, question).answers.map((_, level) => level)
  return shared && question === ALONE_AT ? levels.slice(1) : levels
}

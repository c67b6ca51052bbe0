import { type Answers, levelOf } from './answers.ts'
import { itemAt } from './item-at.ts'
import { questions } from './policy/questions.ts'
import type { State } from './tree.ts'

/** Every state, each once, from the start on. */
export function listStates(start: State): readonly State[] {
  const found = new Set([start])
  for (const state of found) for (const next of state.next) if (next) found.add(next)
  return [...found]
}

/** The state to which some answers lead: the first question that they leave open, or a result. */
export function stateAfter(start: State, given: Answers): State {
  let state = start
  while (state.question && given[state.question.name]) {
    const next: State | undefined = state.next[levelOf(state.question, given)]
    if (!next) return state
    state = next
  }
  return state
}

/** A path from the start to a result: each question with the answer given. */
export interface Path {
  readonly answers: readonly { readonly question: string; readonly answer: string }[]
  readonly result: number
}

/** Every path of the questionnaire. */
export function* listPaths(state: State, before: Path['answers'] = []): Generator<Path> {
  if (state.result !== undefined) yield { answers: before, result: state.result }
  for (const [level, next] of state.next.entries()) {
    if (next && state.question) {
      const { name, answers } = state.question
      yield* listPaths(next, [...before, { question: name, answer: itemAt(answers, level) }])
    }
  }
}

/** The tree as one row of numbers, for walking it fast: a question, then where each answer leads; or less than 0, a result. */
export interface FlatTree {
  readonly steps: Int32Array
  readonly results: readonly number[]
}

/** Lays the tree out flat. */
export function flatten(start: State): FlatTree {
  const states = listStates(start)
  const results = [...new Set(states.flatMap(({ result }) => (result === undefined ? [] : [result])))]
  const offsets = new Map<State | undefined, number>()
  let size = 0
  for (const state of states) {
    const { question, next, result } = state
    offsets.set(state, question ? size : -1 - results.indexOf(Number(result)))
    size += question ? 1 + next.length : 0
  }
  const steps = states.flatMap(({ question, next }) =>
    question ? [questions.indexOf(question), ...next.map((state) => Number(offsets.get(state)))] : [],
  )
  return { steps: Int32Array.from(steps), results }
}

/** The result that answers, given as levels by question, lead to in a flat tree. */
export function walkFlat({ steps, results }: FlatTree, levels: ArrayLike<number>): number {
  let at = 0
  // The numbers are ours and a number read is never absent, so nothing is checked here: this is the fast way.
  while (at >= 0) at = steps[at + 1 + (levels[steps[at] as number] as number)] as number
  return itemAt(results, -1 - at)
}

import { questions } from './policy/questions.ts'
import type { State } from './tree.ts'

/** Every state, each once, from the start on. */
export function listStates(start: State): readonly State[] {
  const found = new Set([start])
  for (const state of found) for (const next of state.next) if (next) found.add(next)
  return [...found]
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
    const answer = state.question?.answers[level]
    if (next && state.question && answer !== undefined)
      yield* listPaths(next, [...before, { question: state.question.name, answer }])
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
  const offsets = new Map<State, number>()
  const results = [...new Set(states.flatMap(({ result }) => result ?? []))]
  let size = 0
  for (const state of states) {
    offsets.set(state, state.question ? size : -1 - results.indexOf(state.result ?? 0))
    if (state.question) size += 1 + state.next.length
  }
  const steps = new Int32Array(size)
  let at = 0
  for (const { question, next } of states) {
    if (!question) continue
    steps[at++] = questions.indexOf(question)
    for (const state of next) steps[at++] = state ? (offsets.get(state) ?? 0) : 0
  }
  return { steps, results }
}

/** The outcome that answers, given as levels by question, lead to in a flat tree. */
export function walkFlat({ steps, results }: FlatTree, levels: ArrayLike<number>): number {
  let at = 0
  while (at >= 0) at = steps[at + 1 + (levels[steps[at] ?? 0] ?? 0)] ?? -1
  return results[-1 - at] ?? 0
}

import {
  DESIGN_WORDS,
  getCompiled,
  groupAnswers,
  listStates,
  QUESTION_WORDS,
  readResult,
  type State,
} from '../decision/index.ts'
import type { TreeNode } from './inline.ts'

/** How many questions deep a lesson shows the tree: below that it leads to the questionnaire. */
const DEPTH = 2

/** The first questions of the questionnaire's own tree, with where each answer leads. */
export function drawTree(): TreeNode {
  const { start } = getCompiled()
  const states = listStates(start)
  const visit = (state: State, depth: number): TreeNode => {
    const at = states.indexOf(state)
    if (!state.question) return { text: sayOutcome(state), answers: [], state: at }
    const answers = depth === 0 ? [] : groupAnswers(state)
    return {
      text: QUESTION_WORDS[state.question.name].asks,
      state: at,
      answers: answers.flatMap(({ level, text }) => {
        const next = state.next[level]
        return next ? [{ text, leads: visit(next, depth - 1) }] : []
      }),
    }
  }
  return visit(start, DEPTH)
}

function sayOutcome({ result }: State): string {
  return result === undefined ? '' : DESIGN_WORDS[readResult(result).outcome].label
}

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
const SHOWN = 2

/** The first questions of the questionnaire's own tree, with where each answer leads. */
export function drawTree(questions = SHOWN): TreeNode {
  const { start } = getCompiled()
  const states = listStates(start)
  const visit = (state: State, depth: number): TreeNode => {
    const at = states.indexOf(state)
    const answers = depth === 0 ? [] : groupAnswers(state)
    return {
      text: state.question ? QUESTION_WORDS[state.question.name].asks : sayOutcome(state),
      state: at,
      answers: answers.flatMap(({ level, text }) => {
        const next = state.next[level] as State
        return [{ text, leads: visit(next, depth - 1) }]
      }),
    }
  }
  return visit(start, questions)
}

function sayOutcome({ result }: State): string {
  return DESIGN_WORDS[readResult(Number(result)).outcome].label
}

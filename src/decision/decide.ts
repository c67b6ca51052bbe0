import { type Answers, levelOf, orderAnswers } from './answers.ts'
import { getCompiled } from './compiled.ts'
import { completeBits, evaluate, type Result, readResult } from './evaluate.ts'
import { type Flip, findFlips } from './flips.ts'
import { currentAnswer } from './moves.ts'
import { type Family, familyOf } from './policy/designs.ts'
import { type Question, type QuestionName, questions } from './policy/questions.ts'
import { encodeAnswers } from './share.ts'
import type { State } from './tree.ts'

/** A question on the way with what was answered. */
export interface Step {
  readonly question: QuestionName
  readonly answer: readonly string[]
}

/** What follows from the answers, by the names of the policy; reasons and words are apart. */
export interface Decision extends Result {
  readonly family: Family
  readonly path: readonly Step[]
  readonly decisive: readonly QuestionName[]
  readonly flips: readonly Flip[]
  /** Questions that still matter and were not answered: the first is to be asked next; their first answers were taken. */
  readonly open: readonly QuestionName[]
  /** Questions that were answered and do not matter. */
  readonly notNeeded: readonly QuestionName[]
  readonly share: string
}

/** What the answers lead to, and why. */
export function decide(answers: Answers): Decision {
  const given = orderAnswers(answers)
  const bits = completeBits(given)
  const result = readResult(evaluate(bits))
  const { start, diagram } = getCompiled()
  const { path, open } = walk(start, given)
  const flips = findFlips(given, diagram)
  const listGiven = (isMeant: (name: QuestionName) => boolean) =>
    questions.flatMap(({ name }) => (given[name] && isMeant(name) ? [name] : []))
  return {
    ...result,
    family: familyOf(result.outcome),
    path,
    decisive: listGiven((name) => flips.some(({ changes: [first, second] }) => first?.question === name && !second)),
    flips,
    open,
    notNeeded: listGiven((name) => !path.some(({ question }) => question === name)),
    share: encodeAnswers(given),
  }
}

function walk(start: State, given: Answers): { path: Step[]; open: QuestionName[] } {
  const path: Step[] = []
  const open: QuestionName[] = []
  let state: State | undefined = start
  while (state?.question) {
    const question: Question = state.question
    const answer: readonly string[] | undefined = given[question.name]
    if (answer) path.push({ question: question.name, answer })
    else open.push(question.name)
    state = state.next[levelOf(question, { [question.name]: currentAnswer(question, given) })]
  }
  return { path, open }
}

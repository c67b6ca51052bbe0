/** The engine alone, for the browser: policy, tree, outcome, flips, share code. The words come by another door. */
export { type Answers, type Change, changeAnswer } from './answers.ts'
export { type Decision, decide, type Step } from './decide.ts'
export type { Result } from './evaluate.ts'
export type { Flip } from './flips.ts'
export type { AnswerChange } from './moves.ts'
export type { DesignName, Family, Outcome } from './policy/designs.ts'
export { NOT_SURE, type Question, type QuestionName, questions } from './policy/questions.ts'
export { type Decoded, decodeAnswers } from './share.ts'

export { type Contradiction, findContradictions } from '../contradictions.ts'
export { type Explanation, explain, type Reason, type RunnerUp } from '../reasons.ts'
export type { Relaxation } from '../relaxations.ts'
export { BEHIND, DESIGN_WORDS, type DesignWords, PREFERENCE } from './designs.ts'
export { type CitingWords, listWords } from './list-words.ts'
export { labelAnswers, NOT_SURE_WORDS, QUESTION_WORDS, type QuestionWords } from './questions.ts'
export {
  gatherReasons,
  groupFlips,
  type Said,
  type SaidReason,
  type SaidRunnerUp,
  sayContradiction,
  sayDecision,
  sayLowered,
} from './say.ts'
export { groupAnswers, type OfferedAnswer, type SaidResult, sayResult } from './say-state.ts'
export { LESSON_PLACES, RULE_WORDS, type RuleWords } from './words-of.ts'

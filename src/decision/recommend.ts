import type { Answers } from './answers.ts'
import { type Decision, decide } from './decide.ts'
import { type Explanation, explain, type Said, sayDecision } from './words/index.ts'

/** What the answers lead to, and why, in words. */
export interface Recommendation extends Decision, Said {
  readonly relaxations: Explanation['relaxations']
}

/** The recommendation for some answers. The same answers always give the same words. */
export function recommend(answers: Answers): Recommendation {
  const decision = decide(answers)
  const explanation = explain(answers)
  return { ...decision, relaxations: explanation.relaxations, ...sayDecision(decision, explanation) }
}

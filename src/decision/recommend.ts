import { type Answer, writeRegions } from './policy.ts'

/** The recommendation that an answer leads to, or nothing for an answer that is not among those offered. */
export function recommend(answer: string): Answer | undefined {
  return writeRegions.answers.find(({ name }) => name === answer)
}

import { QUESTION_WORDS, type QuestionName } from '../../../decision/index.ts'

/** A question without how to answer it, for where its answer stands already. */
export function askBriefly(name: QuestionName): string {
  return QUESTION_WORDS[name].asks.replace(/ Choose all that [^.?!]*\.$/, '')
}

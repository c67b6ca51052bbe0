import fc from 'fast-check'
import { type Answers, NOT_SURE, type Question, questions } from '../../src/decision/index.ts'

/** An answer to one question: one of those offered, several where several may be given, or "not sure". */
function answerTo({ answers, many }: Question): fc.Arbitrary<readonly string[]> {
  const one = fc.constantFrom(...answers).map((name) => [name])
  const notSure = fc.constant([NOT_SURE])
  if (!many) return fc.oneof({ arbitrary: one, weight: 8 }, notSure)
  const several = fc.subarray(answers.slice(1), { minLength: 1 })
  return fc.oneof({ arbitrary: one, weight: 4 }, { arbitrary: several, weight: 4 }, notSure)
}

/** Some answers, to some of the questions or to all. */
export function someAnswers(required = false): fc.Arbitrary<Answers> {
  const fields = Object.fromEntries(questions.map((question) => [question.name, answerTo(question)]))
  return fc.record(fields, required ? {} : { requiredKeys: [] }).map((record) => record as Answers)
}

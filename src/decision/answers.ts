import { ALONE } from './policy/contradictions.ts'
import { NOT_SURE, type Question, type QuestionName, questions } from './policy/questions.ts'

/** What was answered: for each question the names of the answers, in the order of the policy. Never changed in place. */
export type Answers = { readonly [Q in QuestionName]?: readonly string[] }

/** The question of that name. */
export function findQuestion(name: string): Question | undefined {
  return questions.find((question) => question.name === name)
}

/** The position of the most demanding answer given; the first answer where none is, the last for "not sure". */
export function levelOf(question: Question, given: Answers): number {
  return 31 - Math.clz32(bitsOf(question, given) || 1)
}

/** The answers given as a set of bits, one for each answer; zero where the question was not answered. */
export function bitsOf(question: Question, given: Answers): number {
  const chosen = given[question.name] ?? []
  if (chosen.includes(NOT_SURE)) return 1 << (question.answers.length - 1)
  return question.answers.reduce((bits, name, index) => bits | (chosen.includes(name) ? 1 << index : 0), 0)
}

/** The questions whose answer needs a second region although one alone was asked for. */
export function findClashes(given: Answers): readonly QuestionName[] {
  if (!given[ALONE.question]?.includes(ALONE.answer)) return []
  return ALONE.forces.filter((name) =>
    given[name]?.some((one) => one !== NOT_SURE && one !== findQuestion(name)?.answers[0]),
  )
}

/** What a change of one answer leaves: the new answers, and the questions whose old answer no longer makes sense. */
export interface Change {
  readonly answers: Answers
  readonly dropped: readonly QuestionName[]
}

/** The answers with one question answered anew; answers that contradict the new one are dropped, and named. */
export function changeAnswer(given: Answers, question: QuestionName, chosen: readonly string[]): Change {
  const changed: Answers = { ...given, [question]: chosen }
  const clashes = findClashes(changed)
  const dropped = question === ALONE.question || clashes.length === 0 ? clashes : [ALONE.question]
  return { answers: omit(changed, dropped), dropped }
}

/** The answers without those to some questions. */
export function omit(given: Answers, names: readonly string[]): Answers {
  return Object.fromEntries(Object.entries(given).filter(([name]) => !names.includes(name)))
}

/** The answers with every question in the policy's order, and every answer in the question's. */
export function orderAnswers(given: Answers): Answers {
  return Object.fromEntries(
    questions.flatMap(({ name, answers }) => {
      const chosen = given[name]
      if (chosen === undefined) return []
      return [[name, chosen.includes(NOT_SURE) ? [NOT_SURE] : answers.filter((one) => chosen.includes(one))]]
    }),
  )
}

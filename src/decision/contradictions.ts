import { type Answers, findClashes } from './answers.ts'
import { ALONE, APART } from './policy/contradictions.ts'
import { NOT_SURE, type QuestionName, questions } from './policy/questions.ts'

/** Answers that can't all be meant. */
export interface Contradiction {
  readonly kind: 'alone' | 'apart' | 'none-and-some'
  readonly questions: readonly QuestionName[]
}

/** Every contradiction in the answers, named. */
export function findContradictions(given: Answers): readonly Contradiction[] {
  const alone = findClashes(given).map((name) => make('alone', ALONE.question, name))
  const apart = APART.filter(({ question, answers }) => answers.every((name) => given[question]?.includes(name)))
  const mixed = questions.filter(({ name, answers: [none = ''] }) => {
    const chosen = given[name] ?? []
    return chosen.length > 1 && (chosen.includes(none) || chosen.includes(NOT_SURE))
  })
  return [
    ...alone,
    ...apart.map(({ question }) => make('apart', question)),
    ...mixed.map(({ name }) => make('none-and-some', name)),
  ]
}

function make(kind: Contradiction['kind'], ...names: QuestionName[]): Contradiction {
  return { kind, questions: names }
}

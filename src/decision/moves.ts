import { type Answers, findClashes, levelOf } from './answers.ts'
import { completeBits } from './evaluate.ts'
import { itemAt } from './item-at.ts'
import { APART } from './policy/contradictions.ts'
import { NOT_SURE, type Question, type QuestionName, questions } from './policy/questions.ts'

/** One answer changed. `from` is what was answered, or what was taken where nothing was. */
export interface AnswerChange {
  readonly question: QuestionName
  readonly from: readonly string[]
  readonly to: readonly string[]
}

/** A possible change, with the positions of its question and of its answer. */
export interface Move {
  readonly at: number
  readonly level: number
  readonly change: AnswerChange
}

/** Every change of one answer. */
export function listMoves(given: Answers): readonly Move[] {
  return questions.flatMap((question, at) => {
    const from = currentAnswer(question, given)
    const standing = from.includes(NOT_SURE) ? -1 : levelOf(question, { [question.name]: from })
    return question.answers.flatMap((_, level) =>
      level === standing
        ? []
        : [{ at, level, change: { question: question.name, from, to: moveTo(question, from, level) } }],
    )
  })
}

/** The answers' bits after some changes; undefined where these contradict an answer. */
export function applyMoves(given: Answers, moves: readonly Move[]): number[] | undefined {
  const after = applyChanges(
    given,
    moves.map(({ change }) => change),
  )
  return findClashes(after).length > 0 ? undefined : completeBits(after)
}

/** The answers after some changes. */
export function applyChanges(given: Answers, changes: readonly AnswerChange[]): Answers {
  return { ...given, ...Object.fromEntries(changes.map(({ question, to }) => [question, to])) }
}

/** What was answered; where nothing was, the answer that is taken. */
export function currentAnswer(question: Question, given: Answers): readonly string[] {
  const taken = itemAt(completeBits(given), questions.indexOf(question))
  return given[question.name] ?? question.answers.filter((_, level) => (taken >> level) & 1)
}

// Of several answers, those below the new level stay: only what stands in the way is taken back.
function moveTo({ name, answers, many }: Question, from: readonly string[], level: number): readonly string[] {
  const to = itemAt(answers, level)
  const apart: readonly string[] = APART.flatMap((one) => (one.question === name ? one.answers : []))
  const below = answers
    .slice(1, level)
    .filter((one) => from.includes(one) && !(apart.includes(one) && apart.includes(to)))
  return [...(many ? below : []), to]
}

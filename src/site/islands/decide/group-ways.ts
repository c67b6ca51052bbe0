import type { AnswerChange, Outcome, QuestionName } from '../../../decision/index.ts'

/** A change of answers, and where it leads. */
export interface Way {
  readonly changes: readonly AnswerChange[]
  readonly outcome: Outcome
}

/** Ways that lead to one outcome: by the question that alone is changed, and those that change several. */
export interface WaysTo {
  readonly outcome: Outcome
  readonly single: readonly { readonly question: QuestionName; readonly changes: readonly AnswerChange[] }[]
  readonly several: readonly (readonly AnswerChange[])[]
}

/** The ways that are not told already. */
export function listFurther(ways: readonly Way[], told: readonly Way[]): readonly Way[] {
  const keys = new Set(told.map(keyOf))
  return ways.filter((way) => !keys.has(keyOf(way)))
}

function keyOf({ outcome, changes }: Way): string {
  return JSON.stringify([outcome, changes.map(({ question, to }) => [question, to])])
}

/** Ways gathered by where they lead, in the order in which they come. */
export function groupWays(ways: readonly Way[]): WaysTo[] {
  const outcomes = [...new Set(ways.map(({ outcome }) => outcome))]
  return outcomes.map((outcome) => {
    const sets = ways.filter((way) => way.outcome === outcome).map(({ changes }) => changes)
    const alone = sets.filter(({ length }) => length === 1).flat()
    const questions = [...new Set(alone.map(({ question }) => question))]
    return {
      outcome,
      single: questions.map((question) => ({ question, changes: alone.filter((one) => one.question === question) })),
      several: sets.filter(({ length }) => length > 1),
    }
  })
}

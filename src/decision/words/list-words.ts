import { SOURCES } from '../policy/sources.ts'
import { DESIGN_WORDS, PREFERENCE } from './designs.ts'
import { QUESTION_WORDS } from './questions.ts'
import { RULE_WORDS } from './words-of.ts'

/** A text of the questionnaire, and the facts of the book from which its figures are. */
export interface CitingWords {
  readonly text: string
  readonly facts: readonly string[]
}

/** Everything that the questionnaire says, with the facts behind it. */
export function listWords(): CitingWords[] {
  const rules = [...RULE_WORDS].map(([rule, { text }]) => ({ text, facts: factsOf(SOURCES[rule]) }))
  const questions = Object.values(QUESTION_WORDS).flatMap(({ asks, help, answers, facts = [] }) =>
    [asks, help, ...Object.values(answers)].map((text) => ({ text, facts })),
  )
  const designs = [
    ...Object.values(DESIGN_WORDS).flatMap(({ label, is }) => [label, is]),
    ...Object.values(PREFERENCE),
  ].map((text) => ({ text, facts: [] }))
  return [...rules, ...questions, ...designs]
}

/** One fact for all designs, or one for each of them; no rule is without. */
function factsOf(source: (typeof SOURCES)[string] | undefined): readonly string[] {
  return typeof source === 'string' ? [source] : Object.values({ ...source })
}

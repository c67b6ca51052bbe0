import type { Result } from '../evaluate.ts'
import { NONE_FITS } from '../policy/designs.ts'
import { OUTSIDE } from '../policy/outside.ts'
import type { State } from '../tree.ts'
import { DESIGN_WORDS } from './designs.ts'
import { labelAnswers } from './questions.ts'
import { wordsOf } from './words-of.ts'

/** An answer that can be given in a state, in words. */
export interface OfferedAnswer {
  readonly level: number
  readonly text: string
}

/** The answers that can be given in a state. */
export function groupAnswers({ question, next }: State): readonly OfferedAnswer[] {
  return (question?.answers ?? []).flatMap((name, level) =>
    question && next[level] ? [{ level, text: labelAnswers(question.name, [name]) }] : [],
  )
}

/** A result in words, where the way to it isn't known: the outcome, its write mode or capacity, and the advice. */
export function sayResult({ outcome, writeMode, capacity, advice }: Result): readonly string[] {
  if (outcome === NONE_FITS)
    return ['Go back and see which requirement could be lowered: each step back offers another way.']
  return [
    `Outcome: ${outcome}, ${DESIGN_WORDS[outcome].label}.`,
    ...(writeMode ? [`Write mode: ${writeMode.replace('-', ' ')}.`] : []),
    ...(capacity ? [`Capacity: ${capacity}.`] : []),
    ...advice.map((name) => wordsOf(name).text),
    ...OUTSIDE.filter(({ outcomes, when }) => outcomes.includes(outcome) && Object.keys(when).length === 0).map(
      ({ rule }) => `Outside both families: ${wordsOf(rule).text}`,
    ),
  ]
}

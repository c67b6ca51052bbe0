import { listDetails, outcomeOf } from '../evaluate.ts'
import { NONE_FITS } from '../policy/designs.ts'
import { OUTSIDE } from '../policy/outside.ts'
import { WARNINGS } from '../policy/warnings.ts'
import type { State } from '../tree.ts'
import { labelAnswers } from './questions.ts'
import { type RuleWords, wordsOf } from './words-of.ts'

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

/** A result in words, each with the place that teaches it, where the way to it isn't known. */
export interface SaidResult {
  /** How to write, which capacity and why, or an advice. */
  readonly details: readonly RuleWords[]
  /** What to know before building it, whatever was answered. */
  readonly warnings: readonly RuleWords[]
  /** What is outside both families and may be the honest answer, whatever was answered. */
  readonly outside: readonly RuleWords[]
}

/** What holds of a result on every way to it. */
export function sayResult(code: number): SaidResult {
  const outcome = outcomeOf(code)
  const isUnconditional = ({ when }: { readonly when: object }) => Object.keys(when).length === 0
  const say = ({ rule }: { readonly rule: string }) => wordsOf(rule)
  return {
    details: listDetails(code).map(say),
    warnings:
      outcome === NONE_FITS
        ? []
        : WARNINGS.filter((rule) => isUnconditional(rule) && rule.designs.includes(outcome)).map(say),
    outside: OUTSIDE.filter((rule) => isUnconditional(rule) && rule.outcomes.includes(outcome)).map(say),
  }
}

import type { Contradiction } from '../contradictions.ts'
import type { Decision } from '../decide.ts'
import type { Flip } from '../flips.ts'
import { itemAt } from '../item-at.ts'
import type { AnswerChange } from '../moves.ts'
import type { DesignName, Outcome } from '../policy/designs.ts'
import { DRAWBACKS, LIMITS } from '../policy/limits.ts'
import type { QuestionName } from '../policy/questions.ts'
import type { Explanation, Reason, RunnerUp } from '../reasons.ts'
import { BEHIND, DESIGN_WORDS, PREFERENCE } from './designs.ts'
import { labelAnswers } from './questions.ts'
import { wordsOf } from './words-of.ts'

/** A reason in words, with the answer that caused it, the fact behind it, and the place in a lesson. */
export interface SaidReason {
  readonly rule: string
  /** The designs that it is about. */
  readonly designs: readonly DesignName[]
  readonly text: string
  readonly question: QuestionName | undefined
  readonly fact: string
  readonly episode: string
  readonly speaks: 'for' | 'against'
}

export interface SaidRunnerUp {
  /** What it is called: where nothing fits it only comes nearest. */
  readonly title: string
  readonly outcome: Outcome
  readonly whyNot: string
}

/** A question answered with "not sure": what that was taken for, and whether it matters. */
export interface SaidNotSure {
  readonly text: string
  readonly question: QuestionName
  readonly matters: boolean
}

/** A decision in words. The same decision is always said in the same words. */
export interface Said {
  readonly label: string
  readonly is: string
  readonly reasons: readonly SaidReason[]
  readonly runnerUp: SaidRunnerUp
  readonly warnings: readonly SaidReason[]
  /** What is outside both families and may be the honest answer. */
  readonly outside: readonly SaidReason[]
  readonly contradictions: readonly { readonly text: string; readonly questions: readonly QuestionName[] }[]
  readonly notSure: readonly SaidNotSure[]
}

/** Says a decision. */
export function sayDecision(decision: Decision, explanation: Explanation): Said {
  return {
    ...DESIGN_WORDS[decision.outcome],
    reasons: explanation.reasons.map(sayReason),
    runnerUp: sayRunnerUp(decision.outcome, explanation.runnerUp),
    warnings: explanation.warnings.map(sayReason),
    outside: explanation.outside.map(sayReason),
    contradictions: explanation.contradictions.map((contradiction) => ({
      text: sayContradiction(contradiction),
      questions: contradiction.questions,
    })),
    notSure: explanation.notSure.map(({ question, takenAs }) =>
      sayNotSure(question, takenAs, decision.decisive.includes(question)),
    ),
  }
}

function sayNotSure(question: QuestionName, takenAs: string, matters: boolean): SaidNotSure {
  const effect = matters ? 'another answer would change the outcome' : 'no other answer would change the outcome'
  const text = `Not sure was taken as “${labelAnswers(question, [takenAs])}”, the most demanding answer; ${effect}.`
  return { text, question, matters }
}

function sayReason(reason: Reason): SaidReason {
  const { rule, question, fact } = reason
  const { text, lesson: episode } = wordsOf(rule)
  const effect = sayEffect(reason)
  const speaks = effect === '' ? 'for' : 'against'
  return { rule, designs: reason.designs, text: `${text}${effect}`, question, fact, episode, speaks }
}

const CONTRADICTIONS: { readonly [kind: string]: string } = {
  'who-writes': 'The data is in one region, but several regions are to read or save it.',
  'if-region-fails': 'The data is in one region, but it is to go on elsewhere when that region fails.',
  apart: 'PostgreSQL extensions and MySQL can’t be had in one database.',
  'none-and-some': 'This answer can’t be given together with others.',
}

/** What contradicts what. */
export function sayContradiction({ kind, questions: [, second] }: Contradiction): string {
  return String(CONTRADICTIONS[kind === 'alone' ? String(second) : kind])
}

const limits = new Set(LIMITS.map(({ rule }) => rule))
const drawbacks = new Set(DRAWBACKS.map(({ rule }) => rule))

function sayEffect({ rule, designs }: Pick<Reason, 'rule' | 'designs'>): string {
  if (limits.has(rule)) return ` That rules out ${joinLabels(designs)}.`
  if (drawbacks.has(rule)) return ` That speaks against ${joinLabels(designs)}.`
  return ''
}

function sayRunnerUp(outcome: Outcome, runnerUp: RunnerUp): SaidRunnerUp {
  const next = runnerUp.outcome
  if (outcome !== 'none-fits') return { title: 'Runner-up', outcome: next, whyNot: sayWhyNot(outcome, runnerUp) }
  const broken = runnerUp.whyNot.map(({ rule, question, answers }) => {
    const text = wordsOf(rule).text
    return question ? `It breaks “${labelAnswers(question, answers)}”: ${text}` : text
  })
  return { title: 'What comes nearest', outcome: next, whyNot: [...new Set(broken)].join(' ') }
}

function sayWhyNot(outcome: DesignName, { whyNot, behind }: RunnerUp): string {
  const texts = [...new Set(whyNot.map(({ rule }) => wordsOf(rule).text))]
  if (behind === 'further') return [...texts, BEHIND.further].join(' ')
  if (behind === 'later') return `${BEHIND.later} ${PREFERENCE[outcome]}`
  return texts.join(' ')
}

function joinLabels(designs: readonly DesignName[]): string {
  const labels = designs.map((name) => DESIGN_WORDS[name].label)
  return labels.length < 2 ? labels.join('') : `${labels.slice(0, -1).join('; ')} and ${labels.at(-1)}`
}

/** A requirement lowered, in words: what may be asked for at most, and what is given up for it. */
export function sayLowered({ question, from, to }: AnswerChange): string {
  return `at most “${labelAnswers(question, to)}” in place of “${labelAnswers(question, from)}” (${question})`
}

/** Flips that change the same questions and lead to the same outcome, together: the answers that do it, for each question. */
export interface FlipGroup {
  readonly outcome: Outcome
  readonly changes: readonly { readonly question: QuestionName; readonly to: readonly string[] }[]
}

/** Flips gathered by what they change and where they lead. */
export function groupFlips(flips: readonly Flip[]): readonly FlipGroup[] {
  const groups = new Map<string, FlipGroup>()
  for (const { changes, outcome } of flips) {
    const key = `${changes.map(({ question }) => question)} ${outcome}`
    const before = groups.get(key)?.changes
    groups.set(key, {
      outcome,
      changes: changes.map(({ question, to }, index) => ({
        question,
        to: [...(before ? itemAt(before, index).to : []), to.join(',')],
      })),
    })
  }
  return [...groups.values()]
}

/** Reasons under one rule as one: the designs together, and every fact. */
export function gatherReasons(
  reasons: readonly SaidReason[],
): readonly { readonly text: string; readonly from: readonly string[] }[] {
  const rules = new Map<string, SaidReason[]>()
  for (const reason of reasons) rules.set(reason.rule, [...(rules.get(reason.rule) ?? []), reason])
  return [...rules].map(([rule, said]) => {
    const designs = said.flatMap((reason) => reason.designs)
    const facts = said.map(({ fact }) => fact)
    const { question, episode } = itemAt(said, 0)
    const text = `${wordsOf(rule).text}${sayEffect({ rule, designs })}`
    return {
      text,
      from: [...(question ? [question] : []), ...facts, `lesson ${episode}`],
    }
  })
}

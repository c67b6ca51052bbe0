import { type Answers, orderAnswers } from './answers.ts'
import { type Contradiction, findContradictions } from './contradictions.ts'
import { completeBits, rankDesigns } from './evaluate.ts'
import { itemAt } from './item-at.ts'
import { DESIGNS, type DesignName, NONE_FITS, type Outcome } from './policy/designs.ts'
import { DETAILS } from './policy/details.ts'
import { DRAWBACKS, LIMITS } from './policy/limits.ts'
import { MERITS } from './policy/merits.ts'
import { OUTSIDE } from './policy/outside.ts'
import { NOT_SURE, type QuestionName, questions, type When } from './policy/questions.ts'
import type { Rule } from './policy/rule.ts'
import { factOf } from './policy/sources.ts'
import { WARNINGS } from './policy/warnings.ts'
import { findRelaxations, type Relaxation } from './relaxations.ts'
import { fulfils } from './rules.ts'

/** Why something is said: the rule, the answer that made it hold, the fact behind it, and the designs it is about. */
export interface Reason {
  readonly rule: string
  readonly question: QuestionName | undefined
  readonly answers: readonly string[]
  readonly fact: string
  readonly designs: readonly DesignName[]
}

/** The design that came next, and what stood against it. */
export interface RunnerUp {
  readonly outcome: Outcome
  readonly whyNot: readonly Reason[]
  /** Where nothing stood against it: whether it reaches further than needed, or only stands later in the order. */
  readonly behind: 'further' | 'later' | undefined
}

/** Why an outcome is the outcome, what came next, and what to know before building it. */
export interface Explanation {
  readonly reasons: readonly Reason[]
  readonly runnerUp: RunnerUp
  readonly warnings: readonly Reason[]
  /** What is outside both families and may be the honest answer. */
  readonly outside: readonly Reason[]
  readonly contradictions: readonly Contradiction[]
  readonly relaxations: readonly Relaxation[]
  /** Questions answered with "not sure", and the answer that was taken. */
  readonly notSure: readonly { readonly question: QuestionName; readonly takenAs: string }[]
}

/** The reasons for the outcome of some answers, the runner-up, and what to know before building it. */
export function explain(answers: Answers): Explanation {
  const given = orderAnswers(answers)
  const bits = completeBits(given)
  const ranked = rankDesigns(bits).map((index) => itemAt(DESIGNS, index).name)
  const view = makeView(given, bits)
  const [winner] = ranked
  const rest = {
    outside: view.findOutside(winner ?? NONE_FITS),
    contradictions: findContradictions(answers),
    relaxations: findRelaxations(given),
    notSure: listNotSure(given),
  }
  if (!winner) {
    // Of those that break as little, what is reached by giving up least is nearer.
    const near = allDesigns.filter((name) => rest.relaxations.some(({ outcome }) => outcome === name))
    const runnerUp = findClosest(view, [...near, ...allDesigns])
    return { reasons: view.find(LIMITS, allDesigns), runnerUp, warnings: [], ...rest }
  }
  const others = allDesigns.filter((name) => name !== winner)
  const spokenFor = [...view.find(MERITS, [winner]), ...view.find(DETAILS, [winner])]
  const against = view.find([...LIMITS, ...DRAWBACKS], listPassedOver(winner, bits))
  return {
    reasons: [...spokenFor, ...against],
    runnerUp: findRunnerUp(view, ranked) ?? findClosest(view, others),
    warnings: view.find(WARNINGS, [winner], 'all'),
    ...rest,
  }
}

const allDesigns = DESIGNS.map(({ name }) => name)

interface View {
  /** The rules of a table that hold for some designs; only those that an answer given makes hold, or all. */
  find(rules: readonly Rule[], designs: readonly DesignName[], which?: 'answered' | 'all'): Reason[]
  findOutside(outcome: Outcome): Reason[]
}

function makeView(given: Answers, bits: readonly number[]): View {
  const taken = (name: QuestionName): readonly string[] => {
    const index = questions.findIndex((question) => question.name === name)
    return itemAt(questions, index).answers.filter((_, level) => (itemAt(bits, index) >> level) & 1)
  }
  // The answer that made it hold, if it holds: the last one given of those it asks for.
  const match = (when: When) => {
    if (!fulfils(when, taken)) return undefined
    const question = questions.findLast(({ name }) => when[name] && given[name])?.name
    const wanted: readonly string[] = (question && when[question]) ?? []
    return { question, answers: question ? taken(question).filter((name) => wanted.includes(name)) : [] }
  }
  return {
    find: (rules, designs, which = 'answered') =>
      rules.flatMap((rule) => {
        const about = rule.designs.filter((name) => designs.includes(name))
        const matched = about.length > 0 ? match(rule.when) : undefined
        if (!matched || (!matched.question && which === 'answered')) return []
        return groupByFact(rule.rule, about).map(([fact, named]) => ({
          rule: rule.rule,
          ...matched,
          fact,
          designs: named,
        }))
      }),
    findOutside: (outcome) =>
      OUTSIDE.flatMap(({ rule, outcomes, when, unless }) => {
        const matched = outcomes.includes(outcome) && !(unless && match(unless)) ? match(when) : undefined
        return matched ? [{ rule, ...matched, fact: factOf(rule), designs: [] }] : []
      }),
  }
}

/** The designs that reach no further than the winner and stand before it in the order of preference. */
function listPassedOver(winner: DesignName, bits: readonly number[]): DesignName[] {
  const at = DESIGNS.findIndex(({ name }) => name === winner)
  const reach = itemAt(DESIGNS, at).reach
  const fitting = new Set(rankDesigns(bits))
  return DESIGNS.flatMap((design, index) =>
    index !== at && (design.reach < reach || (design.reach === reach && (index < at || !fitting.has(index))))
      ? [design.name]
      : [],
  )
}

function findRunnerUp(view: View, [winner, second]: readonly DesignName[]): RunnerUp | undefined {
  if (!winner || !second) return undefined
  const whyNot = view.find(DRAWBACKS, [second])
  const reachOf = (name: DesignName) => itemAt(DESIGNS, allDesigns.indexOf(name)).reach
  const behind = reachOf(second) > reachOf(winner) ? 'further' : whyNot.length > 0 ? undefined : 'later'
  return { outcome: second, whyNot, behind }
}

/** The first of some designs that the fewest limits stand against. */
function findClosest(view: View, designs: readonly DesignName[]): RunnerUp {
  const closest = designs
    .map((name) => ({ name, limits: view.find(LIMITS, [name], 'all') }))
    .reduce((best, one) => (one.limits.length < best.limits.length ? one : best))
  return { outcome: closest.name, whyNot: closest.limits, behind: undefined }
}

function groupByFact(rule: string, designs: readonly DesignName[]): [string, DesignName[]][] {
  const facts = new Map<string, DesignName[]>()
  for (const design of designs) facts.set(factOf(rule, design), [...(facts.get(factOf(rule, design)) ?? []), design])
  return [...facts]
}

function listNotSure(given: Answers): Explanation['notSure'] {
  const unsure = questions.filter(({ name }) => given[name]?.includes(NOT_SURE))
  return unsure.map(({ name, answers }) => ({ question: name, takenAs: itemAt(answers, answers.length - 1) }))
}

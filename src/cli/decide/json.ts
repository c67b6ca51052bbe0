import { type BillComparison, billJson, type CrossingAnswer, type Effect } from '../../calculator/index.ts'
import type { DecisionCost } from '../../decision/cost.ts'
import type { AnswerChange, Recommendation, SaidReason } from '../../decision/index.ts'
import { exactValue, printQuantity } from '../../quantity/index.ts'

/** A recommendation as JSON: answers as given on the command line, several of them with commas. */
export function decisionJson(recommendation: Recommendation, asOf: string, cost: DecisionCost | undefined) {
  const { outcome, family, writeMode, capacity, advice, label, path, reasons, decisive, runnerUp } = recommendation
  return {
    version: 1,
    asOf,
    outcome,
    family,
    label,
    writeMode: writeMode ?? null,
    capacity: capacity ?? null,
    advice,
    path: path.map(({ question, answer }) => ({ question, answer: answer.join(',') })),
    reasons: reasons.map(reasonJson),
    decisive,
    runnerUp: { outcome: runnerUp.outcome, whyNot: runnerUp.whyNot },
    flips: recommendation.flips.map((flip) => ({ changes: flip.changes.map(changeJson), outcome: flip.outcome })),
    warnings: recommendation.warnings.map(reasonJson),
    outside: recommendation.outside.map(reasonJson),
    contradictions: recommendation.contradictions,
    relaxations: recommendation.relaxations.map(({ changes, outcome: buys }) => ({
      drop: changes.map(({ question }) => question),
      changes: changes.map(changeJson),
      outcome: buys,
    })),
    notSure: recommendation.notSure,
    open: recommendation.open,
    notNeeded: recommendation.notNeeded,
    cost: cost ? costJson(cost) : null,
    share: recommendation.share,
  }
}

function reasonJson({ text, question, fact, episode }: SaidReason) {
  return { text, question: question ?? null, fact, episode }
}

function changeJson({ question, from, to }: AnswerChange) {
  return { question, from: from.join(','), to: to.join(',') }
}

function costJson({ asOf, bills, against, comparison, crossing, secondRegion, sensitivity }: DecisionCost) {
  return {
    asOf,
    bills: bills.map((bill) => billJson(bill, asOf)),
    against: against ?? null,
    difference: comparison ? comparisonJson(comparison) : null,
    changesAt: crossing ? crossingJson(crossing) : null,
    secondRegion: secondRegion ? comparisonJson(secondRegion) : null,
    sensitivity: sensitivity.map(effectJson),
  }
}

function comparisonJson({ cheaper, difference, why }: BillComparison) {
  return { cheaper, why, value: difference ? exactValue(difference) : null, unit: 'USD/month' }
}

function effectJson({ input, smaller, larger }: Effect) {
  return { input, effect: `a tenth less: ${printQuantity(smaller)}; a tenth more: ${printQuantity(larger)}` }
}

function crossingJson(crossing: CrossingAnswer) {
  if (crossing.answer === 'ruled-out') return { input: 'writes', answer: crossing.answer, why: crossing.why }
  if (crossing.answer !== 'crosses')
    return {
      input: 'writes',
      answer: crossing.answer,
      from: crossing.from.value.toFixed(),
      to: crossing.to.value.toFixed(),
    }
  const crossings = crossing.crossings.map(({ below, above }) => ({
    at: above.value.toFixed(),
    below: below.cheaper,
    above: above.cheaper,
  }))
  return { input: 'writes', answer: crossing.answer, crossings }
}

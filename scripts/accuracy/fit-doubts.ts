import type { Claim } from '../../src/claims/index.ts'
import { countUses, evidenceFor, evidenceOf } from '../../src/claims/model/doubt.ts'
import { fitNames, fitOf } from '../../src/claims/model/fit.ts'
import { type Forest, sumOfTrees } from '../../src/claims/model/trees.ts'
import { featureId } from '../../src/claims/model/vocabulary.ts'
import { shareOut, type Weighing } from '../../src/claims/model/weighing.ts'
import { type BoostRow, boost } from './boost.ts'
import { type Case, widthOf } from './fit-claims.ts'

const fitIds = new Map(fitNames.map((name) => [name, featureId(`fit:${name}`)] as const))
/** How much a plain sentence of the tests counts. */
const SENTENCE = 13
/** Where among the features uses and repetitions of a figure stand. */
const [USES, TOLD] = [-3, -2]
/** How often a mistake is gone on with, and so looks as well used as what is right. */
const CARRIED = 0.4

/** A part of the texts, and weights that were learnt from the others. */
export interface Fold {
  readonly cases: readonly Case[]
  readonly weight: Float64Array
}

/** Learns how likely a figure is wrong, from texts that the weights of its explanations have not seen. */
export function fitDoubts(folds: readonly Fold[], print: (text: string) => void): Forest {
  const parts = folds.map(rowsOf)
  const judged = parts.flatMap((part, fold) => {
    const forest = boost(parts.filter((_, at) => at !== fold).flat())
    return part.map((row) => ({ ...row, sum: sumOfTrees(forest, row.features) }))
  })
  printPrecision(judged, print)
  return boost(parts.flat())
}

function rowsOf({ cases, weight }: Fold): BoostRow[] {
  const known = (id: number) => weight[id] ?? 0
  const add = (ids: readonly number[]) => ids.reduce((sum, id) => sum + known(id), 0)
  const weighed = cases.map((one) => {
    const weighing = weighingOf(one, add, known)
    const shares = shareOut(weighing)
    countUses(one.telling, weighing, shares)
    return { one, weighing, shares, worst: shares.falling.claim }
  })
  let [usual, told, text] = [0, 0, '']
  return weighed.flatMap(({ one, weighing, shares, worst }): BoostRow[] => {
    if (one.text !== text) [usual, told, text] = [0, 0, one.text]
    if (worst === undefined || one.label === 'other') return []
    const evidence = evidenceFor(one.telling, weighing, shares, worst)
    const features = evidenceOf(one.telling, { worst, evidence })
    const uses = features.at(USES) as number
    const isTrue = one.label?.verdict === 'wrong'
    if (one.text.startsWith('sentences ')) return [{ features, isTrue, weight: SENTENCE }]
    if (!isTrue) {
      if (one.label !== undefined) [usual, told] = [uses, features.at(TOLD) as number]
      return [{ features, isTrue, weight: 1 }]
    }
    // The gold's authors go on with what is right; most others go on with what they wrote.
    const carried = features.with(USES, Math.max(uses, usual)).with(TOLD, Math.max(features.at(TOLD) as number, told))
    return [
      { features, isTrue, weight: 1 - CARRIED },
      { features: carried, isTrue, weight: CARRIED },
    ]
  })
}

function weighingOf(
  { figure, claims, nothing, bases }: Case,
  add: (ids: readonly number[]) => number,
  known: (id: number) => number,
): Weighing {
  const [stated, width] = [figure.value / figure.scale, widthOf(figure)]
  const fits = (claim: Claim) =>
    fitOf(claim, stated, width).reduce((sum, [name, by]) => sum + known(fitIds.get(name) as number) * by, 0)
  const words = bases.map(add)
  const odds = claims.map((claim, at) => (words[at] as number) + fits(claim))
  return { figure, known: claims, tried: claims, nothing: add(nothing), words, odds }
}

/** How many are found, and how many of these rightly, from some odds on. */
function printPrecision(judged: readonly (BoostRow & { readonly sum: number })[], print: (text: string) => void): void {
  for (const limit of [0.9, 0.8, 0.7, 0.6, 0.5, 0.4]) {
    const found = judged.filter(({ sum, weight }) => weight !== SENTENCE && 1 / (1 + Math.exp(-sum)) > limit)
    const right = found.reduce((sum, { isTrue, weight }) => sum + (isTrue ? weight : 0), 0)
    const all = found.reduce((sum, { weight }) => sum + weight, 0)
    print(`  odds over ${limit}: ${Math.round(right)} of ${Math.round(all)} are wrong`)
  }
}

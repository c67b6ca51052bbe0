import { explain, type Told } from './best.ts'
import type { Claim } from './claim.ts'
import type { Figure } from './figure.ts'
import { agrees } from './judge.ts'
import type { Search } from './search.ts'
import { evaluate } from './working.ts'

/** What a later figure was rightly worked out from is a premise: it is wrong only where its own words call it an outcome. */
export function dropPremises(
  figures: readonly Figure[],
  best: (Claim | undefined)[],
  searches: readonly Search[],
  told: Told,
): void {
  for (const index of findPremises(best)) {
    const [claim, figure, search] = [best[index], figures[index], searches[index]]
    if (claim === undefined || figure === undefined || search === undefined) continue
    if (claim.ok || claim.cued || claim.strength === 4 || search.evidence >= 2) continue
    best[index] = explain(
      search.tried.filter(({ ok }) => ok),
      told,
      figure,
    )
  }
}

function findPremises(best: readonly (Claim | undefined)[]): Set<number> {
  const premises = new Set<number>()
  for (const claim of best) {
    // The same told again in another unit was not worked out from a premise.
    if (!claim?.ok || claim.score < 2) continue
    if (claim.rule === 'arithmetic/conversion' || claim.rule === 'arithmetic/period') continue
    for (const input of claim.inputs) if (input < claim.figure) premises.add(input)
  }
  return premises
}

/** A figure that is right once an earlier wrong one is set right is right: the mistake stands where it was made. */
export function acceptCorrected(figures: readonly Figure[], best: (Claim | undefined)[]): void {
  for (const [index, claim] of best.entries()) {
    const figure = figures[index]
    if (claim === undefined || claim.ok || figure === undefined) continue
    const wrong = claim.inputs.filter((input) => best[input]?.ok === false && input !== index)
    if (wrong.length === 0) continue
    const corrected = figures.slice()
    for (const input of wrong) {
      const [old, worked] = [figures[input], best[input]]
      if (old === undefined || worked === undefined) continue
      const { scale } = old
      corrected[input] = { ...old, value: worked.value * scale, low: worked.low * scale, high: worked.high * scale }
    }
    const worked = evaluate(claim.working, corrected)
    if (agrees(figure, worked))
      best[index] = { ...claim, ...worked, ok: true, reading: 'from the figure as worked out' }
  }
}

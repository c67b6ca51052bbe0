import type { Claim } from './claim.ts'
import type { Figure } from './figure.ts'
import { agrees } from './judge.ts'
import { evaluate } from './working.ts'

/** A figure that is right once an earlier wrong one is set right is right: the mistake stands where it was made. */
export function acceptCorrected(figures: readonly Figure[], best: (Claim | undefined)[]): void {
  for (const [index, claim] of best.entries()) {
    if (claim === undefined || claim.ok) continue
    const figure = figures[index] as Figure
    // "Dropped 30 percent, from $200 to $150": what is written out is not excused by what is not.
    const wrong = claim.inputs.filter(
      (input) => best[input]?.ok === false && input !== index && (best[input]?.written || !claim.written),
    )
    if (wrong.length === 0) continue
    const corrected = figures.slice()
    for (const input of wrong) {
      const [old, worked] = [figures[input] as Figure, best[input] as Claim]
      const { scale } = old
      corrected[input] = { ...old, value: worked.value * scale, low: worked.low * scale, high: worked.high * scale }
    }
    const worked = evaluate(claim.working, corrected)
    if (agrees(figure, worked))
      best[index] = { ...claim, ...worked, ok: true, reading: 'from the figure as worked out' }
  }
}

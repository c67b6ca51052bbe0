import type { Claim } from './claim.ts'

export const limits = { holding: 0.5, finding: 3.4, suggested: 9, rescue: 3.2 }

/** The explanation of a figure: the best relation that holds, or the one that is plainly asserted and falls. */
export function explain(tried: readonly Claim[], told: Told): Claim | undefined {
  let holds: Claim | undefined
  let falls: Claim | undefined
  for (const claim of tried) {
    if (claim.ok) holds = better(holds, claim)
    else if (isFinding(claim) && !told.has(claim)) falls = better(falls, claim)
  }
  if (falls && (holds === undefined || holds.score < falls.score - limits.rescue)) return falls
  return holds && holds.score >= limits.holding ? holds : undefined
}

function isFinding({ asserted, score }: Claim): boolean {
  return score >= (asserted ? limits.finding : limits.suggested)
}

function better(a: Claim | undefined, b: Claim): Claim {
  return a === undefined || b.score > a.score ? b : a
}

/** The relations already told of a text: figures between which one holds give no further figure. */
export class Told {
  readonly #claims = new Map<number, Claim[]>()

  add(claim: Claim): void {
    for (const index of [claim.figure, ...claim.inputs]) {
      const beside = this.#claims.get(index)
      if (beside === undefined) this.#claims.set(index, [claim])
      else beside.push(claim)
    }
  }

  /** Whether all inputs of a claim stand in one relation that was told. */
  has({ inputs, figure }: Claim): boolean {
    const [first] = inputs
    if (first === undefined || inputs.length < 2) return false
    const beside = this.#claims.get(first) ?? []
    return beside.some(
      (told) => told.figure !== figure && inputs.every((input) => told.figure === input || told.inputs.includes(input)),
    )
  }
}

import type { Claim } from './claim.ts'
import type { Figure } from './figure.ts'

const limits = { holding: 0, blunt: 0.5, finding: 3.8, suggested: 6, rescue: 4.2 }

/** The explanation of a figure: the best relation that holds, or the one that is plainly asserted and falls. */
export function explain(tried: readonly Claim[], told: Told, figure: Figure): Claim | undefined {
  let holds: Claim | undefined
  let falls: Claim | undefined
  for (const claim of tried) {
    if (claim.ok) holds = better(holds, claim)
    else if (isFinding(claim) && !told.has(claim)) falls = better(falls, claim)
  }
  if (falls && (holds === undefined || holds.score < falls.score - limits.rescue)) return falls
  return holds && holds.score >= leastOf(figure) ? holds : undefined
}

// One or two digits, or one end of a range, agree with something or other by accident.
function leastOf({ mention }: Figure): number {
  if (mention.partner >= 0) return limits.blunt + 1
  return mention.value.replace('.', '').replace(/^0+|0+$/g, '').length < 3 ? limits.blunt : limits.holding
}

function isFinding({ asserted, score, rule }: Claim): boolean {
  if (!asserted && (rule === 'arithmetic/period' || rule === 'arithmetic/conversion')) return false
  return score >= (asserted ? limits.finding : limits.suggested)
}

function better(a: Claim | undefined, b: Claim): Claim {
  return a === undefined || b.score > a.score ? b : a
}

/** The relations already told of a text: figures between which one holds give no further figure. */
export class Told {
  readonly #claims = new Map<number, Claim[]>()

  add(claim: Claim): void {
    if (claim.score < 1 || claim.inputs.some((input) => input > claim.figure)) return
    for (const index of [claim.figure, ...claim.inputs]) {
      const beside = this.#claims.get(index)
      if (beside === undefined) this.#claims.set(index, [claim])
      else beside.push(claim)
    }
  }

  /** Whether all inputs of a claim stand in one relation that was told. */
  has({ inputs, figure, rule }: Claim): boolean {
    const [first] = inputs
    if (first === undefined || inputs.length < 2) return false
    const beside = this.#claims.get(first) ?? []
    return beside.some(
      (told) =>
        told.figure !== figure &&
        isKin(told.rule, rule) &&
        inputs.every((input) => told.figure === input || told.inputs.includes(input)),
    )
  }
}

/** A difference and the percentage of it are two things to tell of the same figures; a product and its quotient are one. */
function isKin(a: string, b: string): boolean {
  const isChange = (rule: string) => rule === 'arithmetic/percentage'
  return isChange(a) === isChange(b) || (a !== 'arithmetic/difference' && b !== 'arithmetic/difference')
}

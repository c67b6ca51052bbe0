import type { Figure } from '../figure.ts'

type Inputs = readonly (Figure | undefined)[]

/** Tells whether a row takes in other units than all that keep its way: gigabytes among millions. */
export function otherUnits(kept: readonly Inputs[]): (inputs: Inputs) => boolean {
  const measures = new Set(kept.map(measuresOf))
  return (inputs) => measures.size === 1 && !measures.has(measuresOf(inputs))
}

function measuresOf(inputs: Inputs): string {
  return inputs.map((figure) => figure?.measure).join()
}

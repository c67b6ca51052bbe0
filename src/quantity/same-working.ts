import type { Origin, Quantity, Step } from './quantity.ts'

/** Whether two quantities came about alike: the same steps from the same givens, so that both are one amount. */
export function isSameWorking(a: Quantity, b: Quantity): boolean {
  return isSame(a, b, new Map())
}

/** Pairs that were found alike are not gone through again, for the parts of a working are shared many times over. */
function isSame(a: Quantity, b: Quantity, alike: Map<Quantity, Quantity>): boolean {
  if (a === b || alike.get(a) === b) return true
  if (a.unit !== b.unit || !a.low.eq(b.low) || !a.high.eq(b.high)) return false
  if (!isSameStep(a.step, b.step, alike)) return false
  alike.set(a, b)
  return true
}

function isSameStep(a: Step, b: Step, alike: Map<Quantity, Quantity>): boolean {
  if (a.operation === 'given' || b.operation === 'given') {
    return a.operation === 'given' && b.operation === 'given' && isSameOrigin(a.origin, b.origin)
  }
  if (a.operation !== b.operation || a.inputs.length !== b.inputs.length) return false
  return a.inputs.every((input, i) => isSame(input, b.inputs[i] ?? input, alike))
}

function isSameOrigin(a: Origin | undefined, b: Origin | undefined): boolean {
  return a?.kind === b?.kind && a?.id === b?.id
}

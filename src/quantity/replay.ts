import { add, beyond, ceil, divide, floor, largest, multiply, negate, smallest, subtract } from './operate.ts'
import type { Operation, Quantity } from './quantity.ts'

type Replayer = (first: Quantity, ...rest: readonly Quantity[]) => Quantity

function pair(operation: (a: Quantity, b: Quantity) => Quantity): Replayer {
  return (first, ...rest) => rest.reduce(operation, first)
}

const REPLAYERS: Readonly<Record<Operation, Replayer>> = {
  add,
  subtract: pair(subtract),
  multiply,
  divide: pair(divide),
  ceil,
  floor,
  beyond: pair(beyond),
  smallest,
  largest,
  negate,
}

/** The quantities at the ends of a working that were given and not worked out, each once. */
export function givensOf(quantity: Quantity): readonly Quantity[] {
  const found = new Set<Quantity>()
  const seen = new Set<Quantity>()
  const visit = (part: Quantity): void => {
    if (seen.has(part)) return
    seen.add(part)
    if (part.step.operation === 'given') found.add(part)
    else part.step.inputs.forEach(visit)
  }
  visit(quantity)
  return [...found]
}

/** The working gone through again from its givens, some of them put in anew: how a number is proved, or varied. */
export function replay(quantity: Quantity, substitute: (given: Quantity) => Quantity = (given) => given): Quantity {
  const done = new Map<Quantity, Quantity>()
  const visit = (part: Quantity): Quantity => {
    const known = done.get(part)
    if (known) return known
    const made = visitAnew(part)
    done.set(part, made)
    return made
  }
  const visitAnew = (part: Quantity): Quantity => {
    if (part.step.operation === 'given') return substitute(part)
    const [first, ...rest] = part.step.inputs.map(visit)
    if (!first) return part
    const made = REPLAYERS[part.step.operation](first, ...rest)
    return { ...made, label: part.label, percent: part.percent }
  }
  return visit(quantity)
}

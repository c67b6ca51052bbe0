import type { Working } from '../claim.ts'
import { constant, leaf } from '../leaves.ts'
import { bitsOf, type Cell } from './cell.ts'
import type { Instance } from './family.ts'
import { slipOf } from './slips.ts'

/** The cell of a broken row that is miswritten, how it is worked out of the others, and what it should be. */
export interface Blame {
  readonly cell: Cell
  readonly others: readonly Cell[]
  readonly working: Working
}

/**
 * Which cell of a row that breaks its column's way is at fault: the result, unless an input miswritten in a plain way,
 * or needed otherwise by its own total, explains it and the result has nothing against it.
 */
export function blame(
  { result, inputs, working, worked }: Instance,
  isConfirmed: (cell: Cell, value: number) => boolean,
  workOut: (working: Working) => number,
): Blame {
  const own: Blame = { cell: result, others: inputs, working: working() }
  if (result.figure === undefined || isConfirmed(result, worked.value)) return own
  if (slipOf(result, worked.value).isSharp) return own
  const stated = leaf(result.figure, result.unit, true)
  const guilty = inputs.flatMap((input): Blame[] => {
    if (input.figure === undefined || input.sign < 0 || result.sign < 0 || input.word !== 1) return []
    const turned = turn(own.working, input.figure.index, stated)
    if (turned === undefined) return []
    const needed = workOut(turned)
    const isAtFault =
      isConfirmed(input, needed) || (slipOf(input, needed).isSharp && bitsOf(input) >= 6 && isWhole(input, needed))
    return isAtFault
      ? [{ cell: input, others: [result, ...inputs.filter((other) => other !== input)], working: turned }]
      : []
  })
  const [only] = guilty
  return only !== undefined && guilty.length === 1 ? only : own
}

/** A working turned over to give one of its figures, of which it holds just one, from what the whole comes to. */
function turn(working: Working, figure: number, whole: Working): Working | undefined {
  if (working.op === 'figure') return working.figure === figure ? whole : undefined
  if (!('parts' in working)) return undefined
  const at = working.parts.findIndex((part) => holds(part, figure))
  const part = working.parts[at]
  if (part === undefined || working.parts.filter((other) => holds(other, figure)).length > 1) return undefined
  const rest = working.parts.filter((_, place) => place !== at)
  const [first, ...others] = rest
  if (first === undefined) return undefined
  return turn(part, figure, without(working.op, at, whole, first, others))
}

function without(op: string, at: number, whole: Working, first: Working, others: readonly Working[]): Working {
  if (op === 'add') return { op: 'subtract', parts: [whole, first, ...others] }
  if (op === 'subtract')
    return at === 0
      ? { op: 'add', parts: [whole, first, ...others] }
      : { op: 'subtract', parts: [first, ...others, whole] }
  if (op === 'multiply') return { op: 'divide', parts: [whole, first, ...others] }
  if (op === 'divide')
    return at === 0
      ? { op: 'multiply', parts: [whole, first, ...others] }
      : { op: 'divide', parts: [first, ...others, whole] }
  return constant(Number.NaN, '')
}

function holds(working: Working, figure: number): boolean {
  if (working.op === 'figure') return working.figure === figure
  return 'parts' in working && working.parts.some((part) => holds(part, figure))
}

/** Whether a value needs no more places than the cell that it should stand in has. */
function isWhole({ figure }: Cell, value: number): boolean {
  const unit = 10 ** Math.min(0, figure?.mention.place ?? 0)
  const places = value / unit
  return Math.abs(places - Math.round(places)) < 0.06
}

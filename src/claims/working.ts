import type { Operator, Working } from './claim.ts'
import type { Figure } from './figure.ts'

/** What a working gives: its value from the inputs as written, and the interval that their writing leaves. */
export interface Worked {
  readonly value: number
  readonly low: number
  readonly high: number
}

// How far beyond its bound an amount is taken that goes into a working.
const BEYOND = 1.25

/** Works a tree out over its figures. */
export function evaluate(working: Working, figures: readonly Figure[]): Worked {
  switch (working.op) {
    case 'figure':
      return readFigure(working.figure, working.exact, working.scale, figures)
    case 'constant':
      return { value: working.value, low: working.value, high: working.value }
    case 'said':
      return working
    default:
      return evaluateParts(working.op, working.parts, figures)
  }
}

function evaluateParts(op: Operator, parts: readonly Working[], figures: readonly Figure[]): Worked {
  let worked = evaluate(parts[0] as Working, figures)
  for (let at = 1; at < parts.length; at++) worked = operate(op, worked, evaluate(parts[at] as Working, figures))
  return worked
}

function readFigure(index: number, exact: boolean, scale: number, figures: readonly Figure[]): Worked {
  const figure = figures[index]
  if (figure === undefined) return { value: Number.NaN, low: Number.NaN, high: Number.NaN }
  const value = figure.value / scale
  if (exact && (figure.mention.hedge === undefined || isDivisor(figure))) return { value, low: value, high: value }
  const { low, high, mention } = figure
  // Of "over 400" and "at most 400" nearly all would follow, were they taken at their word: people reckon with the bound.
  if (mention.hedge === 'over') return { value, low: low / scale, high: Math.min(high / scale, BEYOND * value) }
  if (mention.hedge === 'under') return { value, low: Math.max(low / scale, value / BEYOND), high: high / scale }
  return { value, low: low / scale, high: high / scale }
}

/** "$2,592 over 30 days": what an amount is spread over is no bound. */
function isDivisor({ join, mention }: Figure): boolean {
  return join === 'over' && mention.hedge === 'over'
}

function operate(op: Operator, a: Worked, b: Worked): Worked {
  switch (op) {
    case 'add':
      return { value: a.value + b.value, low: a.low + b.low, high: a.high + b.high }
    case 'subtract':
      return { value: a.value - b.value, low: a.low - b.high, high: a.high - b.low }
    case 'power':
      return { value: a.value ** b.value, low: a.low ** b.value, high: a.high ** b.value }
    case 'multiply':
      return hull(
        a.value * b.value,
        times(a.low, b.low),
        times(a.low, b.high),
        times(a.high, b.low),
        times(a.high, b.high),
      )
    default:
      if (b.low <= 0 && b.high >= 0) return { value: a.value / b.value, low: -Infinity, high: Infinity }
      return hull(a.value / b.value, a.low / b.low, a.low / b.high, a.high / b.low, a.high / b.high)
  }
}

function times(a: number, b: number): number {
  return a === 0 || b === 0 ? 0 : a * b
}

function hull(value: number, a: number, b: number, c: number, d: number): Worked {
  const low = Math.min(a, b, c, d)
  if (!Number.isNaN(low)) return { value, low, high: Math.max(a, b, c, d) }
  const known = [a, b, c, d].filter((end) => !Number.isNaN(end))
  return { value, low: Math.min(...known), high: Math.max(...known) }
}

/** A working whose figures of a sort go in with the interval of their writing, though they count as exact; itself without such. */
export function loosen(working: Working, isRough: (figure: number) => boolean): Working {
  if (!isLoose(working, isRough)) return working
  if (working.op === 'figure') return { ...working, exact: false }
  return 'parts' in working ? { ...working, parts: working.parts.map((part) => loosen(part, isRough)) } : working
}

function isLoose(working: Working, isRough: (figure: number) => boolean): boolean {
  if (working.op === 'figure') return working.exact && isRough(working.figure)
  if (!('parts' in working)) return false
  for (const part of working.parts) if (isLoose(part, isRough)) return true
  return false
}

/** The figures that a working takes in, each once. */
export function inputsOf(working: Working): number[] {
  const found: number[] = []
  pushInputs(found, working)
  return found
}

function pushInputs(found: number[], working: Working): void {
  if (working.op === 'figure') {
    if (!found.includes(working.figure)) found.push(working.figure)
  } else if ('parts' in working) for (const part of working.parts) pushInputs(found, part)
}

import type { Working } from './claim.ts'
import type { Figure } from './figure.ts'

/** What a working gives: its value from the inputs as written, and the interval that their writing leaves. */
export interface Worked {
  readonly value: number
  readonly low: number
  readonly high: number
}

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
      return working.parts
        .map((part) => evaluate(part, figures))
        .reduce((left, right) => operate(working.op, left, right))
  }
}

function readFigure(index: number, exact: boolean, scale: number, figures: readonly Figure[]): Worked {
  const figure = figures[index]
  if (figure === undefined) return { value: Number.NaN, low: Number.NaN, high: Number.NaN }
  const value = figure.value / scale
  if (exact && figure.mention.hedge === undefined) return { value, low: value, high: value }
  return { value, low: figure.low / scale, high: figure.high / scale }
}

function operate(op: Exclude<Working['op'], 'figure' | 'constant' | 'said'>, a: Worked, b: Worked): Worked {
  switch (op) {
    case 'add':
      return { value: a.value + b.value, low: a.low + b.low, high: a.high + b.high }
    case 'subtract':
      return { value: a.value - b.value, low: a.low - b.high, high: a.high - b.low }
    case 'power':
      return { value: a.value ** b.value, low: a.low ** b.value, high: a.high ** b.value }
    case 'multiply':
      return {
        value: a.value * b.value,
        ...hull([times(a.low, b.low), times(a.low, b.high), times(a.high, b.low), times(a.high, b.high)]),
      }
    default:
      if (b.low <= 0 && b.high >= 0) return { value: a.value / b.value, low: -Infinity, high: Infinity }
      return { value: a.value / b.value, ...hull([a.low / b.low, a.low / b.high, a.high / b.low, a.high / b.high]) }
  }
}

function times(a: number, b: number): number {
  return a === 0 || b === 0 ? 0 : a * b
}

function hull(ends: readonly number[]) {
  const known = ends.filter((end) => !Number.isNaN(end))
  return { low: Math.min(...known), high: Math.max(...known) }
}

/** The figures that a working takes in. */
export function inputsOf(working: Working): number[] {
  if (working.op === 'figure') return [working.figure]
  return 'parts' in working ? working.parts.flatMap(inputsOf) : []
}

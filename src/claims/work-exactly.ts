import { Decimal } from '../quantity/index.ts'
import type { Working } from './claim.ts'
import type { Figure } from './figure.ts'

/** Works a tree out in exact decimals from the inputs as written, in the unit of the figure that it gives. */
export function workExactly(working: Working, figures: readonly Figure[]): Decimal {
  switch (working.op) {
    case 'figure': {
      const figure = figures[working.figure]
      return exactOf(figure?.mention.value ?? '0', (figure?.scale ?? 1) / working.scale)
    }
    case 'constant':
    case 'said':
      return new Decimal(working.value)
    default:
      return working.parts.map((part) => workExactly(part, figures)).reduce((a, b) => operate(working.op, a, b))
  }
}

// Units convert by whole factors or their inverse: those stay exact.
function exactOf(value: string, factor: number): Decimal {
  const written = new Decimal(value)
  if (factor === 1) return written
  return factor > 1 || factor === 0
    ? written.times(new Decimal(clean(factor)))
    : written.div(new Decimal(clean(1 / factor)))
}

function clean(factor: number): string {
  return String(Number(factor.toPrecision(15)))
}

function operate(op: 'add' | 'subtract' | 'multiply' | 'divide' | 'power', a: Decimal, b: Decimal): Decimal {
  if (op === 'add') return a.plus(b)
  if (op === 'subtract') return a.minus(b)
  if (op === 'multiply') return a.times(b)
  if (op === 'divide') return b.eq(0) ? new Decimal(0) : a.div(b)
  return a.pow(Number(b.toFixed(0)))
}

import { printClock } from '../numbers/index.ts'
import type { Working } from './claim.ts'
import type { Figure } from './figure.ts'
import { DURATION } from './join-durations.ts'
import { printDuration } from './print-duration.ts'
import { workExactly } from './work-exactly.ts'

const signs = { add: ' + ', subtract: ' − ', multiply: ' × ', divide: ' ÷ ', power: '^' } as const
const binds = { add: 1, subtract: 1, multiply: 2, divide: 2, power: 3 } as const

/** A working as one line of arithmetic, its numbers in the units in which they go in: "475 + 950 + 475 + 25". */
export function printWorking(working: Working, figures: readonly Figure[]): string {
  const isAmong = isInParts(working, figures)
  return print(working, figures, isAmong, 0)
}

function print(
  working: Working,
  figures: readonly Figure[],
  inParts: boolean,
  around: number,
  onClock = false,
): string {
  if (working.op === 'figure') {
    if (isClock(working, figures)) return printClock(workExactly({ ...working, scale: 1 }, figures).toFixed())
    const value = workExactly(working, figures).toFixed()
    if (onClock) return printClock(value)
    const { kind, mention } = figures[working.figure] as Figure
    return inParts && kind === 'time' ? printDuration(Number(mention.value), mention.unit) : printNumber(value)
  }
  if (working.op === 'constant' || working.op === 'said') return working.text
  const { op, parts } = working
  const own = binds[op]
  // Hours and minutes behind a time of day: 8:03 + 0:55.
  const isOnClock = onClock || parts.some((part) => isOfDay(part, figures))
  const line = parts
    .map((part, at) =>
      print(part, figures, inParts, at > 0 && (op === 'subtract' || op === 'divide') ? own + 1 : own, isOnClock),
    )
    .join(signs[op])
  return own < around ? `(${line})` : line
}

function isOfDay(working: Working, figures: readonly Figure[]): boolean {
  return working.op === 'figure' && working.scale === 1 && isClock(working, figures)
}

/** Whether a time that was said in two units goes into a working: "3 × 2 h 30 min". */
export function isInParts(working: Working, figures: readonly Figure[]): boolean {
  if (working.op === 'figure') return figures[working.figure]?.mention.noun === DURATION
  return 'parts' in working && working.parts.some((part) => isInParts(part, figures))
}

/** Whether a number of a working is a time of day, in whatever unit it goes in. */
export function isClock(working: Working, figures: readonly Figure[]): boolean {
  return working.op === 'figure' && figures[working.figure]?.mention.unit === 'time-of-day'
}

/** A decimal with thousands apart and at most six digits after the point. */
function printNumber(decimal: string): string {
  const [whole = '0', digits = ''] = decimal.split('.')
  const shown = digits.length > 6 ? shorten(Number(decimal)) : decimal
  const [head = whole, tail = ''] = shown.split('.')
  return `${head.replace(/\B(?=(?:\d{3})+$)/g, ',')}${tail === '' ? '' : `.${tail}`}`
}

/** Six significant digits, never with an exponent. */
function shorten(value: number): string {
  const size = Math.floor(Math.log10(Math.abs(value)))
  return value.toFixed(Math.min(20, Math.max(0, 5 - size))).replace(/\.?0+$/, '')
}

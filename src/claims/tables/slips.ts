import { isOneMore, isSwapped, placesOff } from '../digits.ts'
import type { Worked } from '../working.ts'
import type { Cell } from './cell.ts'

/** How a number was miswritten, and how many bits say that this is no accident. */
export interface Slip {
  readonly bits: number
  /** Two digits that changed places or a point that moved: what a right number never looks like beside another. */
  readonly isSharp: boolean
}

const none: Slip = { bits: 0, isSharp: false }

/** By which slip of the pen a cell could state what it does for the value that a working gives. */
export function slipOf(cell: Cell, value: number): Slip {
  const { figure } = cell
  if (figure === undefined || !Number.isFinite(value) || value === 0) return none
  const { mention } = figure
  const decimals = Math.max(0, -mention.place)
  if (decimals > 6) return none
  const power = figure.value === 0 ? 1 : Math.abs(Number(mention.value) / (figure.value / cell.unit))
  const written = digitsOf(Math.abs(Number(mention.value)), decimals)
  const meant = digitsOf(Math.abs(value * power), decimals)
  if (written === meant) return none
  const length = Math.max(written.length, meant.length)
  const space = length * Math.log2(10)
  if (isShifted(cell, value) || isInverted(cell, value)) return { bits: Math.max(0, space - 3), isSharp: true }
  if (written.length === meant.length) {
    const off = placesOff(written, meant)
    if (isSwapped(written, meant, off) && off[1] === (off[0] as number) + 1)
      return { bits: Math.max(0, space - Math.log2(length)), isSharp: true }
    if (off.length === 1) return { bits: Math.max(0, space - Math.log2(9 * length)), isSharp: false }
    return none
  }
  const [long, short] = written.length > meant.length ? [written, meant] : [meant, written]
  return isOneMore(long, short) ? { bits: Math.max(0, space - Math.log2(10 * length)), isSharp: false } : none
}

const SAMPLES = 16

/** The plainest slip by which a cell could state what it does for anything that a working leaves open. */
export function slipWithin(cell: Cell, { value, low, high }: Worked): Slip {
  let best = slipOf(cell, value)
  if (!(high > low) || !Number.isFinite(high - low)) return best
  for (let at = 0; at <= SAMPLES; at++) {
    const slip = slipOf(cell, low + ((high - low) * at) / SAMPLES)
    if (slip.isSharp && !best.isSharp) best = { ...slip, bits: Math.max(0, slip.bits - 2) }
  }
  return best
}

function digitsOf(value: number, decimals: number): string {
  return value.toFixed(decimals).replace('.', '')
}

/** Whether the point has moved: 552.00 for 55.20. */
function isShifted({ figure, sign, unit }: Cell, value: number): boolean {
  if (figure === undefined) return false
  const [low, high] = [figure.low / unit, figure.high / unit]
  return [0.001, 0.01, 0.1, 10, 100, 1000].some((factor) => {
    const moved = value * factor * sign
    const slack = Math.abs(moved) * 1e-9
    return moved + slack >= low && moved - slack <= high
  })
}

/** Whether a ratio was taken the wrong way round. */
function isInverted({ figure, unit, kind }: Cell, value: number): boolean {
  if (figure === undefined || (kind !== 'none' && kind !== 'multiplier') || figure.mention.place >= 0) return false
  return 1 / value >= figure.low / unit && 1 / value <= figure.high / unit
}

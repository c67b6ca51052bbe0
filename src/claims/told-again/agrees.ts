import type { Figure } from '../figure.ts'
import { slipOf } from '../model/fit.ts'

const NOISE = 1e-9
// By so much one figure may be the other rounded.
const ROUNDED = 0.03
const ROUNDED_ABOUT = 0.12
const steps = [0.25, 0.7, 1.2]

/** Whether two figures state the same amount: the same number, or one the other rounded. */
export function agrees(a: Figure, b: Figure): boolean {
  const isBare = a.kind === 'none' || b.kind === 'none'
  const [one, other] = isBare ? [a.value / a.scale, b.value / b.scale] : [a.value, b.value]
  if (Math.abs(one - other) <= NOISE * Math.abs(one)) return true
  const most = a.mention.hedge || b.mention.hedge ? ROUNDED_ABOUT : ROUNDED
  if (!(Math.abs(Math.log(one / other)) <= most)) return false
  return isBare ? isRounding(a, other) || isRounding(b, one) : a.low <= b.high && a.high >= b.low
}

function isRounding({ low, high, scale }: Figure, value: number): boolean {
  return low / scale <= value && value <= high / scale
}

/** A figure's amount in the unit in which another is said. */
export function inUnitOf({ kind, scale }: Figure, other: Figure): number {
  return other.value / (kind === 'none' || other.kind === 'none' ? other.scale : scale)
}

/** Whether two digits of one figure stand in the other order in another. */
export function isSwapped(figure: Figure, other: Figure): boolean {
  return slipOf(figure.value / figure.scale, inUnitOf(figure, other))?.kind === 'swap'
}

/** By what sort of slip a stated number misses the one that is meant, as the place of its weight. */
export function missOf(stated: number, meant: number): number {
  const slip = slipOf(stated, meant)
  if (slip?.kind === 'swap') return slip.digits > 3 ? 10 : slip.digits > 2 ? 0 : 1
  if (slip?.kind === 'digit') return slip.digits > 2 ? 2 : 3
  if (slip?.kind === 'point') return 4
  const off = Math.abs(Math.log(stated / meant))
  if (Math.abs(off - Math.LN2) < 0.01) return 5
  return 6 + steps.filter((step) => !(off < step)).length
}

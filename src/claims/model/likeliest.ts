import type { Claim } from '../claim.ts'
import { keyOf } from './telling.ts'

/**
 * The likeliest of relations. Readings of one, a month of 30 days or of 730 hours, count together, as do two that work out
 * the same from the same: a quarter of 520, and 0.25 × 520.
 */
export class Likeliest {
  claim: Claim | undefined
  share = 0
  #most = 0
  readonly #kin = new Map<number | string, { readonly value: number; readonly group: Group }[]>()

  add(claim: Claim, share: number): void {
    const { rule, value } = claim
    const key = keyOf(claim.inputs)
    const kin = this.#kin.get(key) ?? []
    if (kin.length === 0) this.#kin.set(key, kin)
    const same = kin.find((other) => isSameValue(other.value, value))
    const group = same?.group ?? kin.find((other) => other.group.rule === rule)?.group ?? { rule, share: 0 }
    if (same === undefined) kin.push({ value, group })
    group.share += share
    const sum = group.share
    this.share = Math.max(this.share, sum)
    if (share <= this.#most) return
    this.#most = share
    this.claim = claim
  }
}

interface Group {
  readonly rule: string
  share: number
}

/** Whether two numbers are the same to nine digits. */
function isSameValue(a: number, b: number): boolean {
  return a === b || (Math.abs(a - b) <= 2e-8 * Math.abs(a) && a.toPrecision(9) === b.toPrecision(9))
}

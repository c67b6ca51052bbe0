import type { FactRecord } from '../../book/index.ts'
import type { Binding } from '../../claims/index.ts'
import type { Mention } from '../../numbers/index.ts'
import type { Quantity } from '../../quantity/index.ts'
import type { WrongValue } from './judge-value.ts'

/** A figure bound by `is`: its stretch of the text, the number said there, and the quantity behind it. */
export interface BoundFigure {
  readonly start: number
  readonly end: number
  readonly mention: Mention
  readonly quantity: Quantity
}

/** What a `:fig` was read as: its stretch, its binding, and what it leads to where that was found. */
export interface Bound {
  readonly start: number
  readonly end: number
  readonly binding: Binding
  /** The index of the number said there, -1 for none. */
  readonly mention: number
  readonly quantity: Quantity | undefined
  readonly fact: FactRecord | undefined
  /** Whether the number said agrees with what it is bound to. */
  readonly holds: boolean
  /** What is wrong with the number beside the quantity, where it does not agree. */
  readonly wrong?: WrongValue
}

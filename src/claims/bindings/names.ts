import type { Quantity } from '../../quantity/index.ts'

/** The names that an `is` may use: quantities, in groups of groups. A map, so that no name of an object leaks in. */
export type Names = ReadonlyMap<string, Quantity | Names>

/** Whether a named thing is a quantity and not a group of names. */
export function isQuantity(thing: Quantity | Names): thing is Quantity {
  return !(thing instanceof Map)
}

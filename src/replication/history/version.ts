/** What an attribute holds; a list is a set of words. */
export type Value = string | number | boolean | null | readonly string[]

/** An item's attributes. A Map, so that no name of an attribute means anything to the language. */
export type Image = ReadonlyMap<string, Value>

/** What a write does to an item. */
export type Change =
  | { readonly kind: 'put'; readonly attributes: Image }
  | { readonly kind: 'update'; readonly attributes: Image }
  | { readonly kind: 'add'; readonly attribute: string; readonly amount: number }
  | { readonly kind: 'include' | 'exclude'; readonly attribute: string; readonly element: string }
  | { readonly kind: 'delete' | 'expire' }

/** A change of one item, perhaps only where the item has a version number. */
export interface Write {
  readonly item: string
  readonly change: Change
  /** The number that the version before must have; 0 where there must be no item. */
  readonly ifVersion?: number | undefined
}

/** An item as one write left it, with what is known of that write. */
export interface Version {
  readonly id: number
  readonly item: string
  readonly change: Change
  /** The region that took the write, by its place in the run. */
  readonly origin: number
  /** When it was taken, in milliseconds of the run. */
  readonly at: number
  /** The timestamp it bears, in microseconds of its origin's clock. */
  readonly stamp: number
  /** How many versions it and those before it are. */
  readonly number: number
  /** The version that its origin held, and that it was made from. */
  readonly base: Version | undefined
  /** The attributes; none where the item was deleted. */
  readonly image: Image | undefined
  /** The operation of the run that asked for it. */
  readonly operation: number
  /** How many items the operation wrote together. */
  readonly together: number
}

/** The later of two writes of one item: by timestamp, and by the order of regions where those are equal. */
export function isLater(a: Version, b: Version): boolean {
  return a.stamp === b.stamp ? a.origin > b.origin : a.stamp > b.stamp
}

/** The number that a condition on an item's version meets: 0 where there is no item. */
export function numberOf(version: Version | undefined): number {
  return version?.image ? version.number : 0
}

/** One value with the time and place of its writing. */
export interface Register<T> {
  readonly value: T
  readonly stamp: number
  readonly region: string
}

/** The later of two states of a register; where their times are equal, the one of the region later in the alphabet. */
export function mergeRegisters<T>(a: Register<T>, b: Register<T>): Register<T> {
  if (a.stamp !== b.stamp) return a.stamp > b.stamp ? a : b
  return a.region >= b.region ? a : b
}

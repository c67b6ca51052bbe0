/** The entry of a list at a place where there must be one. */
export function at<T>(list: readonly (T | undefined)[], place: number): T {
  const entry = list[place]
  if (entry === undefined) throw new RangeError(`nothing at place ${place} of ${list.length}`)
  return entry
}

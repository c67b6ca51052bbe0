/** At most so many of a list's items, in their order: those around one of them, or the first ones. */
export function takeAround<T>(items: readonly T[], index: number, most: number): readonly T[] {
  const latest = Math.max(0, items.length - most)
  const start = Math.min(latest, Math.max(0, index - Math.floor(most / 2)))
  return items.slice(start, start + most)
}

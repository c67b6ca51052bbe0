/** The entry whose pattern fits an item best: its whole name, or the longest beginning, written with a star or without. */
export function matchItem<T>(item: string, entries: readonly T[], patternOf: (entry: T) => string): T | undefined {
  let best: T | undefined
  let longest = -1
  for (const entry of entries) {
    const start = patternOf(entry).replace(/\*$/, '')
    if (start.length <= longest || !item.startsWith(start)) continue
    best = entry
    longest = start.length
  }
  return best
}

/** The accepted name that was probably meant: the one with the fewest slips, if they are few; undefined where none is near. */
export function nearestName(written: string, names: readonly string[]): string | undefined {
  if (written.length > 60) return undefined
  const ranked = names.map((name) => ({ name, slips: countSlips(written.toLowerCase(), name.toLowerCase()) }))
  const [best] = ranked.sort((a, b) => a.slips - b.slips)
  if (!best || best.slips >= best.name.length) return undefined
  return best.slips <= Math.max(1, Math.floor(best.name.length / 3)) ? best.name : undefined
}

/** How many letters are put in, left out, mistaken or swapped with their neighbour between two words. */
function countSlips(a: string, b: string): number {
  let before: readonly number[] = []
  let row: readonly number[] = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const mistaken = at(row, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1)
      const isSwapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      const swapped = isSwapped ? at(before, j - 2) + 1 : mistaken
      next.push(Math.min(mistaken, swapped, at(row, j) + 1, at(next, j - 1) + 1))
    }
    before = row
    row = next
  }
  return at(row, b.length)
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? 0
}

/** "a, b or c". */
export function anyOf(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`
}

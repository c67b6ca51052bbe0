/** How many letters must be changed to make one word of another. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1]
    for (const [j, other] of [...b].entries()) {
      next.push(Math.min((row[j] ?? 0) + (letter === other ? 0 : 1), (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1))
    }
    row = next
  }
  return row[b.length] ?? 0
}

/** The accepted name that was probably meant; undefined where none is near. */
export function nearestName(written: string, names: readonly string[]): string | undefined {
  if (written.length > 60) return undefined
  const ranked = names.map((name) => ({ name, far: distance(written.toLowerCase(), name.toLowerCase()) }))
  const best = ranked.reduce<(typeof ranked)[number] | undefined>((a, b) => (a && a.far <= b.far ? a : b), undefined)
  return best && best.far <= Math.max(2, best.name.length / 3) ? best.name : undefined
}

/** "a, b or c". */
export function anyOf(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`
}

/** The pairs of neighbouring letters of a word, its end counted as a letter. */
function pairsOf(word: string): ReadonlySet<string> {
  const letters = word.toLowerCase()
  return new Set(Array.from(letters, (_, i) => letters.slice(i, i + 2)))
}

/** How alike two words are, from 0 to 1: the share of letter pairs that they have in common. */
function likeness(a: string, b: string): number {
  const [mine, others] = [pairsOf(a), pairsOf(b)]
  const shared = [...mine].filter((pair) => others.has(pair)).length
  return (2 * shared) / (mine.size + others.size)
}

/** The accepted name that was probably meant; undefined where none is near. */
export function nearestName(written: string, names: readonly string[]): string | undefined {
  if (written.length > 60) return undefined
  const ranked = names.map((name) => ({ name, near: likeness(written, name) })).sort((a, b) => b.near - a.near)
  return ranked.find(({ near }) => near >= 0.5)?.name
}

/** "a, b or c". */
export function anyOf(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`
}

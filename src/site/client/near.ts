const shownAtMost = 3

/** Shows those of a hidden list of links whose addresses are most like a path, where any is alike at all. */
export function showNear(root: HTMLElement, path: string): void {
  const rows = [...root.querySelectorAll('li')].map((row) => ({
    row,
    likeness: measureLikeness(path, row.querySelector('a')?.pathname ?? ''),
  }))
  const near = rows.filter(({ likeness }) => likeness > 0.25).sort((a, b) => b.likeness - a.likeness)
  if (near.length === 0) return
  root.querySelector('ul')?.replaceChildren(...near.slice(0, shownAtMost).map(({ row }) => row))
  root.hidden = false
}

/** How alike two addresses are, from 0 to 1: the share of pairs of letters that both have. */
export function measureLikeness(a: string, b: string): number {
  const [pairsA, pairsB] = [listPairs(a), listPairs(b)]
  const shared = [...pairsA].filter((pair) => pairsB.has(pair)).length
  return pairsA.size + pairsB.size === 0 ? 0 : (2 * shared) / (pairsA.size + pairsB.size)
}

function listPairs(path: string): Set<string> {
  const letters = path
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim()
  return new Set(Array.from({ length: Math.max(0, letters.length - 1) }, (_, at) => letters.slice(at, at + 2)))
}

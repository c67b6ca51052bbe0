/** A number, or a question whether a feature lies below a threshold and a tree for either answer. */
export type Tree = number | readonly [feature: number, threshold: number, below: Tree, above: Tree]

/** What many small trees add to a base. */
export interface Forest {
  readonly base: number
  readonly trees: readonly Tree[]
}

/** What the trees of a forest come to for these features. */
export function sumOfTrees({ base, trees }: Forest, features: readonly number[]): number {
  let sum = base
  for (const tree of trees) sum += leafOf(tree, features)
  return sum
}

/** The number to which the answers lead. */
export function leafOf(tree: Tree, features: readonly number[]): number {
  let at = tree
  while (typeof at !== 'number') at = (features[at[0]] ?? 0) < at[1] ? at[2] : at[3]
  return at
}

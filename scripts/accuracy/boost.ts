// Gradient boosting of small trees on yes-or-no questions: each tree is grown on what those before it still get wrong.
import type { Forest, Tree } from '../../src/claims/model/trees.ts'

/** What is known of one case, what is true of it, and how much it counts. */
export interface BoostRow {
  readonly features: readonly number[]
  readonly isTrue: boolean
  readonly weight: number
}

const TREES = 250
const LEAVES = 16
const RATE = 0.05
/** A leaf has so many cases, and its number is drawn to zero as by so many more. */
const LEAST = 20
const SHRINK = 5
/** Each tree sees so much of the cases and of the features, each feature at so many thresholds. */
const [ROWS, FEATURES, STEPS] = [0.8, 0.3, 48]

interface Leaf {
  readonly rows: readonly number[]
  readonly split: Split | undefined
  value: number
  parts?: readonly [Leaf, Leaf]
}

interface Split {
  readonly feature: number
  readonly step: number
  readonly gain: number
}

/** Learns a forest whose sum is the logarithm of the odds. */
export function boost(rows: readonly BoostRow[]): Forest {
  const random = makeRandom()
  const size = rows[0]?.features.length ?? 0
  const thresholds = Array.from({ length: size }, (_, feature) => thresholdsOf(rows, feature))
  const steps = rows.map(({ features }) => features.map((value, at) => stepOf(thresholds[at] as number[], value)))
  const isTrue = rows.reduce((sum, row) => sum + (row.isTrue ? row.weight : 0), 0)
  const all = rows.reduce((sum, { weight }) => sum + weight, 0)
  const base = Math.log(isTrue / (all - isTrue))
  const sums = rows.map(() => base)
  const slope = new Float64Array(rows.length)
  const curve = new Float64Array(rows.length)
  const trees: Tree[] = []
  for (let tree = 0; tree < TREES; tree++) {
    for (const [at, row] of rows.entries()) {
      const odds = 1 / (1 + Math.exp(-(sums[at] as number)))
      slope[at] = row.weight * ((row.isTrue ? 1 : 0) - odds)
      curve[at] = row.weight * odds * (1 - odds)
    }
    const seen = [...rows.keys()].filter(() => random() < ROWS)
    const asked = thresholds.map(() => random() < FEATURES)
    const root = grow(seen, (leaf) => findSplit(leaf, steps, thresholds, asked, slope, curve), steps, slope, curve)
    const grown = treeOf(root, thresholds)
    trees.push(grown)
    for (const at of rows.keys()) sums[at] = (sums[at] as number) + leafFor(root, steps[at] as number[])
  }
  return { base: rounded(base), trees }
}

function grow(
  rows: readonly number[],
  splitOf: (rows: readonly number[]) => Split | undefined,
  steps: readonly (readonly number[])[],
  slope: Float64Array,
  curve: Float64Array,
): Leaf {
  const leafOf = (own: readonly number[]): Leaf => {
    const sum = (of: Float64Array) => own.reduce((all, at) => all + (of[at] as number), 0)
    return { rows: own, split: splitOf(own), value: rounded((RATE * sum(slope)) / (sum(curve) + SHRINK)) }
  }
  const root = leafOf(rows)
  const leaves = [root]
  while (leaves.length < LEAVES) {
    const best = leaves.reduce((a, b) => ((b.split?.gain ?? 0) > (a.split?.gain ?? 0) ? b : a))
    const { split } = best
    if (split === undefined) break
    const isBelow = (at: number) => (steps[at]?.[split.feature] as number) <= split.step
    const parts = [leafOf(best.rows.filter(isBelow)), leafOf(best.rows.filter((at) => !isBelow(at)))] as const
    best.parts = parts
    leaves.splice(leaves.indexOf(best), 1, ...parts)
  }
  return root
}

/** The question that tells most: what its two halves gain over the whole. */
function findSplit(
  rows: readonly number[],
  steps: readonly (readonly number[])[],
  thresholds: readonly (readonly number[])[],
  asked: readonly boolean[],
  slope: Float64Array,
  curve: Float64Array,
): Split | undefined {
  if (rows.length < 2 * LEAST) return undefined
  let best: Split | undefined
  const worth = (sum: number, weight: number) => (sum * sum) / (weight + SHRINK)
  for (const [feature, known] of thresholds.entries()) {
    if (!asked[feature] || known.length === 0) continue
    const [slopes, curves, counts] = [
      new Float64Array(STEPS + 1),
      new Float64Array(STEPS + 1),
      new Int32Array(STEPS + 1),
    ]
    for (const at of rows) {
      const step = steps[at]?.[feature] as number
      slopes[step] = (slopes[step] as number) + (slope[at] as number)
      curves[step] = (curves[step] as number) + (curve[at] as number)
      counts[step] = (counts[step] as number) + 1
    }
    const total = [slopes.reduce((a, b) => a + b), curves.reduce((a, b) => a + b)] as const
    let [below, weight, count] = [0, 0, 0]
    for (let step = 0; step < known.length; step++) {
      below += slopes[step] as number
      weight += curves[step] as number
      count += counts[step] as number
      if (count < LEAST) continue
      if (rows.length - count < LEAST) break
      const gain = worth(below, weight) + worth(total[0] - below, total[1] - weight) - worth(...total)
      if (gain > (best?.gain ?? 1e-9)) best = { feature, step, gain }
    }
  }
  return best
}

/** Values between which the cases fall into parts of about one size. */
function thresholdsOf(rows: readonly BoostRow[], feature: number): number[] {
  const values = rows.map(({ features }) => features[feature] as number).sort((a, b) => a - b)
  const found = new Set<number>()
  for (let step = 1; step < STEPS; step++) {
    const value = values[Math.floor((step * values.length) / STEPS)] as number
    if (value > (values[0] as number)) found.add(rounded(value))
  }
  return [...found].sort((a, b) => a - b)
}

/** How many of the thresholds a value reaches. */
function stepOf(thresholds: readonly number[], value: number): number {
  let step = 0
  while (step < thresholds.length && value >= (thresholds[step] as number)) step++
  return step
}

function leafFor(leaf: Leaf, steps: readonly number[]): number {
  const { parts, split } = leaf
  if (parts === undefined || split === undefined) return leaf.value
  return leafFor((steps[split.feature] as number) <= split.step ? parts[0] : parts[1], steps)
}

function treeOf({ parts, split, value }: Leaf, thresholds: readonly (readonly number[])[]): Tree {
  if (parts === undefined || split === undefined) return value
  const threshold = thresholds[split.feature]?.[split.step] as number
  return [split.feature, threshold, treeOf(parts[0], thresholds), treeOf(parts[1], thresholds)]
}

function rounded(value: number): number {
  return Number(value.toPrecision(4))
}

function makeRandom(): () => number {
  let seed = 1
  return () => {
    seed = (seed + 0x6d2b79f5) | 0
    let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

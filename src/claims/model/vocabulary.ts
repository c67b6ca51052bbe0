import weights from './weights.json' with { type: 'json' }

const ids = new Map<string, number>()
const names: string[] = []
const learnt: Readonly<Record<string, number>> = weights
const values: number[] = []

/** The number of a feature by its name, given on first use. */
export function featureId(name: string): number {
  const known = ids.get(name)
  if (known !== undefined) return known
  ids.set(name, names.length)
  names.push(name)
  values.push(Object.hasOwn(learnt, name) ? (learnt[name] as number) : 0)
  return names.length - 1
}

/** The name of a feature by its number. */
export function featureName(id: number): string {
  return names[id] as string
}

/** How much features speak for something, all together, on top of what did before. */
export function weigh(features: readonly number[], before = 0): number {
  let sum = before
  for (const id of features) sum += values[id] as number
  return sum
}

/** One weight by its name; 0 where it was never learnt. */
export function weightOf(name: string): number {
  return Object.hasOwn(learnt, name) ? (learnt[name] as number) : 0
}

/** Numbers of the features `NAME:A*B` for two lists of values, by their places. */
export function grid(
  name: string,
  rows: readonly string[],
  columns: readonly string[],
): readonly (readonly number[])[] {
  return rows.map((row) => columns.map((column) => featureId(`${name}:${row}*${column}`)))
}

// A text of many words has as many features: those met first are kept.
const MOST = 5_000

/** Numbers of the features that one value names; a name is put together once. */
export function byOne<A>(name: (a: A) => string): (a: A) => number {
  const known = new Map<A, number>()
  return (a) => {
    const found = known.get(a)
    if (found !== undefined) return found
    const id = featureId(name(a))
    return keep(known, a, id)
  }
}

/** Numbers of the features that two values name. */
export function byTwo<A, B>(name: (a: A, b: B) => string): (a: A, b: B) => number {
  const known = new Map<A, (b: B) => number>()
  return (a, b) => {
    const found = known.get(a)
    if (found !== undefined) return found(b)
    const row = byOne((other: B) => name(a, other))
    return keep(known, a, row)(b)
  }
}

/** Numbers of the features that three values name. */
export function byThree<A, B, C>(name: (a: A, b: B, c: C) => string): (a: A, b: B, c: C) => number {
  const known = new Map<A, (b: B, c: C) => number>()
  return (a, b, c) => {
    const found = known.get(a)
    if (found !== undefined) return found(b, c)
    const table = byTwo((second: B, third: C) => name(a, second, third))
    return keep(known, a, table)(b, c)
  }
}

function keep<K, V>(known: Map<K, V>, key: K, value: V): V {
  if (known.size < MOST) known.set(key, value)
  return value
}

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

/** How much features speak for something, all together. */
export function weigh(features: readonly number[]): number {
  let sum = 0
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

/** Numbers of features whose values are not known beforehand. */
export function open(name: string): (value: string) => number {
  const known = new Map<string, number>()
  return (value) => {
    const found = known.get(value)
    if (found !== undefined) return found
    const id = featureId(`${name}:${value}`)
    if (known.size < 5_000) known.set(value, id)
    return id
  }
}

/** A counter kept per region: what each has added and taken away so far, which only that region raises. */
export type Counter = ReadonlyMap<string, { readonly plus: number; readonly minus: number }>

/** A counter after a region added an amount, which may be below zero. */
export function addToCounter(counter: Counter, region: string, amount: number): Counter {
  const { plus, minus } = counter.get(region) ?? { plus: 0, minus: 0 }
  const slot = amount >= 0 ? { plus: plus + amount, minus } : { plus, minus: minus - amount }
  return new Map(counter).set(region, slot)
}

/** Two states of a counter as one: of each region the further one. */
export function mergeCounters(a: Counter, b: Counter): Counter {
  const merged = new Map(a)
  for (const [region, { plus, minus }] of b) {
    const other = merged.get(region) ?? { plus: 0, minus: 0 }
    merged.set(region, { plus: Math.max(plus, other.plus), minus: Math.max(minus, other.minus) })
  }
  return merged
}

/** What a counter counts. */
export function counterValue(counter: Counter): number {
  return [...counter.values()].reduce((sum, { plus, minus }) => sum + plus - minus, 0)
}

/** Seconds or bytes in a unit; units of one sort turn into each other. */
const sizes = new Map<string, { readonly sort: 'time' | 'data'; readonly size: number }>()
for (const [unit, size] of Object.entries({ ns: 1e-9, us: 1e-6, ms: 1e-3, s: 1, min: 60, h: 3600, day: 86_400 })) {
  sizes.set(unit, { sort: 'time', size })
}
for (const [power, letter] of [...'KMGT'].entries()) {
  for (const unit of [`${letter}B`, `${letter}iB`]) sizes.set(unit, { sort: 'data', size: 1024 ** (power + 1) })
}
sizes.set('B', { sort: 'data', size: 1 })

/** How many of one unit another is: 0.001 s in a ms; undefined where they are of different sorts, or of none. */
export function ratioOf(unit: string, wanted: string): number | undefined {
  const from = sizes.get(unit)
  const to = sizes.get(wanted)
  return from && to && from.sort === to.sort ? from.size / to.size : undefined
}

/** Whether a unit measures time or data. */
export function isMeasured(unit: string): boolean {
  return sizes.has(unit)
}

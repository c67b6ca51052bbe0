/** From where to where something may lie. */
export type Range = readonly [low: number, high: number]

/** Whether a value lies in a range. */
export function holds([low, high]: Range, value: number): boolean {
  const slack = Math.abs(value) * 1e-12
  return value >= low - slack && value <= high + slack
}

/** The range that most of the given ranges share. */
export function mostShared(ranges: readonly Range[]): Range {
  const ends = ranges
    .flatMap(([low, high]) => [
      { at: low, step: 1 },
      { at: high, step: -1 },
    ])
    .sort((a, b) => a.at - b.at || b.step - a.step)
  let open = 0
  let most = 0
  let shared: Range = [0, 0]
  for (const [index, { at, step }] of ends.entries()) {
    open += step
    if (open <= most) continue
    most = open
    shared = [at, ends[index + 1]?.at ?? at]
  }
  return shared
}

/** The number with the fewest digits in a range. */
export function roundest(low: number, high: number): number {
  for (let digits = 1; digits < 12; digits++) {
    const unit = 10 ** (Math.floor(Math.log10(Math.abs(high))) - digits + 1)
    const value = Number((Math.ceil(low / unit - 1e-9) * unit).toPrecision(12))
    if (value <= high && value >= low) return value
  }
  return (low + high) / 2
}

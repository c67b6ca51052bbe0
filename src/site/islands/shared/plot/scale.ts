/** A span of numbers laid out over a length, with round steps to be marked. */
export interface Scale {
  readonly ticks: readonly number[]
  place(value: number): number
}

/** A scale from zero to at least `most`, over a length that begins at `from` and ends at `to`. */
export function makeScale(most: number, from: number, to: number, about = 5): Scale {
  const step = roundStep(most > 0 ? most / about : 1)
  const count = Math.max(1, Math.ceil((most > 0 ? most : 1) / step - 1e-9))
  const end = count * step
  return {
    ticks: Array.from({ length: count + 1 }, (_, index) => Number((index * step).toPrecision(12))),
    place: (value) => from + ((to - from) * value) / end,
  }
}

/** The next step at or above one that is 1, 2, 2.5 or 5 times a power of ten. */
function roundStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least))
  const factor = [1, 2, 2.5, 5, 10].find((one) => one * power >= least * (1 - 1e-9)) ?? 10
  return factor * power
}

/** A number as an axis has it: short, with K or M where it is long. */
export function printTick(value: number): string {
  return new Intl.NumberFormat('en-US', {
    notation: value >= 10_000 ? 'compact' : 'standard',
    maximumFractionDigits: 2,
  }).format(value)
}

/**
 * People miswrite a digit, miss a line, mistake a month for a year: a stated number far from a working by none of these
 * was hardly worked out that way.
 */
function closeness(stated: number, worked: number): number {
  const off = Math.abs(Math.log(Math.abs(stated / worked)))
  if (!Number.isFinite(off)) return -3
  if (off < 0.12) return 1.5
  if (off < 0.4) return 1
  if (off < 0.8) return 0.4
  if (isSlip(off, 0.02, slips)) return -1
  return off < 1.3 ? -1.5 : -4
}

/** How likely a number was worked out so and miswritten: a unit is missed by a whole factor as easily as by a digit. */
export function closenessOf(rule: string, stated: number, worked: number): number {
  const close = closeness(stated, worked)
  return unitRules.has(rule) ? Math.max(-0.5, close) : close
}

/** Rules by which a unit is changed. */
export const unitRules: ReadonlySet<string> = new Set([
  'arithmetic/conversion',
  'arithmetic/period',
  'arithmetic/downtime',
])

/** Factors that people forget, add or mistake, as logarithms; and those of shares and ratios. */
export const slips: readonly number[] = [7, 8, 10, 12, 24, 30, 52, 60, 100, 365, 1000, 1024, 3600].map(Math.log)
export const tens: readonly number[] = [10, 100, 1000].map(Math.log)

/** Whether numbers so far apart, as a logarithm, are one of some factors apart. */
export function isSlip(off: number, within: number, by: readonly number[]): boolean {
  for (const slip of by) if (Math.abs(off - slip) < within) return true
  return false
}

/** Whether a ratio is no more than a factor, either way. */
export function isWithin(ratio: number, factor: number): boolean {
  return ratio < factor && ratio > 1 / factor
}

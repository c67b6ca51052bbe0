/** The two sides of a decimal's point, '' where there is nothing. */
export function splitPoint(value: string): [string, string] {
  const point = value.indexOf('.')
  return point < 0 ? [value, ''] : [value.slice(0, point), value.slice(point + 1)]
}

/** What a group of a pattern matched, or ''. */
export function group(match: readonly (string | undefined)[] | null, index: number): string {
  return match?.[index] ?? ''
}

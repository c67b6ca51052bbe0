/** What a group of a pattern matched, or ''. */
export function group(match: readonly (string | undefined)[] | null, index: number): string {
  return match?.[index] ?? ''
}

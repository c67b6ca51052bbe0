/** The two sides of a decimal's point, '' where there is nothing. */
export function splitPoint(value: string): [string, string] {
  const [whole = '', digits = ''] = value.split('.')
  return [whole, digits]
}

/** What a group of a pattern matched, or ''. */
export function group(match: readonly (string | undefined)[] | null, index: number): string {
  return match?.[index] ?? ''
}

/** What may stand behind the cents of "three dollars fifty". */
export const closesMoney =
  /^(?:[^ -]|$| (?:an?|per|and|each|for|in|to|on|is|at|or|but|every|while|when|versus|by|from|this|that|last)\b)/

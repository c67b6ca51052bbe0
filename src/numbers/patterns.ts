/** The two sides of a decimal's point, '' where there is nothing. */
export function splitPoint(value: string): [string, string] {
  const [whole = '', digits = ''] = value.split('.')
  return [whole, digits]
}

/** What a group of a pattern matched, or ''. */
export function group(match: readonly (string | undefined)[] | null, index: number): string {
  return match?.[index] ?? ''
}

/** What may stand behind a rate by the piece: "twenty kilos a bag, …". */
export const closesRate =
  /^(?:[^ -]|$| (?:an?|per|and|each|for|in|to|on|is|at|or|but|every|while|when|versus|by|from|this|that|last)\b)/

/** What may stand behind the cents of "three dollars fifty": no noun that they count. */
export const closesMoney =
  /^(?:[^ \d.,-]|[.,](?!\d)|$| (?:(?!people|[mb]illion|thousand|hundred|cent|percent|point|grand)\p{L}*[^s\P{L}]|is|was|as|us|plus|this|its|his|versus|less|always)(?!\p{L}))/u

import { ones, teens, tens } from './words.ts'

/** The two sides of a decimal's point, '' where there is nothing. */
export function splitPoint(value: string): [string, string] {
  const [whole = '', digits = ''] = value.split('.')
  return [whole, digits]
}

/** What a group of a pattern matched, or ''. */
export function group(match: readonly (string | undefined)[] | null, index: number): string {
  return match?.[index] ?? ''
}

/** Numbers from two to a hundred, as most are said. */
export const few = `(?:${[...ones.slice(2), ...teens, ...tens].join('|')}|a hundred)\\b`

/** What time is measured in, from a second on. */
export const times = '(?:second|minute|hour|day|week|month|year)'

/** What qualities begin with that have an -er and an -est. */
export const stems =
  'old|young|new|bett|lat|fast|slow|cheap|long|short|low|high|larg|bigg|small|light|great|heavi|hott|cold|warm|tall|deep|thick|earli|strong|quick'

/** What may stand behind a rate by the piece: "twenty kilos a bag, …". */
export const closesRate =
  /^(?:[^ -]|$| (?:an?|per|and|each|for|in|to|on|is|at|or|but|every|while|when|versus|by|from|this|that|last)\b)/

/** What may stand behind the cents of "three dollars fifty": no noun that they count. */
export const closesMoney =
  /^(?:[^ \d.,-]|[.,](?!\d)|$| (?:(?!people|[mb]illion|thousand|hundred|cent|percent|point|grand)\p{L}*[^s\P{L}]|is|was|as|us|plus|this|its|his|versus|less|always)(?!\p{L}))/u

/** What stands behind cents below ten: "two dollars eight an hour"; but "five dollars two days ago". */
export const closesCents = new RegExp(
  `^(?:[.,;:!?)](?!\\d)|$| (?:an?|per|each|plus|and(?! (?:an?|${few}) )|times ${few})(?!\\p{L}))`,
  'u',
)
/** What may stand behind the cents of an amount that goes without its dollars: "three seventy-nine sixty for writes". */
export const closesAmount = new RegExp(
  `${closesCents.source}|^ (?:dollars|euros|pounds)(?! \\p{L}+s\\b)|^ (?:for|in(?! (?:all|the (?:morning|afternoon|evening))\\b)|plus|minus|divided)\\b`,
  'u',
)

/** What closes a time of day, or a year. */
export const closesTime =
  /^(?:$|[.,;:!?)\n]| (?:i|you|we|they|he|she|it|there|the|when|and|but|or|in|on|for|with|to|at)\b)/i

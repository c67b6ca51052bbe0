import type { Mention } from '../../numbers/index.ts'

/** What a unit of capacity is for. */
export type CapacityKind = 'write' | 'read'

const noun = /^(?:r?([WR])(?:CU|RU)|(?:replicated )?(write|read)[ -](?:capacity|request)?[ -]?unit|unit)s?$/i
// "2,000 WCU runs at": a verb that was taken for the noun.
const verbal = /^ r?([WR])(?:CU|RU)s? (?:runs?|costs?|bills?)$/i
const phrase = /\b(write|read)[ -](?:capacity[ -]|request[ -])?units?\b/i

/** Whether a number counts units of DynamoDB's capacity, and for what; undefined for anything else. */
export function capacityKind(mention: Mention, text: string): CapacityKind | undefined {
  if (mention.unit !== 'count') return undefined
  const own = noun.exec(mention.noun)
  if (!own) return kindOf(verbal.exec(text.slice(mention.end, mention.nounEnd))?.[1])
  const letter = own[1] ?? own[2] ?? phrase.exec(text.slice(mention.start, Math.max(mention.nounEnd, mention.end)))?.[1]
  return kindOf(letter)
}

function kindOf(letter: string | undefined): CapacityKind | undefined {
  if (letter === undefined) return undefined
  return letter.toLowerCase().startsWith('w') ? 'write' : 'read'
}

import type { Amount, FactRecord } from '../../book/index.ts'
import { type CapacityKind, capacityKind } from '../../claims/index.ts'
import { intervalOf, type Mention } from '../../numbers/index.ts'
import { isMeasured, ratioOf } from './measures.ts'

/** The bounds of an amount. */
export function boundsOf(amount: Amount): readonly [number, number] {
  return typeof amount === 'string' ? [Number(amount), Number(amount)] : [Number(amount.from), Number(amount.to)]
}

const CAPACITY: Readonly<Record<string, CapacityKind>> = {
  WCU: 'write',
  WRU: 'write',
  rWCU: 'write',
  rWRU: 'write',
  RCU: 'read',
  RRU: 'read',
}

/** How many of a fact's units one of a mention's unit is, by its words in the text; undefined where they can't be compared. */
export function factScale(mention: Mention, unit: string, text: string): number | undefined {
  const [wanted, below] = unit.split('/') as [string, string?]
  const per = mention.per.toLowerCase()
  if (below !== undefined && per !== '' && per !== below.toLowerCase()) return undefined
  if (mention.unit === wanted) return 1
  if (isMeasured(wanted)) return ratioOf(mention.unit, wanted)
  const kind = CAPACITY[wanted]
  if (kind !== undefined && capacityKind(mention, text) === kind) return 1
  if (wanted === 'multiplier') return mention.unit === 'none' ? 1 : undefined
  return mention.unit === 'count' && isSameNoun(mention.noun, wanted) ? 1 : undefined
}

function isSameNoun(noun: string, wanted: string): boolean {
  const said = noun.toLowerCase()
  const meant = wanted.toLowerCase()
  return said === meant || said.endsWith(` ${meant}`) || said.startsWith(`${meant}s`)
}

/** Whether a number agrees with the amount that a fact states; undefined where they can't be compared. */
export function agreesWithFact(mention: Mention, { amount, unit }: FactRecord, text: string): boolean | undefined {
  if (amount === undefined || unit === undefined) return undefined
  const scale = factScale(mention, unit, text)
  return scale === undefined ? undefined : meets(mention, scale, boundsOf(amount))
}

/** Whether a number's interval, in units of so many of the fact's, meets the bounds of the fact. */
export function meets(mention: Mention, scale: number, [low, high]: readonly [number, number], leeway = 1e-9): boolean {
  const slack = Math.max(Math.abs(high), 1e-9) * leeway
  const { from, to } = intervalOf(mention)
  const isAbove = from !== null && Number(from) * scale > high + slack
  const isBelow = to !== null && Number(to) * scale < low - slack
  return !isAbove && !isBelow
}

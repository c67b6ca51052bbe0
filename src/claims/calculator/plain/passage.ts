import type { Book } from '../../../book/index.ts'
import { isMoney, type Mention } from '../../../numbers/index.ts'
import type { Document } from '../../../text/index.ts'
import { firstIndex } from '../../first-index.ts'
import { type CapacityKind, capacityKind } from '../capacity-kind.ts'
import { findRegions } from '../find-regions.ts'
import { isRefuted } from './is-refuted.ts'
import { requestsNamed } from './requests-named.ts'
import { isPlain, type Strictness } from './words.ts'

/** What a number is in a statement on capacity or cost. */
type Role =
  | 'rate'
  | 'requests'
  | 'size'
  | 'stored'
  | 'regions'
  | 'capacity'
  | 'price'
  | 'hours'
  | 'million'
  | 'things'
  | 'total'

/** A sentence with as many of those before it as complete it, all of whose words are understood. */
export interface Passage {
  readonly start: number
  readonly end: number
  /** Where the sentence of the number that is judged begins. */
  readonly own: number
  readonly text: string
  /** The numbers of the passage by what they are. */
  readonly roles: Readonly<Record<Role, readonly number[]>>
  /** All numbers of the text; a rate told around a size ("500 writes of 2 KB a second") stands at its count. */
  readonly mentions: readonly Mention[]
  readonly regions: readonly string[]
}

const SIZES = new Set(['B', 'KB', 'KiB'])
const STORES = new Set(['GB', 'GiB', 'TB', 'TiB'])
const PERIODS = new Set(['s', 'min', 'h', 'day', 'month'])
const EVERY = /\b(?:every|each) (second|minute|hour|day)\b/i
const PERIOD: Readonly<Record<string, string>> = { second: 's', minute: 'min', hour: 'h', day: 'day' }
const MOST = 3
const LONGEST = 500

/** The passages that end with the sentence of a number, the shortest first, as long as every word is understood. */
export function* readPassages(
  document: Document,
  mentions: readonly Mention[],
  index: number,
  book: Book,
  strictness: Strictness,
): Generator<Passage> {
  const { sentences, text } = document
  const at = (mentions[index] as Mention).start
  const last = Math.max(0, firstIndex(sentences.start.length, (one) => (sentences.start[one] as number) > at) - 1)
  const own = sentences.start[last] as number
  const end = sentences.end[last] as number
  if (end < at || document.blocks.kind[sentences.block[last] as number] === 'cell') return
  if (/\?["'”)]*$/.test(text.slice(Math.max(own, end - 4), end)) || isRefuted(document, at)) return
  for (let first = last; first >= 0 && last - first < MOST; first--) {
    const start = sentences.start[first] as number
    if (end - start > LONGEST || (first < last && !isJoined(document, first))) return
    const numbers = indicesIn(mentions, start, end)
    const inside = numbers.map((one) => mentions[one] as Mention)
    if (!isPlain({ text, start, end }, inside, book, strictness)) return
    const passage = makePassage(document, mentions, numbers, { start, end, own }, book)
    if (!passage) return
    yield passage
  }
}

/** Whether a sentence and the next stand in one paragraph, or one list. */
function isJoined({ sentences, blocks, text }: Document, first: number): boolean {
  const [block, next] = [sentences.block[first] as number, sentences.block[first + 1] as number]
  if (block === next) return true
  if (blocks.kind[block] === 'heading' || blocks.kind[block] === 'cell') return false
  // An item that only names a number may be one of several answers to choose from.
  const words = text.slice(sentences.start[first + 1], sentences.end[first + 1]).match(/\p{L}+/gu) ?? []
  return words.length > 2 && isItem(blocks, next)
}

function isItem({ kind, parent }: Document['blocks'], block: number): boolean {
  return kind[block] === 'item' || kind[parent[block] ?? -1] === 'item'
}

function makePassage(
  { text }: Document,
  mentions: readonly Mention[],
  numbers: readonly number[],
  { start, end, own }: Pick<Passage, 'start' | 'end' | 'own'>,
  book: Book,
): Passage | undefined {
  const words = text.slice(start, end)
  const roles: Record<Role, number[]> = {
    rate: [],
    requests: [],
    size: [],
    stored: [],
    regions: [],
    capacity: [],
    price: [],
    hours: [],
    million: [],
    things: [],
    total: [],
  }
  const seen = [...mentions]
  for (const index of numbers) {
    const mention = mentions[index] as Mention
    const role = roleOf(mention, text)
    if (role === 'ignored') continue
    if (role === undefined || mention.partner >= 0) return undefined
    roles[role].push(index)
  }
  const rest = roles.requests
  const [only] = rest
  const around = roles.size.find((size) => PERIODS.has((seen[size] as Mention).per))
  const every = EVERY.exec(words)?.[1]
  if (only !== undefined && rest.length === 1 && roles.rate.length === 0 && (around ?? every) !== undefined) {
    const per =
      around === undefined ? (PERIOD[(every as string).toLowerCase()] as string) : (seen[around] as Mention).per
    seen[only] = { ...(seen[only] as Mention), per }
    if (around !== undefined) seen[around] = { ...(seen[around] as Mention), per: '' }
    roles.rate.push(only)
    rest.length = 0
  }
  if (roles.size.some((size) => (seen[size] as Mention).per !== '')) return undefined
  return { start, end, own, text: words, roles, mentions: seen, regions: findRegions(words, book) }
}

function roleOf(mention: Mention, text: string): Role | 'ignored' | undefined {
  const { unit, per, value, noun } = mention
  if (unit === 'cent' || isMoney(unit)) return unit === 'USD' || unit === 'cent' ? 'price' : undefined
  if (SIZES.has(unit)) return 'size'
  if (STORES.has(unit)) return per === '' ? 'stored' : undefined
  if (unit === 'h') return per === '' ? 'hours' : undefined
  if (unit !== 'count' && unit !== 'none') return undefined
  if (value === '1000000' && /(?:\bper|\ban?|\/|\beach|\bevery) *$/i.test(text.slice(mention.start - 8, mention.start)))
    return 'million'
  if (
    value === '1000000' &&
    /^(?:a|one|per|each|every)? ?million$/i.test(text.slice(mention.start, mention.end)) &&
    isBehindPrice(text, mention)
  )
    return 'million'
  if (capacityKind(mention, text)) return 'capacity'
  if (unit === 'none' && TOTAL.test(text.slice(mention.end, mention.end + 20))) return 'total'
  if (unit === 'none' && OF_PART.test(text.slice(mention.end, mention.end + 60))) return 'capacity'
  if (
    unit === 'count' &&
    per === '' &&
    /^(?:(?:db|acu|instance|index|gsi|lsi)(?:e?s)?\b|global secondary|secondary)/i.test(noun)
  )
    return 'things'
  if (value === '1') return 'ignored'
  if (/\bregions?$/i.test(noun)) return per === '' ? 'regions' : undefined
  if (PERIODS.has(per)) return 'rate'
  return unit === 'count' && per === '' && COUNTED.test(noun) ? 'requests' : undefined
}

/** "200 rWCU in each region, 400 altogether" */
const TOTAL = /^ (?:altogether|in all|in total|all told|together)\b/i
/** "Or 100 with eventual consistency", "400 on the index": units, though only the number before them says so. */
const OF_PART =
  /^ (?:(?:(?:with|for|under|at|if|when) (?:they are |the reads are )?)?(?:eventual|strong)|(?:on|for|in) (?:the|its|each|every|that|our) (?:table|index|gsi|lsi|secondary))/i
const COUNTED = /^(?:write|read|item|row|event|message|record|document|request|insert|put|entry|operation)s?$/i

function isBehindPrice(text: string, { start }: Mention): boolean {
  return /[$]\s?[\d.]+ (?:per |a |each |every )?$/.test(text.slice(Math.max(0, start - 24), start))
}

/** What a rate or a count of requests is of, by its noun or else by the passage's only verb. */
export function kindOfRequests({ mentions, text }: Passage, index: number): CapacityKind | undefined {
  const { noun, start, nounEnd } = mentions[index] as Mention
  if (/^(?:write|insert|put)s?$/i.test(noun)) return 'write'
  if (/^reads?$/i.test(noun)) return 'read'
  const { write, read } = requestsNamed(text)
  if (write === read || start > nounEnd) return undefined
  return write ? 'write' : 'read'
}

/** Whether a passage has numbers in any of some roles. */
export function hasAny({ roles }: Passage, ...wanted: readonly Role[]): boolean {
  return wanted.some((role) => roles[role].length > 0)
}

function indicesIn(mentions: readonly Mention[], start: number, end: number): number[] {
  const from = firstIndex(mentions.length, (at) => (mentions[at] as Mention).start >= start)
  const to = firstIndex(mentions.length, (at) => (mentions[at] as Mention).start >= end)
  return Array.from({ length: to - from }, (_, at) => from + at)
}

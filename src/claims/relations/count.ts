import type { Document } from '../../text/index.ts'
import type { Claim } from '../claim.ts'
import type { Figure } from '../figure.ts'
import { structuredClaim } from '../structured-claim.ts'
import { type Count, countAfter, countBefore, sumBefore } from './count-beside.ts'
import {
  countApposed,
  countEnumerated,
  countInBrackets,
  countNumbered,
  countOrdinals,
  countParts,
  countRules,
} from './count-told.ts'
import { isListNoun } from './list-nouns.ts'

const MOST = 12
const MOST_OF_PARTS = 60
// How far behind a number its list may begin, and how long it may be.
const REACH = 90
const LONG = 400
// "For two loaves:" says for what the list is, not how long it is.
const PREMISE = /\b(?:for|at|from|within|during|if|when|every|per|than|first)(?: (?:the|our|these|those|all))?\s*$/i
const things =
  /^(?:things?|options?|reasons?|ways?|steps?|rules?|parts?|kinds?|types?|points?|items?|questions?|speech(?:es)?|colou?rs?|[a-z-]+s)$/

const counted = /(?:^|, |; |\band )(\d+|one|two|three|four|five|six|seven|eight|nine|ten)\b(,?)(?! of\b)/gi

/** A count against the list that it announces or sums up: "three options:" before four items. */
export function findCounts(document: Document, figures: readonly Figure[]): Claim[] {
  return figures.flatMap((figure) => {
    const { kind, mention, column, scale } = figure
    const value = figure.value / scale
    if (kind !== 'count' && kind !== 'none') return []
    if (!Number.isInteger(value) || value < 2 || value > MOST_OF_PARTS) return []
    if (mention.hedge !== undefined || column >= 0) return []
    const found = countOf(document, figures, figure, value)
    return found === undefined ? [] : [countClaim(figure, found, value)]
  })
}

function countOf(
  document: Document,
  figures: readonly Figure[],
  figure: Figure,
  value: number,
): (Count & { readonly isSum?: true }) | undefined {
  const told = readTold(document, figure)
  if (value > MOST) return isPremise(told) ? undefined : sumOf(told, value)
  const count = countAnnounced(document, figures, figure, told, value) ?? countBefore(document, figure)
  if (count !== undefined) return count
  const sum = sumBefore(document, figures, figure)
  return sum && { ...sum, isSum: true }
}

/** What stands around a number that may announce a list. */
interface Told {
  /** What stands before it in its paragraph, and behind it to the end of its sentence, the noun included or not. */
  readonly lead: string
  readonly rest: string
  readonly behind: string
  /** What follows in its paragraph. */
  readonly after: string
  readonly noun: string
  readonly isCounted: boolean
}

function readTold({ text, blocks, sentences }: Document, { mention, block, sentence }: Figure): Told {
  const blockEnd = blocks.end[block] as number
  const sentenceEnd = Math.min(sentences.end[sentence] as number, blockEnd)
  const nounEnd = Math.max(mention.end, mention.nounEnd)
  const rest = text.slice(mention.end, Math.max(mention.end, sentenceEnd))
  const noun = /^[\s-]*([\p{L}-]+)/u.exec(rest)?.[1]?.toLowerCase() ?? ''
  return {
    lead: text.slice(Math.max(blocks.start[block] as number, mention.start - 24), mention.start),
    rest,
    behind: text.slice(nounEnd, Math.max(nounEnd, Math.min(sentenceEnd, nounEnd + REACH + LONG))),
    after: text.slice(sentenceEnd, Math.min(blockEnd, sentenceEnd + 4 * LONG)).trim(),
    noun,
    // "It ships a twelve-export surface:" counts none of what follows.
    isCounted: !rest.startsWith('-') && (mention.noun !== '' || things.test(noun)),
  }
}

function isPremise({ lead }: Told): boolean {
  return PREMISE.test(lead)
}

function countAnnounced(
  document: Document,
  figures: readonly Figure[],
  figure: Figure,
  told: Told,
  value: number,
): (Count & { readonly isSum?: true }) | undefined {
  const { lead, rest, behind, after, noun, isCounted } = told
  const isAll = /\ball (?:the |these |those )?$/i.test(lead)
  const isShare = /^ of (?:the |these |those )?[\p{L}\d-]+ (?:were|are|was|is) \p{L}+:/u.test(rest)
  if ((!isCounted && !isAll && !isShare) || isPremise(told)) return undefined
  const listed = isListNoun(noun) ? countSaid(rest, after, value) : undefined
  if (listed !== undefined) return listed
  const beside = countInBrackets(behind, value) ?? countApposed(behind, value)
  if (beside !== undefined) return beside
  const colon = behind.search(/:(?=\s|$)/)
  if (colon < 0 || colon > REACH) return undefined
  const sum = sumOf(told, value)
  if (sum !== undefined) return sum
  // "the courier we asked (two others never answered) wants:"
  const before = behind.slice(0, colon)
  if (!isShare && (/\d|[.!?(]|^(?!\)\s*$)[^(]*\)/.test(before) || hasOther(figures, figure, before.length)))
    return undefined
  const list = behind.slice(colon + 1).trim()
  // "six calls: two reads, three writes, one more read": each says itself for how many it stands.
  const numbers = [...list.matchAll(counted)]
  const isOneEach = numbers.every(([, number]) => number === 'one')
  const isOrder = list.includes(';') && numbers.every(([, , comma]) => comma === ',')
  if (numbers.length > 1 && !isOneEach && !isOrder) return undefined
  return list === '' ? countAfter(document, figure, noun) : countEnumerated(list, value)
}

/** What is told of things in sentences of their own, or by their numbers. */
function countSaid(rest: string, after: string, value: number): Count | undefined {
  return countNumbered(rest) ?? countOrdinals(after, value) ?? countRules(rest, after, value)
}

/** "five incidents of severity 1: two in the order service, one in the feed and two at the provider". */
function sumOf({ lead, behind, isCounted }: Told, value: number): (Count & { readonly isSum: true }) | undefined {
  const colon = behind.search(/:\s/)
  // "Four of our nine servers failed: two in May and two in June."
  if (/\bof (?:the |our |my |their |its |these |those )?$/i.test(lead)) return undefined
  if (!isCounted || colon < 0 || colon > REACH || /[.!?;(]/.test(behind.slice(0, colon))) return undefined
  const sum = countParts(behind.slice(colon + 1).trim(), value)
  return sum && { ...sum, isSum: true }
}

function hasOther(figures: readonly Figure[], figure: Figure, within: number): boolean {
  const next = figures[figure.index + 1]
  const nounEnd = Math.max(figure.mention.end, figure.mention.nounEnd)
  return next !== undefined && next.mention.start < nounEnd + within
}

function countClaim(figure: Figure, { count, text, isSum }: Count & { readonly isSum?: true }, value: number): Claim {
  return structuredClaim({
    rule: isSum ? 'arithmetic/sum' : 'arithmetic/count',
    figure: figure.index,
    inputs: [],
    working: { op: 'said', value: count, low: count, high: count, text },
    cue: 'list',
    support: 6,
    value: count,
    low: count,
    high: count,
    ok: count === value,
  })
}

import type { Book } from '../../book/index.ts'
import type { Mention } from '../../numbers/index.ts'
import type { Document } from '../../text/index.ts'
import { capacityKind } from './capacity-kind.ts'
import { findRegions } from './find-regions.ts'

/** How a told rate is spread; undefined where the text leaves it open. */
export type ToldSpread = 'total' | 'in-each' | undefined

/** A workload told in prose: its numbers by index, and the stretch of text in which it holds. */
export interface ToldWorkload {
  readonly writes: number
  readonly spread: ToldSpread
  readonly reads: number | undefined
  readonly itemSize: number
  readonly storage: number | undefined
  readonly regionCount: number | undefined
  readonly regions: readonly string[]
  readonly isTransactional: boolean
  /** Offsets of the text in which figures are held against its bill. */
  readonly start: number
  readonly end: number
  /** The indices of the numbers after it that are in its reach: from (inclusive) to (exclusive). */
  readonly from: number
  readonly to: number
}

const PERIODS = new Set(['s', 'min', 'h', 'day', 'month'])
const WRITES = /\b(?:writ(?:es?|ing|ten)|inserts?|puts?|updates?|ingests?|records|saves|stores|upserts?)\b/gi
const READS = /\b(?:reads?|reading|fetche?s?|gets?|quer(?:y|ies)|look-?ups?|serves)\b/gi
const SIZES = new Set(['B', 'KB', 'KiB'])
const STORES = new Set(['GB', 'GiB', 'TB', 'TiB'])
const IN_EACH =
  /\b(?:in|per|for|from) (?:each|every)(?: (?:of the |one of )?regions?| of them| one)?\b|\beach (?:region|of (?:the|them))\b|\bevery region\b|\bapiece\b|\bper region\b/i
const TOTAL =
  /\b(?:in (?:total|all)|together|altogether|across (?:all|the|both|its)|globally|overall|combined|worldwide)\b/i
const REACH_BLOCKS = 14

/** The workloads that a text tells, in order; only those that a bill can be made of: writes and an item's size. */
export function readToldWorkloads(document: Document, mentions: readonly Mention[], book: Book): ToldWorkload[] {
  const told: ToldWorkload[] = []
  let next = 0
  while (next < mentions.length) {
    const writes = findRate(document, mentions, next, WRITES, READS)
    if (writes < 0) return told
    const end = reachOf(document, mentions, writes)
    const workload = readOne(document, mentions, writes, end, book)
    if (workload) told.push(workload)
    next = workload ? Math.max(workload.from, writes + 1) : writes + 1
  }
  return told
}

function readOne(
  document: Document,
  mentions: readonly Mention[],
  writes: number,
  end: number,
  book: Book,
): ToldWorkload | undefined {
  const { text } = document
  const first = sentenceOf(document, mentions[writes]?.start ?? 0)
  let from = writes + 1
  const size = { item: undefined as number | undefined, storage: undefined as number | undefined }
  let reads: number | undefined
  let regionCount: number | undefined
  for (let index = firstInSentence(mentions, writes, first.start); index < mentions.length; index++) {
    const mention = mentions[index]
    if (!mention || mention.start >= end) break
    if (capacityKind(mention, text) || isMoney(mention.unit)) break
    from = Math.max(from, index + 1)
    if (index === writes) continue
    if (SIZES.has(mention.unit) && mention.per === '') size.item ??= index
    else if (STORES.has(mention.unit) && mention.per === '') size.storage ??= index
    else if (mention.unit === 'count' && /(?:^|\b)regions?$/i.test(mention.noun)) regionCount ??= index
    else if (isRate(mention) && verbOf(document, mentions, index, READS, WRITES)) reads ??= index
    else if (isRate(mention) && index > writes && verbOf(document, mentions, index, WRITES, READS)) break
  }
  const stop = mentions[from]?.start ?? end
  const said = text.slice(first.start, Math.min(end, Math.max(stop, endOfSentence(document, mentions[from - 1]))))
  if (size.item === undefined) return undefined
  return {
    writes,
    spread: spreadOf(text.slice(first.start, first.end)),
    reads,
    itemSize: size.item,
    storage: size.storage,
    regionCount,
    regions: findRegions(said, book),
    isTransactional: /\btransact/i.test(said),
    start: first.start,
    end,
    from,
    to: firstFrom(mentions, end, from),
  }
}

function spreadOf(sentence: string): ToldSpread {
  const isEach = IN_EACH.test(sentence)
  if (isEach === TOTAL.test(sentence)) return undefined
  return isEach ? 'in-each' : 'total'
}

function isRate({ unit, per }: Mention): boolean {
  return (unit === 'count' || unit === 'none') && PERIODS.has(per)
}

function isMoney(unit: string): boolean {
  return unit === 'cent' || /^[A-Z]{3}$/.test(unit)
}

function findRate(
  document: Document,
  mentions: readonly Mention[],
  from: number,
  wanted: RegExp,
  other: RegExp,
): number {
  for (let index = from; index < mentions.length; index++) {
    const mention = mentions[index]
    if (!mention || !isRate(mention) || capacityKind(mention, document.text)) continue
    if (verbOf(document, mentions, index, wanted, other)) return index
  }
  return -1
}

/** Whether the noun or the nearest verb before a rate is of the wanted sort. */
function verbOf(
  document: Document,
  mentions: readonly Mention[],
  index: number,
  wanted: RegExp,
  other: RegExp,
): boolean {
  const mention = mentions[index]
  if (!mention) return false
  if (matches(wanted, mention.noun)) return true
  if (matches(other, mention.noun)) return false
  const { start } = sentenceOf(document, mention.start)
  const from = Math.max(start, mentions[index - 1]?.end ?? 0, mention.start - 80)
  const before = document.text.slice(from, mention.start)
  const good = lastMatch(wanted, before)
  return good >= 0 && good > lastMatch(other, before)
}

function matches(pattern: RegExp, text: string): boolean {
  return lastMatch(pattern, text) >= 0
}

function lastMatch(pattern: RegExp, text: string): number {
  let last = -1
  for (const match of text.matchAll(pattern)) last = match.index
  return last
}

/** Where the reach of a workload ends: at the next heading, at the next told write rate, or some blocks on. */
function reachOf(document: Document, mentions: readonly Mention[], writes: number): number {
  const { blocks, text } = document
  const at = mentions[writes]?.start ?? 0
  let low = 0
  let high = blocks.start.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((blocks.start[middle] ?? 0) <= at) low = middle + 1
    else high = middle
  }
  let end = text.length
  for (let block = low, seen = 0; block < blocks.start.length; block++) {
    const kind = blocks.kind[block]
    if (kind === 'item' || kind === 'row' || kind === 'table') continue
    seen++
    if (kind === 'heading' || seen > REACH_BLOCKS) {
      end = blocks.start[block] ?? end
      break
    }
  }
  for (let index = writes + 1; index < mentions.length && (mentions[index]?.start ?? end) < end; index++) {
    const mention = mentions[index]
    if (!mention || !isRate(mention) || capacityKind(mention, text)) continue
    if (!verbOf(document, mentions, index, WRITES, READS)) continue
    return Math.max(at, Math.min(end, sentenceOf(document, mention.start).start))
  }
  return end
}

function firstInSentence(mentions: readonly Mention[], from: number, start: number): number {
  let first = from
  while (first > 0 && (mentions[first - 1]?.start ?? -1) >= start) first--
  return first
}

function firstFrom(mentions: readonly Mention[], end: number, from: number): number {
  let index = from
  while (index < mentions.length && (mentions[index]?.start ?? end) < end) index++
  return index
}

function endOfSentence(document: Document, mention: Mention | undefined): number {
  return mention ? sentenceOf(document, mention.start).end : 0
}

/** The sentence around an offset. */
export function sentenceOf({ sentences, text }: Document, offset: number): { start: number; end: number } {
  let low = 0
  let high = sentences.start.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sentences.start[middle] ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return { start: sentences.start[low - 1] ?? 0, end: sentences.end[low - 1] ?? text.length }
}

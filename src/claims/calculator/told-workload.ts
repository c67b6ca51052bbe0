import type { Book } from '../../book/index.ts'
import type { Mention } from '../../numbers/index.ts'
import type { Document } from '../../text/index.ts'
import { firstIndex } from '../first-index.ts'
import { capacityKind } from './capacity-kind.ts'
import { findRegions } from './find-regions.ts'

/** How a told rate is spread; undefined where the text leaves it open. */
type ToldSpread = 'total' | 'in-each' | undefined

/** A workload told in prose: its numbers by index, and the stretch of text in which it holds. */
export interface ToldWorkload {
  readonly writes: number | undefined
  readonly spread: ToldSpread
  readonly reads: number | undefined
  readonly itemSize: number
  readonly storage: number | undefined
  readonly regionCount: number | undefined
  readonly regions: readonly string[]
  readonly isTransactional: boolean
  /** Whether its table is of the class for infrequent access. */
  readonly isInfrequent?: boolean
  /** The consistency of the reads; undefined where the text leaves it open. */
  readonly consistency: 'strong' | 'eventual' | undefined
  /** Offsets of the text in which figures are held against its bill. */
  readonly start: number
  readonly end: number
  /** The indices of the numbers after it that are in its reach: from (inclusive) to (exclusive). */
  readonly from: number
  readonly to: number
}

const PERIODS = new Set(['s', 'min', 'h', 'day', 'month'])
const WRITES =
  /\b(?:writ(?:es?|ing|ten)|inserts?|puts?|updates?|ingests?|comes? in|arriv(?:es?|ing)|records|saves|stores|upserts?)\b/gi
const READS = /\b(?:reads?|reading|fetche?s?|gets?|quer(?:y|ies)|look-?ups?|serves)\b/gi
const SIZES = new Set(['B', 'KB', 'KiB'])
const STORES = new Set(['GB', 'GiB', 'TB', 'TiB'])
const IN_EACH =
  /\b(?:in|per|for|from) (?:each|every)(?: (?:of the |one of )?regions?| of them| one)?\b|\beach (?:region|of (?:the|them))\b|\bevery region\b|\bapiece\b|\bper region\b/i
const TOTAL =
  /\b(?:in (?:total|all)|together|altogether|across (?:all|the|both|its)|globally|overall|combined|worldwide)\b/i
const REACH_BLOCKS = 14
const LONGEST_SENTENCE = 400
const MOST_BEFORE = 8

/** The workloads that a text tells, in order; only those that a bill can be made of: a rate and an item's size. */
export function readToldWorkloads(document: Document, mentions: readonly Mention[], book: Book): ToldWorkload[] {
  const told: ToldWorkload[] = []
  let next = 0
  while (next < mentions.length) {
    if (kindOfRate(document, mentions, next) === undefined) {
      next++
      continue
    }
    const workload = readOne(document, mentions, next, reachOf(document, mentions, next), book)
    if (workload) told.push(workload)
    next = workload ? Math.max(workload.from, next + 1) : next + 1
  }
  return told
}

interface Found {
  writes?: number
  reads?: number
  itemSize?: number
  storage?: number
  regionCount?: number
}

function readOne(
  document: Document,
  mentions: readonly Mention[],
  rate: number,
  end: number,
  book: Book,
): ToldWorkload | undefined {
  const { text } = document
  const at = mentions[rate]?.start ?? 0
  const sentence = sentenceOf(document, at)
  const start = Math.max(sentence.start, at - LONGEST_SENTENCE)
  const found: Found = {}
  let from = rate + 1
  for (let index = firstInSentence(mentions, rate, start); index < mentions.length; index++) {
    const mention = mentions[index]
    if (!mention || mention.start >= end || capacityKind(mention, text) || isMoney(mention.unit)) break
    const kind = kindOfRate(document, mentions, index)
    if (kind === 'writes' && found.writes !== undefined) break
    take(found, mention, index, kind)
    from = Math.max(from, index + 1)
  }
  if (found.itemSize === undefined) return undefined
  const stop = mentions[from]?.start ?? end
  const said = text.slice(start, Math.min(end, Math.max(stop, endOfSentence(document, mentions[from - 1]))))
  return {
    writes: found.writes,
    spread: spreadOf(text.slice(start, Math.min(sentence.end, at + LONGEST_SENTENCE, stop))),
    reads: found.reads,
    itemSize: found.itemSize,
    storage: found.storage,
    regionCount: found.regionCount,
    regions: findRegions(said, book),
    isTransactional: /(?<!\b(?:without|no|not|outside)(?: of)?(?: an?| any)? )\btransact/i.test(said),
    // "200 RCU, or 100 with eventual consistency" tells of two ways to read.
    consistency: consistencyOf((mentions[from + 1]?.start ?? end) < sentence.end ? text.slice(start, stop) : said),
    start,
    end,
    from,
    to: firstIndex(mentions.length, (index) => (mentions[index] as Mention).start >= end),
  }
}

function take(found: Found, { unit, per, noun }: Mention, index: number, kind: 'writes' | 'reads' | undefined): void {
  if (kind) found[kind] ??= index
  else if (SIZES.has(unit) && per === '') found.itemSize ??= index
  else if (STORES.has(unit) && per === '') found.storage ??= index
  else if (unit === 'count' && /(?:^|\b)regions?$/i.test(noun)) found.regionCount ??= index
}

/** The consistency of reads of which words tell; undefined where they leave it open. */
export function consistencyOf(said: string): 'strong' | 'eventual' | undefined {
  const isStrong = /\bstrong(?:ly)?\b/i.test(said)
  if (isStrong === /\beventual(?:ly)?\b/i.test(said)) return undefined
  return isStrong ? 'strong' : 'eventual'
}

/** How words spread a rate over regions; undefined where they leave it open. */
export function spreadOf(sentence: string): ToldSpread {
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

/** Whether a number is a rate of writes or of reads. */
function kindOfRate(document: Document, mentions: readonly Mention[], index: number): 'writes' | 'reads' | undefined {
  const mention = mentions[index]
  if (!mention || !isRate(mention) || capacityKind(mention, document.text)) return undefined
  if (verbOf(document, mentions, index, WRITES, READS)) return 'writes'
  return verbOf(document, mentions, index, READS, WRITES) ? 'reads' : undefined
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
function reachOf(document: Document, mentions: readonly Mention[], rate: number): number {
  const { blocks, text } = document
  const at = mentions[rate]?.start ?? 0
  const low = firstIndex(blocks.start.length, (index) => (blocks.start[index] as number) > at)
  let end = text.length
  for (let block = low, seen = 0; block < blocks.start.length; block++) {
    const kind = blocks.kind[block]
    if (kind === 'item' || kind === 'row' || kind === 'table') continue
    seen++
    if (kind === 'heading' || seen > REACH_BLOCKS) {
      end = blocks.start[block] as number
      break
    }
  }
  let writes = kindOfRate(document, mentions, rate) === 'writes' ? 1 : 0
  for (let index = rate + 1; index < mentions.length && (mentions[index] as Mention).start < end; index++) {
    const mention = mentions[index]
    if (!mention || kindOfRate(document, mentions, index) !== 'writes') continue
    if (writes++ > 0) return Math.max(at, Math.min(end, sentenceOf(document, mention.start).start))
  }
  return end
}

function firstInSentence(mentions: readonly Mention[], from: number, start: number): number {
  let first = from
  while (first > 0 && from - first < MOST_BEFORE && (mentions[first - 1] as Mention).start >= start) first--
  return first
}

function endOfSentence(document: Document, mention: Mention | undefined): number {
  return mention ? sentenceOf(document, mention.start).end : 0
}

/** The sentence around an offset. */
export function sentenceOf({ sentences }: Document, offset: number): { start: number; end: number } {
  const after = firstIndex(sentences.start.length, (index) => (sentences.start[index] as number) > offset)
  const index = Math.max(0, after - 1)
  return { start: sentences.start[index] as number, end: sentences.end[index] as number }
}

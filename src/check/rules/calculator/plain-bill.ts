import type { Book } from '../../../book/index.ts'
import {
  findRegions,
  isOfDynamo,
  isOpenAround,
  type Passage,
  priceReadings,
  readPassages,
  type ToldWorkload,
  workloadIn,
} from '../../../claims/index.ts'
import type { Mention } from '../../../numbers/index.ts'
import { lowOf } from '../../../quantity/index.ts'
import type { RuleText } from '../judgement.ts'
import { billPage } from './bill.ts'
import { inputsOf } from './evidence.ts'
import { isOverMonth } from './is-over-month.ts'
import type { Verdict } from './plain-capacity.ts'
import { proveBill, tellBill } from './say-bill.ts'
import { type Cost, costsOf, openModes } from './workload-costs.ts'

const PERIODS = new Set(['h', 'day', 'month', 'year'])
const PERIOD_WORDS: readonly (readonly [RegExp, string])[] = [
  [/\bmonthly\b/i, 'month'],
  [/\b(?:yearly|annual\w*)\b/i, 'year'],
  [/\bdaily\b/i, 'day'],
  [/\bhourly\b/i, 'h'],
]

/** Holds a cost against the bill of the workload that the passage around it tells, where all of its words are understood. */
export function judgePlainBill(text: RuleText, index: number, wrong: ReadonlySet<number>): Verdict | undefined {
  const { document, mentions, book } = text
  const mention = mentions[index] as Mention
  if (mention.unit !== 'USD' || mention.partner >= 0) return undefined
  for (const passage of readPassages(document, mentions, index, book, { subject: 'table' })) {
    const period = periodOf(mention, passage.text)
    if (period === undefined || passage.roles.price.length > 1) return undefined
    const told = workloadIn(passage)
    if (!told) continue
    if (!isOfDynamo(passage.text, document.text)) return undefined
    const own = regionsOf(passage, book)
    if (isOfPart(passage, told)) return undefined
    const named = own.length > 0 ? own : findRegions(document.text, book)
    const places = placesOf(named, own, passage, book.regions.keys())
    const known = places.map((regions) => costsIn(text, passage, { ...told, regions }, period))
    const costs = known.flat()
    const fit = costs.find(({ quantity }) => isOverMonth(mention, lowOf(quantity), period === 'month'))
    if (fit) return { evidence: [proveBill(billPage.name, index, fit), ...inputsOf(told)] }
    // A cost beside a wrong capacity follows from that.
    if (costs.length === 0 || isOpenAround(document, passage) || passage.roles.capacity.some((one) => wrong.has(one)))
      return undefined
    const isPlaced = own.length > 0 || named.length === 1
    return { judged: tellBill(text, billPage.name, index, isPlaced, known[0] as Cost[]) }
  }
  return undefined
}

/** The regions of the sentence that tells the cost, or else of the passage: "in Ireland it costs" after another region's. */
function regionsOf({ text, start, own, regions }: Passage, book: Book): readonly string[] {
  const last = findRegions(text.slice(own - start), book)
  return last.length > 0 && !/\bglobal\b|\breplica/i.test(text) ? last : regions
}

/** The sets of regions in which the workload may be meant: those named together or each by itself, or any one where none is. */
function placesOf(
  named: readonly string[],
  own: readonly string[],
  { roles }: Passage,
  all: Iterable<string>,
): (readonly string[])[] {
  if (roles.regions.length > 0) return [own]
  if (own.length > 1) return [own, ...own.map((region) => [region])]
  if (named.length === 1) return [named]
  return ['us-east-1', ...all].map((region) => [region])
}

/** Whether a sentence tells the cost of one thing of a workload that is told before it: of its reads, of an item, of storage. */
function isOfPart({ text, start, own, roles, mentions }: Passage, { reads, writes, storage }: ToldWorkload): boolean {
  const words = text.slice(own - start)
  if (storage === undefined && /\bstor(?:age|ed)\b(?! aside)/i.test(words)) return true
  if (roles.rate.some((rate) => (mentions[rate] as Mention).start >= own)) return false
  if (ONE.test(words)) return true
  const [isOfReads, isOfWrites] = [/\breads?\b/i.test(words), /\bwrites?\b/i.test(words)]
  return (
    (isOfReads && (writes !== undefined || reads === undefined)) ||
    (isOfWrites && (reads !== undefined || writes === undefined))
  )
}

const ONE = /\b(?:an?|each|every|one|per) (?:\w+ ){0,2}(?:[wr][cr]u|unit|write|read|item|request)\b/i

function costsIn(
  { prices }: RuleText,
  passage: Passage,
  told: Parameters<typeof priceReadings>[0],
  period: string,
): Cost[] {
  const readings = openModes(passage.text).flatMap((mode) => priceReadings(told, passage.mentions, prices, mode))
  return readings.flatMap((reading) => costsOf(reading, period))
}

function periodOf({ per }: Mention, words: string): string | undefined {
  if (per !== '') return PERIODS.has(per) ? per : undefined
  const said = PERIOD_WORDS.filter(([pattern]) => pattern.test(words))
  return said.length === 1 ? said[0]?.[1] : undefined
}

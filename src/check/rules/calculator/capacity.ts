import {
  type Capacity,
  type CapacityKind,
  capacityKind,
  listCapacities,
  priceReadings,
  type Reading,
  sentenceOf,
  supposedSpread,
  type ToldWorkload,
} from '../../../claims/index.ts'
import type { Mention } from '../../../numbers/index.ts'
import { lowOf, workingLine } from '../../../quantity/index.ts'
import type { Judged } from '../../merge-findings.ts'
import type { Evidence } from '../../standings/ledger.ts'
import { isWithin, type Judgement, type RulePage, type RuleText } from '../judgement.ts'
import { asProvisioned, lineOf, printUnits, roundUp, whenMeant } from './capacity-units.ts'
import { inputsOf, prove } from './evidence.ts'
import { isLimit, isOfCopies, isOtherCapacity } from './is-other-capacity.ts'
import { type Alternative, differing, tellAlternatives } from './tell-alternatives.ts'

export const capacityPage: RulePage = {
  name: 'calculator/capacity',
  page: `
A workload told in prose (writes a second, the size of an item, the regions) says how many capacity units it needs. A
global table needs them in every region for the writes of all regions. "Writes 1,000 items per second" in three regions
can mean 1,000 in all or 1,000 in each; both readings are tried, and where one fits there is nothing to say. Where none
does, the finding gives both. What one read or write of a size takes is held against the same. A write counts whole
kilobytes and a read whole blocks of 4 KB, so units for which a size went in unrounded (2.25 for a read of 9 KB, 200 for 80
writes of 2.5 KB) are found too, even where not every word around them is understood. So are capacities that don't follow
from those told shortly before: from what one request takes and how many come a second, from reads of the other consistency,
from a table and its indexes, from the same request without a transaction, from what is used and the utilization aimed at.
Units in the rows of a table are held against the sizes and rates of their rows where most of them come right.

## Fails

    The table takes 500 writes per second of 2 KB items in two regions. Each region needs a total of 1,500 WCUs.

## Passes

    The table takes 500 writes per second of 2 KB items in two regions. Each region needs a total of 1,000 WCUs.
`,
}

interface Misfit {
  readonly mention: Mention
  readonly index: number
  readonly kind: CapacityKind
  readonly isTotal: boolean
  /** The readings that its own sentence leaves open. */
  readonly readings: readonly Reading[]
  /** What one read or write takes, where it is told of one. */
  readonly ones: readonly Capacity[]
  /** Whether it is just what one takes, though nothing says that it is told of one. */
  readonly isOne: boolean
}

const RESULT =
  /\b(?:total|in all|needs?|needed|requires?|required|replicat\w+|application writes|provision\w*|per region|(?:each|every|one) region|takes?|consumes?)\b/i
const EACH = /\b(?:per|each|every|a|one|in) region\b/i
const THING = '(?:reads?|writes?|items?|records?|rows?|objects?|requests?|events?|messages?|documents?)'
/** What tells that a capacity is that of one read or write; "each region needs 1,000" does not. */
const ONE: readonly RegExp[] = [
  // "Each write of 1.5 KB takes 2", "2 for a write"
  new RegExp(`\\b(?:per|an?|each|every|one|single) (?:(?!region|table|replica|copy)[\\w.-]+ ){0,4}?${THING}\\b`, 'i'),
  // "Items of 3 KB need 3"
  /\b(?:reads|writes|items|records)(?: of [\d.]+ ?[kmg]b)? (?:\w+ )?(?:takes?|costs?|needs?|consumes?|uses?)\b/i,
  // "fits into 1", "2 WCUs apiece"
  /\b(?:fits? in(?:to)?|read one|write one|apiece|each)\s*$/i,
  /^ (?:[\w-]+ )?(?:apiece|each)\b/i,
]
const A_THING = /\b(?:an?|each|every|one|per) ([\w-]+)/g
const CONTEXT = 1500
/** What a write takes that is none of the transactions that are told. */
const PLAIN = /\b(?:plain|standard|ordinary|normal|regular|non-transactional)\b/i
/** "With 1,800 write units we need two partitions": what is taken for granted. */
const PREMISE = /(?:^|[.?!:]\s+|\n)(?:with|given|having|out of) (?:the |these |those |our |its )?$/i

/** Holds the capacities that follow a told workload against its bill, in every reading. */
export function judgeCapacity(
  text: RuleText,
  told: ToldWorkload,
  readings: readonly Reading[],
  rule = capacityPage.name,
): Judgement {
  const evidence: Evidence[] = []
  const misfits: Misfit[] = []
  const fits = new Set<CapacityKind>()
  for (let index = told.from; index < told.to; index++) {
    const mention = text.mentions[index]
    const kind = mention && (capacityKind(mention, text.document.text) ?? looseKind(mention, told, rule))
    if (!mention || !kind || isPriceUnit(mention, text.document.text)) continue
    if (kind === 'read' && told.isTransactional) continue
    if ((kind === 'read' ? told.reads : told.writes) === undefined || !isRateless(mention)) continue
    const clause = clauseOf(text, mention, index)
    if (isLimit(clause) || (told.isTransactional && PLAIN.test(clause))) continue
    const meant = readingsFor(text, mention, told, readings)
    const allowed = meant.map((reading) =>
      listCapacities(reading, text.mentions[told.writes ?? -1], text.mentions[told.reads ?? -1]),
    )
    const isOfRegion = mention.per === 'region' || EACH.test(clause)
    const isOfOne = isToldOfOne(text, mention, told)
    const mayBe = (entry: Capacity) =>
      entry.kind === kind &&
      !(isOfRegion && entry.scope === 'all') &&
      (isOfOne || entry.scope !== 'one') &&
      !isOfOtherRead(entry, clause)
    const isFit = (entry: Capacity) =>
      mayBe(entry) && isWithin(mention, entry.value, entry.scope === 'one' ? entry.value : roundUp(entry.value))
    const at = allowed.findIndex((list) => list.some(isFit))
    const fit = allowed[at]?.find(isFit)
    const reading = meant[at]
    if (fit && fit.scope !== 'one') fits.add(kind)
    if (fit && reading) evidence.push(prove(rule, index, fit.value, workingOf(fit, reading.words)))
    else if (isOtherCapacity(text, told, index, clause)) continue
    else if (isOfCopies(text, index, copiesOf(text, told, needsIn(allowed.flat(), kind)))) continue
    else if (RESULT.test(clause) && !PREMISE.test(text.document.text.slice(0, mention.start).slice(-30)))
      misfits.push({
        mention,
        index,
        kind,
        readings: meant,
        isTotal: /\b(?:total|in all|needed|needs?)\b/i.test(clause),
        ones: nearest(mention, allowed.flat().filter(mayBe)),
        isOne:
          !/\b(?:total|in all|together|region|table)\b/i.test(clause) &&
          allowed.flat().some(({ scope, value }) => scope === 'one' && isWithin(mention, value, value)),
      })
  }
  const judged = (['write', 'read'] as const).flatMap((kind) => {
    // Beside what all of them take, a number that is just what one takes is told of one.
    const own = misfits.filter((misfit) => misfit.kind === kind && !(misfit.isOne && fits.has(kind)))
    const worst = own.findLast(({ isTotal }) => isTotal) ?? own[0]
    if (!worst) return []
    const follows = own.filter(({ index }) => index !== worst.index).map(({ index }) => index)
    return tell(text, worst, told, rule, follows)
  })
  return { judged, evidence: [...evidence, ...(evidence.length > 0 || judged.length > 0 ? inputsOf(told) : [])] }
}

/** What a capacity may be some times of. */
function copiesOf({ mentions }: RuleText, { start, regions, regionCount }: ToldWorkload, units: readonly number[]) {
  return { start, units, isSpread: regions.length > 1 || Number(mentions[regionCount ?? -1]?.value) > 1 }
}

/** What all of a workload's requests of a kind take where no regions are told, which any copies make more. */
function needsIn(allowed: readonly Capacity[], kind: CapacityKind): number[] {
  return allowed.flatMap((one) => (one.kind === kind && one.scope === 'region' ? one.value : []))
}

/** What an eventually consistent read takes is not what a strongly consistent one does, where the clause says which. */
function isOfOtherRead({ consistency }: Capacity, clause: string): boolean {
  if (/\beventual/i.test(clause)) return consistency === 'strong'
  return /\bstrong/i.test(clause) && consistency === 'eventual'
}

// "Had the rate been that of both regions, …" speaks of another reading than the workload's own words.
function readingsFor(
  { document, mentions, prices }: RuleText,
  { start }: Mention,
  told: ToldWorkload,
  readings: readonly Reading[],
): readonly Reading[] {
  const from = Math.max(sentenceOf(document, start).start, start - 200)
  const spread = supposedSpread(document.text.slice(from, start))
  return spread === undefined || spread === told.spread
    ? readings
    : priceReadings({ ...told, spread }, mentions, prices)
}

// An answer may say "units" alone, where its question tells either writes or reads.
function looseKind({ unit, noun }: Mention, { writes, reads }: ToldWorkload, rule: string): CapacityKind | undefined {
  if (rule === capacityPage.name || unit !== 'count' || !/^units?$/i.test(noun)) return undefined
  if (writes !== undefined && reads !== undefined) return undefined
  return writes === undefined ? 'read' : 'write'
}

// "1,000 WCUs per second" says the second twice; per region and nothing are the other ways.
function isRateless({ per }: Mention): boolean {
  return per === '' || per === 's' || per === 'region'
}

const MILLIONS = 1e5

/** "A million replicated write units cost $0.625", "24 million write units, at 62 cents per million": for how many a price is, or how many are priced so. */
function isPriceUnit({ start, end, nounEnd, value }: Mention, text: string): boolean {
  const last = Math.max(end, nounEnd)
  const behind = text.slice(last, last + 30)
  if (
    Number(value) >= MILLIONS &&
    /\b(?:per|an?|each|every) million\b/i.test(text.slice(Math.max(0, start - 80), last + 80))
  )
    return true
  return (
    /^(?:an? |one |each )?(?:hundred|thousand|million|billion)$/i.test(text.slice(start, end)) &&
    /^ (?:[\w-]+ ){0,2}?(?:costs?|is|are|at|for|comes? to) (?:about )?[$€£]/.test(behind)
  )
}

/** The words since the number before, to the end of the sentence or the next number. */
function clauseOf({ document, mentions }: RuleText, mention: Mention, index: number): string {
  const from = Math.max(mentions[index - 1]?.end ?? 0, mention.start - 120)
  const to = Math.min(mentions[index + 1]?.start ?? document.text.length, mention.end + 120)
  const before = document.text.slice(from, mention.start)
  const after = document.text.slice(mention.end, to)
  const cut = Math.max(...['. ', '\n', '? '].map((stop) => before.lastIndexOf(stop)))
  const stop = after.search(/[.?!](?:\s|$)|\n/)
  return `${before.slice(cut < 0 ? 0 : cut + 1)} ${stop < 0 ? after : after.slice(0, stop)}`
}

/** What one read or write takes, where that is nearer to what is stated than what all of them take. */
function nearest({ value }: Mention, meant: readonly Capacity[]): Capacity[] {
  const off = (entry: Capacity) => Math.abs(Math.log(Number(value) / entry.value))
  const ones = meant.filter(({ scope }) => scope === 'one')
  const others = meant.filter(({ scope }) => scope !== 'one')
  return Math.min(...ones.map(off)) < Math.min(...others.map(off)) ? ones : []
}

/** Whether a sentence tells what one read or write takes, not too far from a number. */
function isToldOfOne(
  { document, mentions }: RuleText,
  { start, nounEnd, end }: Mention,
  { writes, reads }: ToldWorkload,
): boolean {
  const sentence = sentenceOf(document, start)
  const stop = Math.max(end, nounEnd)
  const around = [
    document.text.slice(Math.max(sentence.start, start - CONTEXT), start),
    document.text.slice(stop, Math.min(sentence.end, stop + CONTEXT)),
  ]
  if (ONE.some((pattern) => around.some((words) => pattern.test(words)))) return true
  // "30 sales a second. A sale takes 2 WCU"
  const things = [writes, reads].flatMap((rate) => mentions[rate ?? -1]?.noun.toLowerCase() || [])
  return around.some((words) => [...words.toLowerCase().matchAll(A_THING)].some(([, one = '']) => things.includes(one)))
}

function workingOf(fit: Capacity, words: string): string {
  return `${fit.what}${words && `, ${words}`}: ${lineOf(fit)}`
}

function tell(text: RuleText, misfit: Misfit, told: ToldWorkload, rule: string, others: readonly number[]): Judged[] {
  const { index, kind, readings, ones } = misfit
  const alternatives = differing(ones.length > 0 ? ones.map(needOfOne) : needsOf(kind, readings))
  if (alternatives.length === 0) return []
  const each = (readings[0]?.regions.length ?? 1) > 1 && ones.length === 0 ? 'in each region' : ''
  const values = alternatives.map(({ value, when }, at) => printUnits(value, kind, at === 0 ? each : '', when))
  const says = `the workload needs ${values.join(', or ')}`
  const judged = tellAlternatives(text, index, { rule, says, alternatives })
  return [{ ...judged, follows: [...others, ...pricesOf(text, misfit, told)] }]
}

type Need = Required<Alternative>

function needOfOne({ value, what }: Capacity): Need {
  return { value, when: `for ${what}`, working: value.toLocaleString('en-US') }
}

/** What each reading needs in a region. */
function needsOf(kind: CapacityKind, readings: readonly Reading[]): Need[] {
  return readings.flatMap((reading) => {
    const quantity = reading.bill.regions[0]?.needs.get(`${kind}-capacity`)
    if (!quantity) return []
    return [asProvisioned({ value: lowOf(quantity), when: whenMeant(kind, reading), working: workingLine(quantity) })]
  })
}

/** The price stated soon after a wrong capacity that is right for that capacity: it follows from it. */
function pricesOf({ mentions }: RuleText, { mention, index, kind, readings }: Misfit, { to }: ToldWorkload): number[] {
  const region = readings[0]?.bill.regions[0]
  const cost = region?.lines.find(({ name }) => name === (kind === 'write' ? 'application-writes' : 'reads'))?.cost
  const need = region?.needs.get(kind === 'write' ? 'application-write-capacity' : 'read-capacity')
  if (!cost || !need || need.low.eq(0)) return []
  const price = (lowOf(cost) * Number(mention.value)) / lowOf(need)
  for (let other = index + 1; other < Math.min(to, index + 4); other++) {
    const said = mentions[other]
    if (said?.unit === 'USD' && said.per === 'month' && isWithin(said, price, price)) return [other]
  }
  return []
}

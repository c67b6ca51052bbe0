import {
  type CapacityKind,
  capacityKind,
  hasAny,
  isNeed,
  isOpenAround,
  listCapacities,
  type Passage,
  priceReadings,
  readPassages,
  requestsNamed,
  unitsTaken,
  workloadIn,
} from '../../../claims/index.ts'
import type { Mention } from '../../../numbers/index.ts'
import type { Judged } from '../../merge-findings.ts'
import type { Evidence } from '../../standings/ledger.ts'
import { isWithin, type RuleText } from '../judgement.ts'
import { capacityPage } from './capacity.ts'
import { asProvisioned, lineOf, printUnits, roundUp, whenMeant } from './capacity-units.ts'
import { asGiven, prove } from './evidence.ts'
import { isMultiple, isOfCopies } from './is-other-capacity.ts'
import { differing, phraseOf, tellAlternatives } from './tell-alternatives.ts'

/** What a stated number was found to be: right, with its evidence, or wrong. */
export interface Verdict {
  readonly judged?: Judged
  readonly evidence?: readonly Evidence[]
}

/** A number of units that the words allow. */
export interface Allowed {
  readonly units: number
  readonly why: string
  readonly working: string
  /** Whether it is one to propose. */
  readonly isUsual: boolean
}

const THING = '(?:reads?|writes?|item|record|row|object|event|message|document|entry)'
/** What tells that a capacity is that of one request. */
const OF_ONE = new RegExp(
  `\\b(?:per|an?|each|every|one|single) (?:(?!(?:regions?|tables?|replicas?|seconds?|of|with|for)\\b)[\\w.,-]+ ){0,5}?(?!reads\\b|writes\\b)(?:${THING}|PutItem|GetItem)\\b(?! sizes?\\b)`,
  'i',
)
/** "Each 5 KB order costs" */
const OF_SIZE = /\b(?:an?|each|every|one) (?:[\w-]+ ){0,2}?[\d.]+[ -](?:KB|bytes?|kilobytes?|KiB) [a-z]*[a-rt-z]\b/i
/** "Writes of 2 KB take two each" */
const ONE_EACH = /\b(?:writes|reads|items|records|rows|events|messages)\b.*\b(?:each|apiece)[.!]?$/i
/** "Two units each", "one write unit covers each of them", "2 WCU a write" */
const UNITS_EACH =
  /\b(?:units?|[wr][cr]us?) (?:(?:each|apiece)[,.;!]|(?:for )?(?:an?|per) (?:write|read|item)\b|(?:covers?|for) each\b|to (?:write|read)[,.;])/i
/** "Reading a cart takes" */
const READING_ONE =
  /\b(?:reading|writing) (?:an?|one|the|each|every) (?:[\w-]+ ){1,3}(?:takes|costs|needs|uses|consumes)\b/i
const EACH = /\b(?:per|each|every|a|one|in) region\b/i

/** Holds a capacity against what the passage that ends with its sentence takes, where all of its words are understood. */
export function judgePlainCapacity(text: RuleText, index: number, wrong: ReadonlySet<number>): Verdict | undefined {
  const mention = text.mentions[index] as Mention
  const kind = capacityKind(mention, text.document.text) ?? kindBefore(text, index, wrong)
  if (!kind || mention.partner >= 0 || !/^(?:s|region|write|read|item|request)?$/.test(mention.per)) return undefined
  for (const passage of readPassages(text.document, text.mentions, index, text.book, { subject: 'any' })) {
    const { roles } = passage
    const isTotal = roles.total.includes(index)
    if (!isTotal && roles.capacity.some((one) => one < index)) return undefined
    const allowed = roles.rate.length > 0 ? needs(text, passage, mention, kind, isTotal) : ofOne(passage, index, kind)
    if (allowed.length === 0) continue
    const inputs = [...roles.rate, ...roles.size].map((one) => passage.mentions[one] as Mention)
    if (roles.rate.length > 0 && !isTotal && !isNeed(text.document.text, passage.start, inputs, mention))
      return undefined
    // "A write takes 2; a hundred a second take 200": its sentence may tell of one, too.
    const isOfBoth = roles.rate.length > 0 && OF_ONE.test(passage.text)
    // "83.3 a second, so 84": what is provisioned is rounded up.
    const fit = allowed.find(({ units }) => isWithin(mention, units, roundUp(units)))
    if (fit) {
      const inputs = asGiven([...roles.rate, ...roles.size, ...roles.regions])
      return { evidence: [prove(capacityPage.name, index, fit.units, fit.working), ...inputs] }
    }
    if (isOfBoth || (isOpenAround(text.document, passage) && allowed.some((one) => isPartOrMultiple(mention, one))))
      return undefined
    const isSpread = passage.regions.length > 1 || roles.regions.length > 0
    const units = allowed.map((one) => one.units)
    if (roles.rate.length > 0 && isOfCopies(text, index, { start: passage.start, isSpread, units })) return undefined
    return { judged: tellCapacity(text, index, kind, allowed, roles.rate.length > 0) }
  }
  return undefined
}

/** Whether words tell what one request takes. */
export function isToldOfOne(words: string): boolean {
  return [OF_ONE, OF_SIZE, ONE_EACH, UNITS_EACH, READING_ONE].some((pattern) => pattern.test(words))
}

/** Whether a stated capacity is that of several, or half of it, as that of eventually consistent reads is. */
function isPartOrMultiple(mention: Mention, { units }: Allowed): boolean {
  return isMultiple(mention, units) || isWithin(mention, units / 2, roundUp(units) / 2)
}

/** "200 rWCU in each region, 400 altogether": a total is of what the number before it counts. */
function kindBefore(
  { document, mentions }: RuleText,
  index: number,
  wrong: ReadonlySet<number>,
): CapacityKind | undefined {
  const before = mentions[index - 1]
  if (!before || wrong.has(index - 1) || mentions[index]?.unit !== 'none') return undefined
  return capacityKind(before, document.text)
}

/** What the rates of a passage need. */
function needs(
  { document, prices }: RuleText,
  passage: Passage,
  mention: Mention,
  kind: CapacityKind,
  isTotal: boolean,
): Allowed[] {
  const told = workloadIn(passage, kind)
  if (!told || (kind === 'write' ? told.writes : told.reads) === undefined) return []
  // "20 million items a month, so 40 million write request units": what a month bills is no capacity.
  const isBilled = /request/i.test(phraseOf(document.text, mention))
  if (isBilled && passage.roles.rate.some((one) => passage.mentions[one]?.per !== 's')) return []
  const isOfRegion = !isTotal && (mention.per === 'region' || EACH.test(passage.text))
  const readings = priceReadings(told, passage.mentions, prices)
  return readings.flatMap((reading) =>
    listCapacities(reading, passage.mentions[told.writes ?? -1], passage.mentions[told.reads ?? -1])
      .filter((entry) => entry.kind === kind && entry.scope !== 'one' && (!isTotal || entry.scope === 'all'))
      .map((entry) => ({
        units: entry.value,
        why: whenMeant(kind, reading),
        working: lineOf(entry),
        isUsual: entry.scope === 'region' || (entry.scope === 'all' && !isOfRegion),
      })),
  )
}

/** What one request of the passage takes: its own sentence speaks of one. */
function ofOne(passage: Passage, index: number, kind: CapacityKind): Allowed[] {
  const { text, own, start, mentions } = passage
  const asks = /\?\s*$/.test(text.slice(0, own - start))
  const words = asks ? text : text.slice(own - start)
  if (hasAny(passage, 'requests', 'things', 'price', 'stored', 'hours', 'million') || !isToldOfOne(words)) return []
  if (!isOfKind(text, kind, (mentions[index] as Mention).start - start)) return []
  return unitsTaken(passage, kind).map(({ units, how }) => ({
    units,
    why: `for ${how}`,
    working: `${how} takes ${units.toLocaleString('en-US')}`,
    isUsual: true,
  }))
}

/** Whether a passage speaks of the requests that take such units, or of none by name. */
function isOfKind(text: string, kind: CapacityKind, at: number): boolean {
  const words = `${text.slice(0, at)} ${text.slice(at).replace(/\b(?:read|write) (?:capacity |request )?units?\b/gi, ' ')}`
  const { write, read } = requestsNamed(words)
  // "A get of 9 KB": elsewhere a table may get what is written.
  const isRead = read || /\bgets?\b/i.test(words)
  return kind === 'write' ? write || !isRead : isRead || !write
}

/** That a capacity is none of those that the words allow; what a rate needs is provisioned in whole units. */
export function tellCapacity(
  text: RuleText,
  index: number,
  kind: CapacityKind,
  allowed: readonly Allowed[],
  isProvisioned = false,
): Judged {
  const usual = allowed
    .filter(({ isUsual }) => isUsual)
    .map(({ units, working, why }) => ({ value: units, working, when: why }))
  const meant = differing(isProvisioned ? usual.map(asProvisioned) : usual)
  const alternatives = meant.length > 1 ? meant : meant.map((one) => ({ ...one, when: '' }))
  const values = alternatives.map(({ value, when }) => printUnits(value, kind, when))
  const says = `by what is told it takes ${values.join(', or ')}`
  const notes = meant.map(({ working }) => working)
  return tellAlternatives(text, index, { rule: capacityPage.name, says, alternatives, notes })
}

import {
  type CapacityKind,
  capacityKind,
  isOpenAround,
  isRefuted,
  type Passage,
  readPassages,
} from '../../../claims/index.ts'
import type { Mention } from '../../../numbers/index.ts'
import { isWithin, type RuleText } from '../judgement.ts'
import { type Allowed, tellCapacity, type Verdict } from './plain-capacity.ts'

/** What may stand beside capacities that are told of two ways to read, or of a table and its indexes. */
const ALSO =
  /\b(?:or|if|when|while|whereas|half|only|but|without|with|other|than|gsis?|lsis?|index(?:es)?|secondary|local|plus|another|more|altogether|sum)\b/gi
const INDEX = /\b(?:gsis?|lsis?|index(?:es)?)\b/i
const SUM =
  /\b(?:in all|in total|(?<!\bof (?:the|an?|our) (?:\w+ )?)total\w*(?! (?:limit|quota))|all told|altogether|together|makes?|sum|comes? to)\b|=/i
const OR = /\b(?:or|only|just|half)\b/i

/** Holds capacities against those told beside them: reads with eventual consistency take half, a total is that of a table and its indexes. */
export function judgePairedCapacity(text: RuleText, index: number, wrong: ReadonlySet<number>): Verdict | undefined {
  const { document, mentions, book } = text
  const mention = mentions[index] as Mention
  if (mention.partner >= 0 || mention.hedge !== undefined || isRefuted(document, mention.start)) return undefined
  for (const passage of readPassages(document, mentions, index, book, { subject: 'any', also: ALSO })) {
    const { roles } = passage
    const parts = roles.capacity.filter((one) => one < index)
    const [first] = parts
    if (roles.regions.length > 0 || ![...roles.capacity, ...roles.total].includes(index)) return undefined
    if (first === undefined) continue
    const kind = capacityKind(mentions[first] as Mention, document.text)
    const isOther = (one: number) => (capacityKind(mentions[one] as Mention, document.text) ?? kind) !== kind
    if (!kind || [...parts, index].some((one) => wrong.has(one) || isOther(one))) return undefined
    const allowed = allowedIn(passage, parts, index, kind)
    if (allowed.length === 0) continue
    if (allowed.some(({ units }) => isWithin(mention, units, Math.ceil(units)))) return undefined
    return isOpenAround(document, passage) && !INDEX.test(passage.text)
      ? undefined
      : { judged: tellCapacity(text, index, kind, allowed) }
  }
  return undefined
}

function allowedIn(passage: Passage, parts: readonly number[], index: number, kind: CapacityKind): Allowed[] {
  if (INDEX.test(passage.text)) return sumsOf(passage, parts, index)
  return kind === 'read' ? halvesOf(passage, parts, index) : []
}

/** What a table and its indexes take together: each part once, or that of an index as often as there are indexes. */
function sumsOf({ text, start, roles, mentions }: Passage, parts: readonly number[], index: number): Allowed[] {
  const { start: at, end, nounEnd } = mentions[index] as Mention
  const before = mentions[parts.at(-1) as number] as Mention
  const words = `${text.slice(before.end - start, at - start)} ${text.slice(Math.max(end, nounEnd) - start).slice(0, 30)}`
  if (parts.length < 2 || !SUM.test(words)) return []
  const values = parts.map((one) => Number(mentions[one]?.value))
  // No request takes less than half a unit: fewer than half as many as there are a second are those of one.
  if (roles.rate.some((one) => values.some((value) => value < Number(mentions[one]?.value) / 2))) return []
  const times = roles.things.map((one) => Number(mentions[one]?.value)).filter((count) => count > 1)
  const last = values.at(-1) as number
  const sum = values.reduce((total, value) => total + value, 0)
  return [1, ...times].map((count) => ({
    units: sum + (count - 1) * last,
    why: count === 1 ? 'for one of each' : `for ${count} indexes`,
    working: [...values.slice(0, -1), count === 1 ? `${last}` : `${count} × ${last}`].join(' + '),
    isUsual: times.length === 0 || count > 1,
  }))
}

/** What the same reads take with the other consistency. */
function halvesOf({ text, start, mentions }: Passage, parts: readonly number[], index: number): Allowed[] {
  // "A strongly consistent read of 9 KB takes 3 RCU. An eventually consistent one of 16 KB takes 2 RCU."
  if (parts.length !== 1 || mentions.slice((parts[0] as number) + 1, index).some(({ value }) => value !== '1'))
    return []
  const [one, other] = [mentions[parts[0] as number] as Mention, mentions[index] as Mention]
  const link = text.slice(one.end - start, other.start - start)
  const cut = link.search(/[,;(]|\. | (?:and|or|but|while|whereas) /)
  if (cut < 0) return []
  const ofOne = text.slice(0, one.start - start) + link.slice(0, cut)
  const ofOther = link.slice(cut) + text.slice(other.end - start)
  const isEventual = (words: string) => /\beventual/i.test(words)
  const isStrong = (words: string) => /\bstrong/i.test(words)
  if (isEventual(ofOne) === isEventual(ofOther) || (isEventual(ofOne) && isStrong(ofOne))) return []
  const plain = isEventual(ofOne) ? ofOther : ofOne
  if (!isStrong(plain) && !OR.test(link.slice(cut))) return []
  const value = Number(one.value)
  return isEventual(ofOther)
    ? [
        {
          units: value / 2,
          why: 'for eventually consistent reads',
          working: `${value} ÷ 2, as an eventually consistent read takes half of a strongly consistent one`,
          isUsual: true,
        },
      ]
    : [
        {
          units: value * 2,
          why: 'for strongly consistent reads',
          working: `${value} × 2, as a strongly consistent read takes twice an eventually consistent one`,
          isUsual: true,
        },
      ]
}

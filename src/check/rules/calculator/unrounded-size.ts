import { type CapacityKind, capacityKind } from '../../../claims/index.ts'
import type { Mention } from '../../../numbers/index.ts'
import { isWithin, type RuleText } from '../judgement.ts'
import { tellCapacity, type Verdict } from './plain-capacity.ts'

// How many numbers and characters back the size of an item and how many there are may stand.
const [BACK, FAR] = [5, 320]
const inKb: Readonly<Record<string, number>> = { B: 1 / 1024, KB: 1, KiB: 1 }
/** What a query or a scan reads is rounded once, for all of its items; an average is of no request. */
const SUMMED = /\b(?:quer(?:y|ies|ied)|scan(?:s|ned)?|average|on the whole|DAX|cached?)\b/i
/** What is refuted, supposed or set is not told as what is needed. */
const OPEN =
  /\b(?:na[iï]ve|but|would|if|set|sets|provision\w*|throttl\w*|had|not|wrong|mistake|instead|old)\b|n['’]t\b/i
/** A way in which requests are charged: one unit for so many KB, or a part or a multiple of one. */
const ways: Readonly<Record<CapacityKind, readonly (readonly [kb: number, units: number, how: string])[]>> = {
  write: [
    [1, 1, 'for plain writes'],
    [1, 2, 'for transactional writes'],
  ],
  read: [
    [4, 1, 'for strongly consistent reads'],
    [4, 1 / 2, 'for eventually consistent reads'],
    [4, 2, 'for transactional reads'],
  ],
}

/**
 * Finds units for which a size went in as it is: 2.25 for a read of 9 KB, 52 million for 40 million writes of 1.3 KB. Each
 * request takes whole units.
 */
export function judgeUnroundedSize(text: RuleText, index: number): Verdict | undefined {
  const { document, mentions } = text
  const mention = mentions[index] as Mention
  if (mention.noun === '' || !/^(?:|item|read|write|s)$/.test(mention.per)) return undefined
  const near = mentions.slice(Math.max(0, index - BACK), index).filter(({ start }) => mention.start - start < FAR)
  const sizes = near.filter(({ unit, hedge }) => hedge === undefined && Object.hasOwn(inKb, unit)).map(kbOf)
  const size = sizes.at(-1)
  if (size === undefined || document.text.slice(near[0]?.start, mention.start).includes('\n\n')) return undefined
  const words = document.text.slice(Math.max(0, (near[0] as Mention).start - 60), mention.end)
  if (SUMMED.test(words) || OPEN.test(words) || OPEN.test(document.text.slice(mention.end, mention.end + 60)))
    return undefined
  const kind = capacityKind(mention, document.text) ?? kindIn(mention, words, document.text)
  if (kind === undefined) return undefined
  const counts = [
    1,
    ...near.filter(({ unit, value }) => /^(?:count|none)$/.test(unit) && Number(value) > 1).map(countOf),
  ]
  const open = ways[kind].filter(([, , how]) => isOpen(how, words))
  const isOf = (units: number) => isWithin(mention, units, units)
  const isTaken = ways[kind].some(([step, units]) =>
    sizes.some((kb) => counts.some((count) => [1, 2].some((part) => isOf(count * roundUp(kb / step, units * part))))),
  )
  const count = counts.findLast((one) =>
    open.some(([step, units]) => !Number.isInteger(size / step) && isOf((one * size * units) / step)),
  )
  if (isTaken || count === undefined) return undefined
  const allowed = open.map(([step, units, how]) => ({
    units: count * Math.ceil(size / step) * units,
    why: how,
    working: `${count === 1 ? '' : `${count.toLocaleString('en-US')} × `}${Math.ceil(size / step) * units}, ${size} KB rounded up to ${Math.ceil(size / step) * step}, ${how}`,
    isUsual: true,
  }))
  return { judged: tellCapacity(text, index, kind, allowed) }
}

/** Whole units of a request; half of one is rounded up by who reserves it. */
function roundUp(parts: number, units: number): number {
  return Number.isInteger(units) ? Math.ceil(parts) * units : Math.ceil(Math.ceil(parts) * units)
}

/** Whether words leave open that requests are charged in a way: plain and strongly consistent unless they say otherwise. */
function isOpen(how: string, words: string): boolean {
  if (/\btransact/i.test(words)) return how.includes('transactional')
  if (how.includes('transactional')) return false
  if (/\beventual/i.test(words)) return !how.includes('strongly')
  return !/\bstrong/i.test(words) || !how.includes('eventually')
}

function kbOf({ value, unit }: Mention): number {
  return Number(value) * (inKb[unit] as number)
}

function countOf({ value }: Mention): number {
  return Number(value)
}

/** Of what units are that are not named: of the only requests that their words speak of. */
function kindIn({ noun }: Mention, words: string, text: string): CapacityKind | undefined {
  if (!/^units?$/i.test(noun) || !/\bdynamo/i.test(text)) return undefined
  const [writes, reads] = [/\bwrit(?:es?|ing|ten)\b/i.test(words), /\bread(?:s|ing)?\b/i.test(words)]
  if (writes === reads) return undefined
  return writes ? 'write' : 'read'
}

import { capacityKind, isNeed, isOfBytes, sentenceOf, unitsOfItem } from '../../../claims/index.ts'
import type { Mention } from '../../../numbers/index.ts'
import { isWithin, type RuleText } from '../judgement.ts'
import { capacityPage } from './capacity.ts'
import { prove } from './evidence.ts'
import { nearbyOf } from './nearby.ts'
import { isToldOfOne, tellCapacity, type Verdict } from './plain-capacity.ts'

const FAR = 160
/** What makes the requests others than those that a unit was told of. */
const OTHERS =
  /\b(?:transact\w*|eventual\w*|strong\w*|global|regions?|replica\w*|half|twice|double\w*|both|as many|second (?:table|copy)|others?|another|more|to be (?:safe|on)|after|once|now|previous\w*)\b/i
/** "Their table", "the neighbours' table": it takes what its own requests do. */
const OWNED = /(?:\b(?:their|his|her)|\w['’]s?) (?:\w+ )?tables?\b/i
const REQUESTS =
  /^(?:|(?:[\w-]+ )?(?:write|read|item|order|event|message|record|row|request|entry|entrie|document|invoice|reading|insert)s?)$/i

/** Holds a capacity against what one request was said to take and how many there are a second, told one after the other. */
export function judgeUnitChain(text: RuleText, index: number): Verdict | undefined {
  const { document, mentions } = text
  const mention = mentions[index] as Mention
  const kind = capacityKind(mention, document.text)
  if (!kind || mention.partner >= 0 || !/^s?$/.test(mention.per)) return undefined
  const around = nearbyOf(text, index)
  if (!around || isToldOfOne(wordsOf(text, index))) return undefined
  const units = around.near.filter((one) => capacityKind(one, document.text) !== undefined)
  const rates = around.near.filter((one) => isRate(one, document.text) && !units.includes(one))
  const [[unit], [rate]] = [units, rates]
  if (!unit || !rate || units.length + rates.length > 2 || [unit, rate].some(({ hedge }) => hedge !== undefined))
    return undefined
  if (
    capacityKind(unit, document.text) !== kind ||
    !isToldOfOne(wordsOf(text, index - around.near.length + around.near.indexOf(unit), true))
  )
    return undefined
  const behind = document.text.slice(unit.end, around.end)
  if (OTHERS.test(behind) || OWNED.test(behind) || !isNeed(document.text, around.start, [unit, rate], mention))
    return undefined
  // A size that is told behind the units, and takes others, is that of other requests.
  const sizes = around.near.filter((one) => isOfBytes(one) && one.start > unit.end)
  if (sizes.some((one) => unitsOfItem(one, kind, '').every(({ units }) => units !== Number(unit.value))))
    return undefined
  // Other counts may be any part of it: "20,000 items in 100 seconds".
  if (around.near.some((one) => one !== unit && one !== rate && !isOfBytes(one) && one.value !== '1')) return undefined
  const needed = Number(unit.value) * Number(rate.value)
  const working = `${Number(rate.value).toLocaleString('en-US')} × ${unit.value}`
  if (isWithin(mention, needed, Math.ceil(needed)))
    return { evidence: [prove(capacityPage.name, index, needed, working)] }
  return { judged: tellCapacity(text, index, kind, [{ units: needed, why: '', working, isUsual: true }]) }
}

/** "450 a second", "450 of those reads a second" */
function isRate({ unit, per, noun, end }: Mention, text: string): boolean {
  if (unit !== 'count' && unit !== 'none') return false
  return (per === 's' && REQUESTS.test(noun)) || (per === '' && OF_THOSE.test(text.slice(end, end + 60)))
}

const OF_THOSE = /^ of (?:those|these|them|such)\b(?: [a-z]+){0,3} (?:a|per|each|every) second\b/i

/** The words around a number in its sentence, up to the next number, and from the one before or further back. */
function wordsOf({ document, mentions }: RuleText, at: number, isWhole = false): string {
  const mention = mentions[at] as Mention
  const { start, end } = sentenceOf(document, mention.start)
  const from = isWhole ? mention.start - FAR : (mentions[at - 1]?.end ?? 0)
  return document.text.slice(Math.max(start, from), Math.min(end, mentions[at + 1]?.start ?? end))
}

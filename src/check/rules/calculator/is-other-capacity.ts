import { capacityKind, isOfBytes, sentenceOf, type ToldWorkload } from '../../../claims/index.ts'
import type { Mention } from '../../../numbers/index.ts'
import { isWithin, type RuleText } from '../judgement.ts'
import { roundUp } from './capacity-units.ts'

const OTHER =
  /\b(?:limit|quota|at most|partition|maximum|burst|reserved|free tier|default|up to|to be safe|headroom|margin|spare|peaks?|on average)\b/i
/** What takes capacity that a rate and a size do not tell, or takes it back, in the sentence of a workload or that of a capacity. */
const MORE =
  /\b(?:GSIs?|index(?:es)?|deletes?|deletions?|compress\w*|batch\w*|cach\w+|per ?cent|myth|rather than|(?:some|most) of|(?:both|two|three|four|five|several|\d+) (?:\w+ )?tables)\b|^ of (?:the|all|our|them|these|those)\b/i
const LONGEST = 1500
/** What is told of a table before its workload: "the table has two GSIs". */
const INDEX = /\b(?:[GL]SIs?|secondary index(?:es)?)\b/
const BEFORE = 300
const MOST_TIMES = 8

/** What makes a need a whole multiple of what its workload takes. */
const SEVERAL =
  /\b(?:[GL]SIs?|index(?:es)?|(?:second|third|another|other|additional) (?:regions?|tables?|cop(?:y|ies))|twice|again|doubl\w+|replica\w*|(?:two|three|four|five|\d+) (?:times|copies|tables|regions)|as well|transact\w*)\b/i

const REGIONAL = /\b(?:\S+ regions?|replica\w*)\b/gi

/** Whether a capacity is no need: a limit, a reserve. */
export function isLimit(clause: string): boolean {
  return OTHER.test(clause)
}

/** Whether a capacity is not just what a workload takes: that of an index too, or of other items that are told beside it. */
export function isOtherCapacity(
  { document, mentions }: RuleText,
  told: ToldWorkload,
  index: number,
  clause: string,
): boolean {
  const workload = sentenceOf(document, told.start)
  const said = document.text.slice(workload.start, Math.min(workload.end, workload.start + LONGEST))
  if (
    MORE.test(`${clause} ${said}`) ||
    INDEX.test(document.text.slice(Math.max(0, workload.start - BEFORE), workload.start))
  )
    return true
  // "An item of 512 bytes still takes one": its sentence tells a size or a rate of its own.
  const inputs = [told.writes, told.reads, told.itemSize, told.storage]
  const { start } = sentenceOf(document, (mentions[index] as Mention).start)
  for (let at = index - 1; (mentions[at]?.start ?? -1) >= start; at--)
    if (!inputs.includes(at) && isSizeOrRate(mentions[at] as Mention, document.text)) return true
  return false
}

/** What some times as much is asked of: where it is told from, and whether its regions went into it. */
interface Need {
  readonly start: number
  readonly isSpread: boolean
  readonly units: readonly number[]
}

/** Whether a capacity is some times what a workload takes, and the words around both tell why: "a second Region gets the same". */
export function isOfCopies({ document, mentions }: RuleText, index: number, { start, isSpread, units }: Need): boolean {
  const mention = mentions[index] as Mention
  if (!units.some((need) => isMultiple(mention, need))) return false
  const end = Math.min(sentenceOf(document, mention.start).end, mention.start + BEFORE)
  const from = Math.max(0, start - BEFORE, mention.start - LONGEST)
  const words = document.text.slice(from, end)
  const own = words.slice(words.lastIndexOf('\n\n', start - from) + 1)
  // What is told of regions went into what the workload takes, where it told how many.
  return SEVERAL.test(isSpread ? own.replace(REGIONAL, ' ') : own)
}

/** Whether a stated capacity is that of several, as an index or a copy in another region makes it. */
export function isMultiple(mention: Mention, need: number): boolean {
  const times = Math.round(Number(mention.value) / need)
  return times > 1 && times <= MOST_TIMES && isWithin(mention, times * need, times * roundUp(need))
}

function isSizeOrRate(mention: Mention, text: string): boolean {
  const { unit, per } = mention
  if (isOfBytes(mention)) return per === ''
  return unit === 'count' && per === 's' && !capacityKind(mention, text)
}

import { capacityKind, sentenceOf, type ToldWorkload } from '../../../claims/index.ts'
import type { Mention } from '../../../numbers/index.ts'
import type { RuleText } from '../judgement.ts'

const OTHER =
  /\b(?:limit|quota|at most|partition|maximum|burst|reserved|free tier|default|up to|to be safe|headroom|margin|spare|peaks?|on average)\b/i
/** What takes capacity that a rate and a size do not tell, or takes it back, in the sentence of a workload or that of a capacity. */
const MORE =
  /\b(?:GSIs?|index(?:es)?|deletes?|deletions?|compress\w*|batch\w*|cach\w+|per ?cent|myth|rather than|(?:some|most) of|(?:both|two|three|four|five|several|\d+) (?:\w+ )?tables)\b|^ of (?:the|all|our|them|these|those)\b/i
const LONGEST = 1500
/** What is told of a table before its workload: "the table has two GSIs". */
const INDEX = /\b(?:[GL]SIs?|secondary index(?:es)?)\b/
const BEFORE = 300

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

function isSizeOrRate(mention: Mention, text: string): boolean {
  const { unit, per } = mention
  if (/^(?:B|KB|KiB)$/.test(unit)) return per === ''
  return unit === 'count' && per === 's' && !capacityKind(mention, text)
}

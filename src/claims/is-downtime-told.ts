import type { Claim } from './claim.ts'
import { endOf, type Figure } from './figure.ts'
import { isAvailability, isSpan, leaves, mayLeave } from './relations/downtime.ts'

const MAY_BE_DOWN =
  /\b(?:allow(?:s|ed|ance)?|permit(?:s|ted)?|down(?! (?:from|by|to)\b)|downtime|away|unavailable|unreachable|offline|outages?)\b/i
const IS_DOWN = /^ (?:(?:a|per|each|every|in a) \w+ )?(?:down(?:time)?|of (?:downtime|outages?))\b/i
/** What happened, and not what an availability leaves, unless that is concluded. */
const HAPPENED = /\b(?:was|were|had|went|lasted|took)\b/i
const CONCLUDED = /\b(?:so|thus|therefore|that (?:is|was)|which|means?|meaning|makes?)\b|\bthat['’]s\b/i
/** A stop that does not count, or of which there are several; or only some hours of the day count. */
const PARTLY =
  /\b(?:maintenance|planned|scheduled|reboots?|restarts?|deploy\w*|releases?|fail-?over|(?:business|office|working|opening) hours)\b/i

// How many figures back another availability may be the one that is meant.
const FAR = 12
// How many figures back the time may stand over which it is told.
const NEAR = 3

/** Whether words tell what an availability leaves: "five nines, so 5 minutes a year", "99.9 % allows 44 minutes a month". */
export function isDowntimeTold(
  { rule, figure, asserted }: Pick<Claim, 'rule' | 'figure' | 'asserted'>,
  figures: readonly Figure[],
  { text }: { readonly text: string },
): boolean {
  if (rule !== 'arithmetic/downtime' || !asserted || isOtherDowntime({ rule, figure }, figures, { text })) return false
  const lost = figures[figure] as Figure
  let at = figure - 1
  // "99.9 % of a month of thirty days": over what it is told stands between.
  while (figures[at]?.kind === 'time' && isSpan(figures[at] as Figure)) at--
  const level = figures[at]
  if (level === undefined || lost.kind !== 'time' || !isAvailability(level)) return false
  if (lost.sentence - level.sentence > 1 || lost.block !== level.block) return false
  // "Team has 99.5 %, Business 99.9 %: this allows 3.65 hours on Team"
  const others = figures.slice(Math.max(0, at - FAR), at)
  if (others.some((other) => isAvailability(other) && mayLeave(other, lost))) return false
  if (level.mention.noun === 'nine') return true
  return (
    MAY_BE_DOWN.test(text.slice(endOf(level.mention), lost.mention.start)) ||
    IS_DOWN.test(text.slice(lost.mention.end, endOf(lost.mention) + 30))
  )
}

/** Whether a time is another than that which an availability leaves: "Our target is 99.9 %. Last month we were down 12 minutes." */
export function isOtherDowntime(
  { rule, figure }: Pick<Claim, 'rule' | 'figure'>,
  figures: readonly Figure[],
  { text }: { readonly text: string },
): boolean {
  const lost = figures[figure] as Figure
  if (rule !== 'arithmetic/downtime' || lost.kind !== 'time') return false
  const level = figures.slice(Math.max(0, figure - FAR), figure).findLast(isAvailability)
  if (level === undefined) return false
  // "We run 5,000 hours a year. At 99.9 percent that leaves 5 hours"
  const spans = figures.slice(Math.max(0, figure - NEAR), figure).filter(({ kind }) => kind === 'time')
  if (lost.per.length === 0 && spans.some(({ value }) => leaves(level, value, lost))) return true
  const between = text.slice(endOf(level.mention), lost.mention.start)
  const end = endOf(lost.mention)
  const behind = /^[^.,;:!?\n]{0,60}/.exec(text.slice(end, end + 60))?.[0] ?? ''
  return PARTLY.test(`${between} ${behind}`) || (HAPPENED.test(between) && !CONCLUDED.test(between))
}

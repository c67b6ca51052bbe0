import type { Claim } from './claim.ts'
import type { Figure, Join } from './figure.ts'
import { isPhysical, seconds } from './measures.ts'

/** What stands between an amount and the same amount in another unit, and nothing else. */
const AGAIN =
  /^[\s,;–—]*(?:or|i\.e\.|(?:and )?(?:that|which|this) (?:is|are|was|makes?|means|equals)|that['’]s|is|are|was|were|makes?|means|equals?|=|≈|in other words,?|\()(?: (?:the same as|an? average of|about|around|roughly|nearly|almost|some|just|only|exactly|over|under|a little|a good|well|more than|less than))*\s*[(≈~]?$/
/** Words by which two amounts may as well be two choices, or two prices of one thing. */
const OR = /\bor\b/
// From so many digits on a price was worked out, and is no offer.
const WORKED = 4

const operands = new Set<Join>(['plus', 'minus', 'times', 'over', 'of', 'at', 'unknown', 'to', 'against'])

/** Whether a text says an amount again right away in another unit or for another period: "11,520 GB, or 11.52 TB". */
export function isSaidAgain(
  { rule, figure: outcome, inputs }: Pick<Claim, 'rule' | 'figure' | 'inputs'>,
  figures: readonly Figure[],
  { text }: { readonly text: string },
): boolean {
  const isPeriod = rule === 'arithmetic/period'
  if (!isPeriod && rule !== 'arithmetic/conversion') return false
  const [figure, source] = [figures[outcome] as Figure, figures[inputs[0] as number] as Figure]
  if (inputs.length !== 1 || source.index !== figure.index - 1 || source.sentence !== figure.sentence) return false
  if (operands.has(source.join) || operands.has(joinBehind(figure, figures))) return false
  if (figure.mention.fraction || source.mention.fraction || source.mention.partner >= 0) return false
  const { end, nounEnd, rateEnd } = source.mention
  const between = text.slice(Math.max(end, nounEnd, rateEnd), figure.mention.start).toLowerCase()
  if (!AGAIN.test(between.replace(/[€$£¥]\s*$/, ''))) return false
  return isPeriod ? isTwoPeriods(figure, source, between) : isTwoUnits(figure, source, between)
}

/** Whether two amounts are said for two periods, and are no two offers: "$9 a month or $90 a year". */
function isTwoPeriods(figure: Figure, source: Figure, between: string): boolean {
  const [own, other] = [figure.mention.per, source.mention.per]
  if (!Object.hasOwn(seconds, own) || !Object.hasOwn(seconds, other) || own === other) return false
  if (figure.kind !== source.kind || figure.measure !== source.measure || figure.kind === 'time') return false
  return !OR.test(between) || Math.max(digitsOf(figure), digitsOf(source)) >= WORKED
}

function isTwoUnits(figure: Figure, source: Figure, between: string): boolean {
  // Bits are bits a second by their unit.
  if (isData(figure) && isData(source) && figure.kind !== source.kind) return true
  if (figure.per.join() !== source.per.join() || figure.measure !== source.measure) return false
  if (figure.kind === 'time') return !OR.test(between) && isLong(figure) === isLong(source)
  return isData(figure) || isPhysical(figure.measure)
}

/** Days, weeks and months may be those of work, of as few hours as that has. */
function isLong({ scale }: Figure): boolean {
  return scale > 3600
}

function isData({ kind }: Figure): boolean {
  return kind === 'data' || kind === 'bits'
}

function digitsOf({ mention }: Figure): number {
  return mention.value.replace('.', '').replace(/^0+|0+$/g, '').length
}

function joinBehind({ index, block }: Figure, figures: readonly Figure[]): Join {
  const next = figures[index + 1]
  return next?.block === block ? next.join : ''
}

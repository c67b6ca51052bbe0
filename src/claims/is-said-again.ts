import type { Claim } from './claim.ts'
import type { Figure, Join } from './figure.ts'
import { isPhysical, seconds } from './measures.ts'

/** What stands between an amount and the same amount in another unit, and nothing else. */
const AGAIN =
  /^[\s,;–—]*(?:or|i\.e\.|(?:and )?(?:that|which|this) (?:is|are|was|makes?|means|equals)|that['’]s|is|are|was|were|makes?|means|equals?|=|≈|in other words,?|\()(?: (?:the same as|an? average of|about|around|roughly|nearly|almost|some|just|only|exactly|over|under|a little|a good|well|more than|less than))*\s*[(≈~]?$/
/** Words by which two amounts may as well be two choices, or two prices of one thing. */
const OR = /\bor\b/
/** What tells how much more one is than the other: "2 km is 500 m further", "10 minutes too long". */
const COMPARED =
  /^ (?:too|more|less|fewer|short(?:er)?|(?:long|low|high|tall|deep|wid|thick|thinn|larg|bigg|small|heavi|light|fast|slow|lat|earli|warm|cold|cool|hott|cheap|clos|f[au]rth)er)\b|^ off[.,;:!?]|^ (?:over|under|above|below|beyond) (?:what|(?:the )?(?:limit|plan|target|budget|record|average))\b/
/** What tells that each of several has it: "that is 4,800 euros a year each". */
const EACH = /^ (?:for )?(?:each|apiece)\b/
// From so many digits on an amount was worked out, and is no choice: fewer where a comma sets it off; more for prices.
const [CHOSEN, SET_OFF, OFFERED] = [3, 2, 5]
/** How the amounts of offers end: "$119.99 a month or $1,199.99 a year". */
const PRICE = /9[05]?$/
// Two prices that differ by less are rounded.
const DEARER = 1.05
// Recipes and road signs round by so much: "8 oz (250 g)".
const ROUNDED = { by: 0.12, digits: 2 }

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
  if (isPart(figures[source.index - 1], source, text) || isPart(figure, figures[figure.index + 1], text)) return false
  const between = text.slice(endOf(source), figure.mention.start).toLowerCase()
  if (!AGAIN.test(between.replace(/[€$£¥]\s*$/, ''))) return false
  if (isCompared(figure, text) || EACH.test(behind(figure, text))) return false
  // "200 g (1 kg for a party)"
  if (between.includes('(') && /^ (?!or\b)/.test(behind(figure, text))) return false
  return isPeriod ? isTwoPeriods(figure, source, between) : isTwoUnits(figure, source, between)
}

/** Whether an amount tells by how much another is more or less: "2 hours, which is 15 minutes less than planned". */
export function isCompared(figure: Figure, text: string): boolean {
  return COMPARED.test(behind(figure, text))
}

/** Whether two amounts are said for two periods, and are no two offers: "$9 a month or $90 a year". */
function isTwoPeriods(figure: Figure, source: Figure, between: string): boolean {
  const [own, other] = [figure.mention.per, source.mention.per]
  if (!Object.hasOwn(seconds, own) || !Object.hasOwn(seconds, other) || own === other) return false
  if (figure.kind !== source.kind || figure.measure !== source.measure || figure.kind === 'time') return false
  if (spanOf(seconds[own] as number) !== spanOf(seconds[other] as number)) return false
  if (!OR.test(between) && !between.includes('(')) return true
  if (isDearer(figure, source)) return true
  return [figure, source].every((one) => digitsOf(one).length >= OFFERED && !PRICE.test(digitsOf(one)))
}

/** Whether the longer period costs more than so many of the shorter, as in no offer. */
function isDearer(figure: Figure, source: Figure): boolean {
  const spanned = ({ mention }: Figure) => seconds[mention.per] as number
  const [short, long] = spanned(figure) < spanned(source) ? [figure, source] : [source, figure]
  return long.value / spanned(long) > (DEARER * short.value) / spanned(short)
}

function isTwoUnits(figure: Figure, source: Figure, between: string): boolean {
  const isOr = OR.test(between)
  const fewest = Math.min(digitsOf(figure).length, digitsOf(source).length)
  if (isOr && fewest < (between.startsWith(',') ? SET_OFF : CHOSEN)) return false
  // Bits are bits a second by their unit.
  if (isData(figure) && isData(source) && figure.kind !== source.kind) return true
  if (figure.per.join() !== source.per.join() || figure.measure !== source.measure) return false
  if (figure.kind === 'time') return !isOr && spanOf(figure.scale) === spanOf(source.scale)
  return isData(figure) || (isPhysical(figure.measure) && !isRounded(figure, source))
}

/** In which sort of span one is counted in full: a day may have the hours of work, a week its days, a year its terms. */
function spanOf(scale: number): number {
  return [3600, 86_400, 7 * 86_400].filter((longest) => scale > longest).length
}

function isRounded(figure: Figure, source: Figure): boolean {
  return digitsOf(figure).length <= ROUNDED.digits && Math.abs(figure.value / source.value - 1) < ROUNDED.by
}

/** Whether two figures are one amount in two units: "7 lb 4 oz". */
function isPart(figure: Figure | undefined, next: Figure | undefined, text: string): boolean {
  if (figure === undefined || next === undefined || figure.measure !== next.measure) return false
  return figure.scale > next.scale && /^,? (?:and )?$/.test(text.slice(endOf(figure), next.mention.start))
}

function isData({ kind }: Figure): boolean {
  return kind === 'data' || kind === 'bits'
}

/** The digits of an amount that tell something. */
function digitsOf({ mention }: Figure): string {
  return mention.value.replace('.', '').replace(/^0+|0+$/g, '')
}

function endOf({ mention }: Figure): number {
  return Math.max(mention.end, mention.nounEnd, mention.rateEnd)
}

function behind(figure: Figure, text: string): string {
  return text.slice(endOf(figure), endOf(figure) + 20)
}

function joinBehind({ index, block }: Figure, figures: readonly Figure[]): Join {
  const next = figures[index + 1]
  return next?.block === block ? next.join : ''
}

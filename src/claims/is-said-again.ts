import type { Claim } from './claim.ts'
import { digitsOf } from './digits.ts'
import { endOf, type Figure, type Join, joinBehind } from './figure.ts'
import { isPhysical, seconds } from './measures.ts'

/** What stands between an amount and the same amount in another unit, and nothing else. */
const AGAIN =
  /^[\s,;–—]*(?:or|i\.e\.|(?:and )?(?:that|which|this) (?:is|are|was|makes?|means|equals)|that['’]s|is|are|was|were|makes?|means|equals?|=|≈|in other words,?|\()(?: (?:the same as|an? average of|about|around|roughly|nearly|almost|some|just|only|exactly|over|under|a little|a good|well|more than|less than))*\s*[(≈~]?$/
/** Words by which two amounts may as well be two choices, or two prices of one thing. */
const OR = /\bor\b/
/** What is no offer, whatever stands between: "we save $85 a month, or $850 a year". */
const SPENT =
  /\b(?:sav(?:es?|ed|ings?)|spen[dt]s?|los(?:es?|t|s)|earn(?:s|ed)?|wast(?:es?|ed)|burn(?:s|ed)?|profit|deficit)(?: [^.;:!?,\d]{0,24})? [$€£]?$/
/** What a choice goes on with: "or 2 hours in winter", "or $300 a year with insurance". */
const GOES_ON = /^ (?!and\b|so\b|but\b|each\b|every\b|above\b|below\b)\p{L}/u
/** What tells how much more one is than the other: "2 km is 500 m further", "10 minutes too long", "a minute off his record". */
const COMPARED =
  /^ (?:(?:too|more|less|fewer|worse|off|ahead|behind|short|shy|(?:up|down) on|at (?:most|least)|\p{L}+ed)\b|(?:over|under|above|below|beyond|past|from) (?:what|(?:(?:the|his|her|its|my|our|your|their) )?(?:limit|plan|target|budget|record|average|best|maximum|minimum|norm|mean|last|old))\b|(?:long|short|low|high|tall|deep|wid|thick|thinn|larg|bigg|small|heavi|light|fast|slow|quick|lat|earli|soon|warm|cold|cool|hott|cheap|dear|clos|bett|f[au]rth)er\b)/u
/** "30 minutes of theory, then 90 of practice": one part of several. */
const PART = /^ of \p{L}/u
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
/** How many hours people work of a day, days of a week, weeks of a year; months of a year for which one pays, or is paid. */
const worked: Readonly<Record<string, readonly [least: number, most: number]>> = {
  'h day': [1, 23],
  'h week': [10, 60],
  'h month': [100, 200],
  'h year': [1500, 2200],
  'day week': [1, 6],
  'day month': [15, 29],
  'day year': [180, 260],
  'week month': [3, 3],
  'week year': [30, 46],
  'month year': [8, 14],
}

const operands = new Set<Join>(['plus', 'minus', 'times', 'over', 'of', 'at', 'unknown', 'to', 'against'])

type Told = Pick<Claim, 'rule' | 'figure' | 'inputs'>

/** Whether a text says an amount again right away in another unit or for another period: "11,520 GB, or 11.52 TB". */
export function isSaidAgain(claim: Told, figures: readonly Figure[], { text }: { readonly text: string }): boolean {
  const source = sourceOf(claim, figures)
  if (source === undefined) return false
  const figure = figures[claim.figure] as Figure
  if (operands.has(source.join) || operands.has(joinBehind(figure, figures))) return false
  if (figure.mention.fraction || source.mention.fraction || source.mention.partner >= 0) return false
  if (isPart(figures[source.index - 1], source, text) || isPart(figure, figures[figure.index + 1], text)) return false
  const between = text.slice(endOf(source.mention), figure.mention.start).toLowerCase()
  if (!AGAIN.test(between.replace(/[€$£¥]\s*$/, ''))) return false
  if (EACH.test(behind(figure, text)) || isAnother(claim, figures, { text })) return false
  // "200 g (1 kg for a party)"
  if (between.includes('(') && /^ (?!or\b)/.test(behind(figure, text))) return false
  return claim.rule === 'arithmetic/period'
    ? isTwoPeriods(figure, source, between, isSpent(source, text))
    : isTwoUnits(figure, source, between)
}

/** Whether an amount is another one than that right before it, and not the same in another unit or for another period. */
export function isAnother(claim: Told, figures: readonly Figure[], { text }: { readonly text: string }): boolean {
  const source = sourceOf(claim, figures)
  if (source === undefined) return false
  const figure = figures[claim.figure] as Figure
  const then = behind(figure, text)
  if (COMPARED.test(then)) return true
  if (PART.test(then) && figures[figure.index + 1]?.sentence === figure.sentence) return true
  const isOr = OR.test(text.slice(endOf(source.mention), figure.mention.start).toLowerCase())
  const isOffer = GOES_ON.test(then) || (isChoice(figure, source) && !isSpent(source, text))
  if (isOr && isOffer) return true
  // "An hour and ten minutes, so there and back two hours and twenty minutes"
  if (figure.kind === 'time' && figure.value === 2 * source.value) return true
  return (
    isWorkedSpan(figure, source) ||
    (isPhysical(figure.measure) && isRounded(figure, source) && isRounded(source, figure))
  )
}

/** Whether amounts with an "or" between them are two prices, or two times: "$45 a month, or $450 a year". */
function isChoice(figure: Figure, source: Figure): boolean {
  if (figure.kind === 'time') return spanOf(figure.scale) !== spanOf(source.scale)
  if (figure.kind !== 'money' || figure.mention.per === source.mention.per || isDearer(figure, source)) return false
  return !areWorkedOut(figure, source) && /[059]$/.test(figure.mention.value)
}

/** The amount right before one, where a claim says that it is the same. */
function sourceOf({ rule, figure: index, inputs }: Told, figures: readonly Figure[]): Figure | undefined {
  if (inputs.length !== 1 || (rule !== 'arithmetic/period' && rule !== 'arithmetic/conversion')) return undefined
  const source = figures[inputs[0] as number] as Figure
  return source.index === index - 1 && source.sentence === figures[index]?.sentence ? source : undefined
}

/** Whether two amounts differ by so many hours of a day, or days of a week, as one works: "$30 an hour, which is $240 a day". */
function isWorkedSpan(figure: Figure, source: Figure): boolean {
  const isTime = figure.kind === 'time' && figure.mention.per === source.mention.per
  const [own, other] = isTime ? [figure.mention.unit, source.mention.unit] : [figure.mention.per, source.mention.per]
  const times = isTime ? figure.value / figure.scale / (source.value / source.scale) : figure.value / source.value
  // Days of which there are fewer weeks, dollars of which there are more a week.
  const [span, count] = Object.hasOwn(worked, `${other} ${own}`)
    ? [`${other} ${own}`, isTime ? 1 / times : times]
    : [`${own} ${other}`, isTime ? times : 1 / times]
  const [least, most] = worked[span] ?? [1, 0]
  const isWhole = Math.abs(count - Math.round(count)) < 1e-3
  // Twelve months are the whole year, eleven a slip, and ten a point in the wrong place.
  if (!isTime && span === 'month year' && /^1[012]$/.test(String(Math.round(count)))) return false
  const isHalf = span === 'h day' && Math.abs(2 * count - Math.round(2 * count)) < 1e-3
  return count >= least && count <= most && (isWhole || isHalf)
}

/** Whether two amounts are said for two periods, and are no two offers: "$9 a month or $90 a year". */
function isTwoPeriods(figure: Figure, source: Figure, between: string, isSpent: boolean): boolean {
  const [own, other] = [figure.mention.per, source.mention.per]
  if (!Object.hasOwn(seconds, own) || !Object.hasOwn(seconds, other) || own === other) return false
  const isSame = figure.kind === source.kind && figure.measure === source.measure
  // "250 requests a second, i.e. 900,000 an hour"
  if (!(isSame || (figure.kind === 'none' && source.kind === 'count')) || figure.kind === 'time') return false
  if (spanOf(seconds[own] as number) !== spanOf(seconds[other] as number)) return false
  if (isSpent || (!OR.test(between) && !between.includes('('))) return true
  if (isDearer(figure, source)) return true
  return areWorkedOut(figure, source)
}

/** Whether an amount is told as what is saved, lost or spent. */
function isSpent({ mention }: Figure, text: string): boolean {
  return SPENT.test(text.slice(Math.max(0, mention.start - 48), mention.start).toLowerCase())
}

/** Whether amounts have more digits than those of offers have. */
function areWorkedOut(...figures: readonly Figure[]): boolean {
  return figures.every(({ mention }) => {
    const digits = digitsOf(mention.value)
    return digits.length >= OFFERED && !PRICE.test(digits)
  })
}

/** Whether the longer period costs more than so many of the shorter, as in no offer. */
function isDearer(figure: Figure, source: Figure): boolean {
  const spanned = ({ mention }: Figure) => seconds[mention.per] as number
  const [short, long] = spanned(figure) < spanned(source) ? [figure, source] : [source, figure]
  return long.value / spanned(long) > (DEARER * short.value) / spanned(short)
}

function isTwoUnits(figure: Figure, source: Figure, between: string): boolean {
  const isOr = OR.test(between)
  const fewest = Math.min(countDigits(figure), countDigits(source))
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
  return countDigits(figure) <= ROUNDED.digits && Math.abs(figure.value / source.value - 1) < ROUNDED.by
}

/** Whether two figures are one amount in two units: "7 lb 4 oz". */
function isPart(figure: Figure | undefined, next: Figure | undefined, text: string): boolean {
  if (figure === undefined || next === undefined || figure.measure !== next.measure) return false
  return figure.scale > next.scale && /^,? (?:and )?$/.test(text.slice(endOf(figure.mention), next.mention.start))
}

function isData({ kind }: Figure): boolean {
  return kind === 'data' || kind === 'bits'
}

function countDigits({ mention }: Figure): number {
  return digitsOf(mention.value).length
}

function behind({ mention }: Figure, text: string): string {
  return text.slice(endOf(mention), endOf(mention) + 20)
}

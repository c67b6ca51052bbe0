import { type Claims, type Figure, isTold } from '../../claims/index.ts'
import type { Document } from '../../text/index.ts'
import { countDigits } from './find-rival.ts'
import type { Numbers } from './numbers.ts'

/** A number that states the same as a wrong one: told again beyond doubt, or else why one can't be sure. */
export interface Copy {
  readonly figure: number
  /** '' where it is certain. */
  readonly doubt: string
}

/** A text in which a wrong number may be told again. */
export interface CopiedText {
  readonly document: Document
  readonly claims: Pick<Claims, 'best' | 'figures'>
  readonly numbers: Numbers
  /** Numbers that their author bound, and that agree with what they are bound to. */
  readonly settled: ReadonlySet<number>
}

/** Said of a number that follows from others: then the wrong one may be right, and what it was worked out of wrong. */
export const OTHERWISE = 'is worked out otherwise, and holds'

// So many stated digits are not met twice by accident; and so many seldom in one unit.
const DISTINCT = 3
const SELDOM = 2
// Of so many numbers of one value nobody can say what they tell.
const MOST = 100

/** The numbers of a text that state the same as one of them, and may be the same amount. */
export function findCopies(text: CopiedText, of: number): Copy[] {
  const { figures, best } = text.claims
  const original = figures[of] as Figure
  const own = new Set([of, ...(best[of]?.inputs ?? [])])
  const digits = countDigits(original.mention.value)
  const alike = text.numbers.byValue(original.mention.value)
  if (alike.length > MOST) return digits < SELDOM ? [] : tooMany(alike, of)
  return alike.flatMap((figure) => {
    if (own.has(figure.index) || !isSameSort(figure, original)) return []
    const doubt = doubtCopy(text, original, figure, digits)
    return doubt === undefined ? [] : [{ figure: figure.index, doubt }]
  })
}

function tooMany(alike: readonly Figure[], of: number): Copy[] {
  const other = alike.find(({ index }) => index !== of) as Figure
  return [{ figure: other.index, doubt: `is one of ${alike.length} numbers of the same value` }]
}

/** Why a number of the same value may be another amount; '' where it is the same, undefined where it surely is another. */
function doubtCopy(text: CopiedText, original: Figure, figure: Figure, digits: number): string | undefined {
  const { document, numbers } = text
  const isSameUnit = figure.kind !== 'none' && figure.kind === original.kind && figure.measure === original.measure
  const isNext = figure.index === original.index + 1 && figure.block === original.block
  const isLikely = digits >= DISTINCT || (digits >= SELDOM && (isSameUnit || isNext))
  const pointing = pointsBack(document, figure)
  const isNamed = isSameUnit && numbers.isAbout(figure, original)
  if (!isLikely && !pointing && !(isNamed && figure.table < 0)) return undefined
  if (text.settled.has(figure.index)) return 'is bound, and holds'
  if (isGrounded(figure.index, original.index, text.claims))
    return isLikely && !isOfSameTable(figure, original) ? OTHERWISE : undefined
  if (digits >= DISTINCT && !isOfAnother(document, figure) && isHeadingOf(document, figure, original)) return ''
  if (figure.index < original.index) return isLikely || isNamed ? 'tells it before it is worked out' : undefined
  if (isOfAnother(document, figure)) return 'may be another amount of the same size'
  const isRare = digits >= DISTINCT || (digits >= SELDOM && isSameUnit && figure.block === original.block)
  const isSame = pointing || (isRare && (isNamed || isOperand(figure.index, text.claims)))
  return isSame ? '' : 'tells it again, if it is the same amount'
}

/** Cells of one table are other amounts, where each follows from cells of its own. */
function isOfSameTable(a: Figure, b: Figure): boolean {
  return a.table >= 0 && a.table === b.table
}

/** Whether two numbers of one value may be one amount: in one unit, or one of them bare; not for different periods. */
function isSameSort(a: Figure, b: Figure): boolean {
  const [left, right] = [a, b].map(({ per }) => per.filter((unit) => periods.has(unit)).join())
  if (left !== right && left !== '' && right !== '') return false
  if (a.kind === 'clock' || b.kind === 'clock' || a.mention.partner >= 0) return false
  if (a.kind === 'none' || b.kind === 'none') return a.kind === b.kind || (a.kind !== 'percent' && b.kind !== 'percent')
  if (a.kind !== b.kind || a.scale !== b.scale) return false
  return a.measure === b.measure || (a.kind === 'money' && (a.measure === '' || b.measure === ''))
}

const periods = new Set(['year', 'quarter', 'month', 'week', 'day', 'night', 'h', 'min', 's'])

/** Whether a number is worked out of others that stand before it, and not of the one that it may tell again. */
function isGrounded(index: number, of: number, { best }: CopiedText['claims']): boolean {
  const claim = best[index]
  return isTold(claim) && claim.ok && claim.inputs.every((input) => input < index && input !== of)
}

/** Whether another number is worked out of one, by a working that takes it as known: three regions at $1,875. */
function isOperand(index: number, { best, figures }: CopiedText['claims']): boolean {
  const { block } = figures[index] as Figure
  for (let at = index + 1; figures[at]?.block === block; at++) {
    const claim = best[at]
    if (claim?.ok && isTold(claim) && operations.has(claim.rule) && claim.inputs.includes(index)) return true
  }
  return false
}

const operations = new Set(['product', 'period', 'conversion', 'percentage', 'sum'].map((name) => `arithmetic/${name}`))

/** Whether a number stands in a heading over another: what is worked out there is announced, not given. */
function isHeadingOf({ blocks }: Document, { block }: Figure, below: Figure): boolean {
  if (blocks.kind[block] !== 'heading') return false
  for (let at = blocks.heading[below.block] ?? -1; at >= 0; at = blocks.heading[at] ?? -1) if (at === block) return true
  return false
}

const POINTING = /\b(?:these|those|this|that|the same|said)\s+$/i
const DEFINITE = /\b(?:the|our)\s+$/i
// After "the 1,505" a word of these says that the number stands for itself; any other may name another thing.
const NO_NAME =
  /^\s*(?:$|[.,;:!?)–—]|(?:a|an|per|each|every|is|are|was|were|makes?|gives?|comes?|of|for|in|at|to|and|or|we|you|they|that|which|from|on|by|over|with|again|already|above|times|plus|minus|split|divided)\b)/i

/** Whether the words before a number point back to one that was told: "these 1,505". */
function pointsBack({ text }: Document, { mention }: Figure): boolean {
  const before = text.slice(Math.max(0, mention.start - 20), mention.start)
  if (POINTING.test(before)) return true
  const end = Math.max(mention.end, mention.nounEnd)
  return DEFINITE.test(before) && NO_NAME.test(text.slice(end, end + 20))
}

// What is so much by another measure than a working: a limit, a plan, what was before.
const OTHER =
  /\b(?:budget(?:ed)?|limits?|caps?|ceiling|plan(?:ned|s)?|targets?|goals?|quotas?|estimate[sd]?|forecasts?|expected|allow(?:ed|ance)|grants?|income|salary|revenue|instead|not|previous(?:ly)?|earlier|formerly|used to|last|ago|old|would|rival|competitors?|others?)\b/i
const CLAUSE = 60

function isOfAnother({ text, sentences }: Document, { mention, sentence }: Figure): boolean {
  const start = Math.max(sentences.start[sentence] ?? 0, mention.start - CLAUSE)
  const end = Math.min(sentences.end[sentence] ?? mention.end, mention.end + CLAUSE)
  return OTHER.test(text.slice(Math.min(start, mention.start), Math.max(end, mention.end)))
}

import {
  type Claim,
  type Claims,
  type Figure,
  isWholeSentence,
  isWrittenOut,
  takesSentence,
} from '../../claims/index.ts'
import type { Document } from '../../text/index.ts'
import { findRival } from './find-rival.ts'
import { nameNumber } from './name-number.ts'
import type { Numbers } from './numbers.ts'

// What no typical slip explains was hardly worked out that way: beyond a factor of ten.
const FARTHEST = Math.log(10.5)
const CERTAIN = 4
const PLAIN = 3
// From this plainness on, words and places leave no doubt about a sum.
const BEYOND_DOUBT = 4

/** Relations whose outcome is told by structure; of a share or a ratio the base may be another than it seems. */
const CLEAR = new Set(
  ['sum', 'product', 'difference', 'count', 'conversion', 'downtime'].map((name) => `arithmetic/${name}`),
)

// Said of a number that is wrong on purpose, or that somebody else holds.
const DENIED =
  /\b(?:not|wrong(?:ly)?|mistakes?|errors?|typos?|misprints?|claims?|claimed|believe[sd]?|thought|pretends?|supposed(?:ly)?|instead|should have been)\b|n['’]t\b/i

// How far around a number such words are looked for, in characters.
const REACH = 160

/** A text of whose claims it is asked whether they are certain. */
export interface DoubtfulText {
  readonly document: Document
  readonly claims: Pick<Claims, 'best' | 'figures'>
  readonly numbers: Numbers
  /** Why earlier claims that do not hold are not certain, by figure; '' for one that is. */
  readonly doubts: ReadonlyMap<number, string>
}

/** Why it is not certain that the outcome of a claim that does not hold is to be mended; '' where it is. */
export function doubtClaim(claim: Claim, text: DoubtfulText): string {
  const { best, figures } = text.claims
  const figure = figures[claim.figure] as Figure
  const name = (index: number) => nameNumber(text.document, (figures[index] as Figure).mention)
  if (isQuoted(figure, text.document)) return 'its sentence quotes it, or calls it wrong'
  if (claim.inputs.length === 0 && claim.rule !== 'arithmetic/count')
    return 'it goes by dates, or by what a list counts, and one more or less may be meant'
  if (claim.value < 0 !== figure.value < 0) return 'its sign would change'
  const off = Math.abs(Math.log(Math.abs((claim.value * figure.scale) / figure.value)))
  if (!(off < FARTHEST)) return 'it is off by more than ten times, so that something else may be meant'
  const wrong = claim.inputs.find((input) => isUnsettled(input, claim, text))
  if (wrong !== undefined) return `${name(wrong)} goes into it, and may be what is wrong`
  if (!isWrittenOut(claim, figures, text.document)) {
    const cell = claim.inputs.find((input) => isUnprovenCell(figures[input], claim, best, figures))
    if (cell !== undefined) return `another number in the row of ${name(cell)} may be what is wrong`
    if (!isPlain(claim, figures, text.document))
      return 'that it is worked out of just these numbers is likely, but not certain'
  }
  const { byValue, isAbout } = text.numbers
  const rival = findRival(claim, figures, byValue, isAbout)
  if (rival) return `with ${name(rival.other.index)} in place of ${name(rival.input)} it would be right`
  return ''
}

/** Whether words and places tell a working that is not written out with signs. */
function isPlain(claim: Claim, figures: readonly Figure[], document: Document): boolean {
  if (!CLEAR.has(claim.rule)) return false
  // Where parts are joined by signs, all of them are meant: none before the first is left out.
  if (claim.inputs.some((input) => isJoinedBefore(input, claim, figures))) return false
  const isSaid = claim.rule === 'arithmetic/sum' && claim.cued && claim.plain >= BEYOND_DOUBT && claim.inputs.length > 2
  if (claim.strength < PLAIN) return isSaid && takesSentence(claim, figures)
  return claim.strength === CERTAIN || isSaid || isWholeSentence(claim, figures, document)
}

function isJoinedBefore(input: number, { inputs, rule }: Claim, figures: readonly Figure[]): boolean {
  const { join, block } = figures[input] as Figure
  const before = figures[input - 1]
  if (before === undefined || before.block !== block || inputs.includes(before.index)) return false
  return join === 'plus' || join === 'minus' || (join === 'times' && rule !== 'arithmetic/sum')
}

/** Whether an input of a claim is wrong itself, by a claim that is not certain either. */
function isUnsettled(input: number, { figure }: Claim, text: DoubtfulText): boolean {
  const own = text.claims.best[input]
  if (own === undefined || own.ok || own.inputs.includes(figure)) return false
  return text.doubts.get(input) !== ''
}

/** A cell that its own row may give, and did not prove: then that cell may be wrong, not the total under it. */
function isUnprovenCell(
  input: Figure | undefined,
  { figure, inputs }: Claim,
  best: Claims['best'],
  figures: Claims['figures'],
): boolean {
  if (!input || input.column < 0 || best[input.index]?.ok === true) return false
  const isBeside = ({ index, table, row }: Figure) =>
    table === input.table && row === input.row && index !== figure && !inputs.includes(index)
  return figures.filter(isBeside).length > 1
}

/** Whether a number stands in quotation marks, or in a sentence that speaks of a mistake. */
function isQuoted({ sentence, mention }: Figure, { text, sentences }: Document): boolean {
  const start = Math.max(sentences.start[sentence] ?? 0, mention.start - REACH)
  const end = Math.min(sentences.end[sentence] ?? 0, mention.end + REACH)
  const before = text.slice(Math.min(start, mention.start), mention.start)
  const after = text.slice(mention.end, Math.max(mention.end, end))
  if (DENIED.test(before) || DENIED.test(after)) return true
  const isOpen = before.lastIndexOf('“') > before.lastIndexOf('”') || before.split('"').length % 2 === 0
  return isOpen && /["”]/.test(after)
}

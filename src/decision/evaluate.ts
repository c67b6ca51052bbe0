import { type Answers, bitsOf } from './answers.ts'
import { itemAt } from './item-at.ts'
import { ALONE } from './policy/contradictions.ts'
import { DESIGNS, NONE_FITS, type Outcome } from './policy/designs.ts'
import { DETAILS, type Detail } from './policy/details.ts'
import { questions } from './policy/questions.ts'
import { detailBits, drawbackBits, holds, limitBits } from './rules.ts'

/** Where all answers lead to: an outcome, and what is said beside it. */
export interface Result {
  readonly outcome: Outcome
  readonly writeMode: string | undefined
  readonly capacity: string | undefined
  readonly advice: readonly string[]
}

const NONE: number = DESIGNS.length

/** The question whose first answer, one region alone, leaves some questions only their first answer; and those questions. */
export const ALONE_AT = indexOf(ALONE.question)
export const FORCED_AT: readonly number[] = ALONE.forces.map(indexOf)

/** The answers as bits by question: what was not asked is its first answer, and so is what one region alone forces. */
export function completeBits(given: Answers): number[] {
  const bits = questions.map((question) => bitsOf(question, given))
  // Where the regions were not asked about, an answer that needs a second one brings it along.
  if (!bits[ALONE_AT] && needsAnother(bits)) bits[ALONE_AT] = 2
  return forceBits(bits.map((chosen) => chosen || 1))
}

/** The bits with what is forced set to its first answer. */
export function forceBits(bits: number[]): number[] {
  if (bits[ALONE_AT] === 1) for (const question of FORCED_AT) bits[question] = 1
  return bits
}

/** Whether an answer needs a second region. */
function needsAnother(bits: readonly number[]): boolean {
  return FORCED_AT.some((question) => itemAt(bits, question) > 1)
}

/** The designs that a limit rules out, as bits. */
export function ruleOut(bits: readonly number[]): number {
  let out = 0
  for (const limit of limitBits) if ((limit.designs & ~out) !== 0 && holds(limit, bits)) out |= limit.designs
  return out
}

/** Further behind than any design that is not ruled out. */
const OUT = 1e6

/** How far behind each design stands under the answers. */
function scoreDesigns(bits: readonly number[]): number[] {
  const out = ruleOut(bits)
  const against = drawbackBits.filter((drawback) => holds(drawback, bits))
  return DESIGNS.map((_, design) => {
    if ((out >> design) & 1) return OUT
    return scoreOf(design, against.filter(({ designs }) => (designs >> design) & 1).length)
  })
}

/** The designs in the order in which they are preferred under the answers, those ruled out left out. */
export function rankDesigns(bits: readonly number[]): number[] {
  const scores = scoreDesigns(bits)
  return [...scores.keys()]
    .filter((design) => itemAt(scores, design) < OUT)
    .sort((a, b) => itemAt(scores, a) - itemAt(scores, b))
}

/** How far behind a design stands: first by how far it reaches, then by its drawbacks, then by the order of preference. */
export function scoreOf(design: number, drawbacks: number): number {
  return itemAt(DESIGNS, design).reach * 1000 + drawbacks * 50 + design
}

/** The position of the preferred design, or the number of designs where none is left. */
export function preferred(bits: readonly number[]): number {
  const scores = scoreDesigns(bits)
  return scores.reduce((best, score, design) => (score < (scores[best] ?? OUT) ? design : best), NONE)
}

/** The result as one number: the design, and a bit for each detail that holds. */
export function evaluate(bits: readonly number[]): number {
  const design = preferred(bits)
  let code = design
  for (const [index, detail] of detailBits.entries()) {
    if ((detail.designs >> design) & 1 && holds(detail, bits)) code |= 16 << index
  }
  return code
}

/** The outcome's name of a result's number. */
export function outcomeOf(code: number): Outcome {
  return DESIGNS[code & 15]?.name ?? NONE_FITS
}

/** The details that a result's number holds. */
export function listDetails(code: number): readonly Detail[] {
  return DETAILS.filter((_, index) => (code >> (index + 4)) & 1)
}

/** What a result's number says. */
export function readResult(code: number): Result {
  const details = listDetails(code)
  return {
    outcome: outcomeOf(code),
    writeMode: details.find(({ writeMode }) => writeMode)?.writeMode,
    capacity: details.find(({ capacity }) => capacity)?.capacity,
    advice: details.flatMap(({ rule, writeMode, capacity }) => (writeMode || capacity ? [] : [rule])),
  }
}

function indexOf(name: string): number {
  return questions.findIndex((question) => question.name === name)
}

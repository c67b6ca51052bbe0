import type { Document } from '../text/index.ts'
import type { Claim } from './claim.ts'
import { endOf, type Figure, type Join, joinBehind } from './figure.ts'

const operators = new Set<Join>(['plus', 'minus', 'times', 'over', 'of'])

// What stands between a working and its outcome, and nothing else.
const RESULT =
  /^\s*:\s*(?:an? [\w-]+ of )?$|^[\s,;:–—)]*(?:(?:each|apiece|and|so|then|thus|which|that|this|it|we|get|are),? )*(?:[=≈→]|(?:we|you)['’]re at|(?:that )?(?:brings|puts|takes|gets) (?:us|you) (?:up )?(?:to|at)|that['’]s|equals?|is|are|was|were|makes?|made|making|gives?|gave|giving|leaves?|left|leaving|yields?|totals?|amounts? to|adds? up to|comes? (?:out )?(?:to|at)|came (?:out )?(?:to|at)|works? out (?:to|at|as))(?: (?:exactly|just|only|an?|the|a total of))?\s*$/i

/** Whether a text writes out a working from its first number to its outcome: "475 + 950 = 1,425", "20 percent of 450 is 90". */
export function isWrittenOut(
  claim: Pick<Claim, 'rule' | 'figure' | 'inputs'>,
  figures: readonly Figure[],
  { text }: Pick<Document, 'text'>,
): boolean {
  const outcome = figures[claim.figure] as Figure
  const inputs = [...new Set(claim.inputs)].sort((a, b) => a - b)
  const [first, last] = [figures[inputs[0] ?? -1], figures[inputs.at(-1) ?? -1]]
  if (first === undefined || last === undefined || first.block !== outcome.block) return false
  const isAhead = first.index === outcome.index + 1
  if (last.index - first.index !== inputs.length - 1 || !(isAhead || last.index === outcome.index - 1)) return false
  const [left, right] = isAhead ? [outcome, first] : [last, outcome]
  const between = text.slice(endOf(left.mention), right.mention.start)
  if (isAhead ? !/^\s*=\s*$/.test(between) : !RESULT.test(between)) return false
  const joins = inputs.slice(1).map((input) => (figures[input] as Figure).join)
  if (!joins.every((join) => operators.has(join)) || !rulesOf(joins).includes(claim.rule)) return false
  // Neither goes the working on before its first number, nor does its outcome go into another.
  const before = isAhead ? 'equals' : first.join
  return !operators.has(before) && !operators.has(joinBehind(isAhead ? last : outcome, figures))
}

/** Whether the only numbers of a sentence before one go into it, and words say that it is what they make. */
export function isWholeSentence(
  claim: Pick<Claim, 'figure' | 'inputs'>,
  figures: readonly Figure[],
  { text }: Pick<Document, 'text'>,
): boolean {
  const outcome = figures[claim.figure] as Figure
  const last = figures[claim.figure - 1]
  if (last === undefined || !RESULT.test(text.slice(endOf(last.mention), outcome.mention.start))) return false
  return takesSentence(claim, figures)
}

/** Whether the only numbers of a sentence before one go into it, and none is joined to it behind. */
export function takesSentence(
  { figure, inputs }: Pick<Claim, 'figure' | 'inputs'>,
  figures: readonly Figure[],
): boolean {
  const outcome = figures[figure] as Figure
  const first = figure - new Set(inputs).size
  const isAll = inputs.every((input) => first <= input && figures[input]?.sentence === outcome.sentence)
  return isAll && figures[first - 1]?.sentence !== outcome.sentence && !operators.has(joinBehind(outcome, figures))
}

/** What relation joined numbers tell: that of the strongest operator among them. */
function rulesOf(joins: readonly Join[]): readonly string[] {
  if (joins.length === 0) return []
  if (joins.includes('of')) return joins.length === 1 ? ['arithmetic/percentage', 'arithmetic/product'] : []
  if (joins.includes('over')) return ['arithmetic/ratio']
  if (joins.includes('times')) return ['arithmetic/product']
  return joins.includes('minus') ? ['arithmetic/difference'] : ['arithmetic/sum']
}

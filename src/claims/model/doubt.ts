import type { Claim, Working } from '../claim.ts'
import type { Figure } from '../figure.ts'
import { agrees } from '../judge.ts'
import { evaluate } from '../working.ts'
import model from './doubts.json' with { type: 'json' }
import { bitsOf, slipOf } from './fit.ts'
import { formOf, placeOf } from './form.ts'
import { settingOf } from './setting.ts'
import type { Telling } from './telling.ts'
import { sumOfTrees, type Tree } from './trees.ts'
import type { Shares, Weighing } from './weighing.ts'

/** A figure that may be wrong: by which relation, what explains it else, and what speaks for either. */
export interface Doubt {
  readonly worst: Claim
  readonly instead: Claim | undefined
  /** How sure it is that its words tell that relation, by them alone. */
  readonly told: number
  readonly evidence: readonly number[]
}

const rules = ['sum', 'product', 'difference', 'percentage', 'ratio', 'period', 'conversion', 'downtime']
const kinds = ['money', 'time', 'data', 'bits', 'percent', 'multiplier', 'clock', 'count', 'none']
const slips = { length: 1, digit: 2, point: 3, swap: 4 }
const BASE = 5
const LEAST = 1e-6
// What a bit of agreement is worth by chance alone, and from how many on more say no more.
const BIT = Math.LN2
const BITS = 9
// So many figures of a sentence are looked at on either side.
const FAR = 12
// So many figures on either side say how well the text around one is understood.
const AROUND = 5
// An explanation less likely than this uses nothing.
const FAINT = 0.02

const forest = { base: model.base, trees: model.trees as unknown as readonly Tree[] }

/** How likely the likeliest relation that falls is, against the likeliest that holds and none at all: many faint ones are no evidence. */
export function against({ nothing, holding, falling }: Shares): number {
  return falling.share === 0 ? 0 : falling.share / (falling.share + holding.share + nothing)
}

/** Takes down of which figures a figure was worked out, by the odds of each working that holds, and how likely one is told that falls. */
export function countUses(
  { uses, doubts, falls }: Pick<Telling, 'uses' | 'doubts' | 'falls'>,
  { figure, tried }: Pick<Weighing, 'figure' | 'tried'>,
  shares: Shares,
): void {
  const all = shares.nothing + shares.right + shares.wrong
  doubts[figure.index] = shares.wrong / all
  for (const [at, claim] of tried.entries()) {
    const share = (shares.shares[at] as number) / all
    if (share <= FAINT) continue
    for (const input of claim.inputs)
      if (claim.ok) uses[input] = (uses[input] as number) + share
      else falls[input]?.push({ claim, share })
  }
}

/** What a figure and its explanations tell of whether it is wrong. */
export function evidenceFor(telling: Telling, weighing: Weighing, shares: Shares, worst: Claim): number[] {
  const { figure, tried, words, nothing } = weighing
  const { figures } = telling
  const stated = figure.value / figure.scale
  const isSame = (claim: Claim) => !claim.ok && Math.abs(claim.value - worst.value) <= 1e-7 * Math.abs(worst.value)
  const same = tried.flatMap((claim, at) => (isSame(claim) ? [at] : []))
  const share = same.reduce((sum, at) => sum + (shares.shares[at] as number), 0)
  const width = (figure.high - figure.low) / figure.scale
  const slip = slipOf(stated, worst.value, (worst.high - worst.low) / 2)
  const onBase = slip ? 0 : bitsOfBase(worst.working, figure, figures)
  const off = Math.log(Math.abs(stated / worst.value))
  const isWrong = against(shares)
  const logit = Math.log(isWrong + LEAST) - Math.log(1 - isWrong + LEAST)
  const unlikely = slip?.bits ?? onBase
  const furthest = (from: (input: number) => number) => worst.inputs.reduce((most, at) => Math.max(most, from(at)), 0)
  const holding = tried.map(({ ok, value, low, high }, at) =>
    ok ? (words[at] as number) + BIT * Math.min(BITS, bitsOf(value, width + high - low)) : -30,
  )
  const isBeside = (at: number) => figures[at]?.sentence === figure.sentence
  let [first, last] = [figure.index, figure.index]
  while (isBeside(first - 1) && figure.index - first < FAR) first--
  while (isBeside(last + 1) && last - figure.index < FAR) last++
  return [
    shares.most + Math.log(share),
    slip ? slips[slip.kind] : onBase > 0 ? BASE : 0,
    slip ? slip.digits : 0,
    Number.isFinite(off) ? off : 9,
    worst.inputs.length,
    rules.indexOf(worst.rule.slice('arithmetic/'.length)),
    Math.log1p(furthest((input) => Math.abs((figures[input] as Figure).mention.start - figure.mention.start))),
    furthest((input) => figure.index - input),
    nothing,
    logit,
    logSum(same.map((at) => words[at] as number)) - logSum(words),
    Math.max(-30, ...holding),
    worst.plain,
    kinds.indexOf(figure.kind),
    last - first + 1,
    figure.index - first,
    unlikely,
    logit + BIT * unlikely,
    placeOf(worst, formOf(worst.working)),
    (worst.asserted ? 1 : 0) + (worst.said ? 2 : 0) + (worst.cued ? 4 : 0),
    rivalOf(tried, shares, worst),
    Math.log((shares.holding.share + LEAST) / (shares.falling.share + LEAST)),
    bitsOf(stated, width),
    figure.mention.hedge === undefined ? 0 : 1,
    worst.told,
    figure.per.length,
    ...settingOf(telling, figure, worst, shares.holding.claim, tried),
  ]
}

/** How much it says that a number is the change of two in percent of the other one, in bits; 0 where it isn't. */
function bitsOfBase(working: Working, figure: Figure, figures: readonly Figure[]): number {
  const [percent, quotient] = working.op === 'multiply' ? working.parts : [undefined, working]
  if (quotient?.op !== 'divide') return 0
  const [gap, base] = quotient.parts
  if (gap?.op !== 'subtract' || base?.op !== 'figure') return 0
  const other = gap.parts.find((part) => part.op === 'figure' && part.figure !== base.figure)
  if (other === undefined) return 0
  const instead: Working = { op: 'divide', parts: [gap, other] }
  const worked = evaluate(percent ? { op: 'multiply', parts: [percent, instead] } : instead, figures)
  return agrees(figure, worked) ? bitsOf(worked.value, (figure.high - figure.low) / figure.scale) : 0
}

/** All that speaks for and against a figure, once those around it are explained. */
export function evidenceOf(telling: Telling, { worst, evidence }: Pick<Doubt, 'worst' | 'evidence'>): number[] {
  const { uses, doubts, told, figures } = telling
  const { index, value, scale } = figures[worst.figure] as Figure
  return [
    ...evidence,
    confirmed(telling, worst),
    uses[index] as number,
    told.get(value / scale) as number,
    doubtAround(doubts, index),
  ]
}

/** How much other figures speak for what a figure should be: workings that fall by it as stated, and hold by it as worked out. */
function confirmed({ figures, falls }: Telling, worst: Claim): number {
  const own = figures[worst.figure] as Figure
  let most = 0
  for (const { claim, share } of falls[own.index] as Telling['falls'][number]) {
    if (worst.inputs.includes(claim.figure)) continue
    const corrected: Figure[] = []
    for (const input of claim.inputs) corrected[input] = figures[input] as Figure
    const { value, low, high } = worst
    corrected[own.index] = { ...own, value: value * own.scale, low: low * own.scale, high: high * own.scale }
    const other = figures[claim.figure] as Figure
    const worked = evaluate(claim.working, corrected)
    if (!agrees(other, worked)) continue
    const bits = bitsOf(worked.value, (other.high - other.low) / other.scale + worked.high - worked.low)
    most = Math.max(most, share * bits)
  }
  return most
}

/** How likely the figures around one are wrong, as far as each tells by itself: where much is, workings are not seen. */
function doubtAround(doubts: readonly (number | undefined)[], index: number): number {
  const around = doubts.slice(Math.max(0, index - AROUND), index + AROUND + 1)
  const others = around.filter((doubt, at) => doubt !== undefined && at !== Math.min(index, AROUND)) as number[]
  return others.length === 0 ? 0 : others.reduce((a, b) => a + b) / others.length
}

/** How likely a figure is wrong. */
export function likelyWrong(telling: Telling, doubt: Doubt): number {
  return 1 / (1 + Math.exp(-sumOfTrees(forest, evidenceOf(telling, doubt))))
}

/** How likely the next relation is that falls to another number, against the likeliest. */
function rivalOf(tried: readonly Claim[], { shares, falling }: Shares, worst: Claim): number {
  const others = tried.map(({ ok, value }, at) =>
    !ok && Math.abs(value - worst.value) > 1e-3 * Math.abs(worst.value) ? (shares[at] as number) : 0,
  )
  return Math.log((Math.max(0, ...others) + LEAST) / (falling.share + LEAST))
}

function logSum(values: readonly number[]): number {
  const most = Math.max(...values)
  return most + Math.log(values.reduce((sum, value) => sum + Math.exp(value - most), 0))
}

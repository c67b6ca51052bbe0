import type { Claim, Strength } from '../claim.ts'
import { CUE } from '../cues.ts'
import { endOf, type Figure } from '../figure.ts'
import { isMeant } from '../forms/is-meant.ts'
import { isBeyondDoubt, isOfForm } from '../forms/told-forms.ts'
import { isDowntimeTold } from '../is-downtime-told.ts'
import { isSaidAgain } from '../is-said-again.ts'
import { isShareTold } from '../is-share-told.ts'
import { isWrittenOut } from '../is-written-out.ts'
import { isPhysical } from '../measures.ts'
import { against, countUses, type Doubt, evidenceFor, likelyWrong } from './doubt.ts'
import { isExcused, isLoosely } from './excuses.ts'
import { formOf } from './form.ts'
import type { Telling } from './telling.ts'
import { shareOut, type Weighing } from './weighing.ts'

// How sure one has to be that a relation is told, to say that it holds, to doubt a number, to call it wrong (a
// total that words name plainly sooner), or neither to doubt.
const limits = {
  right: 0.25,
  doubtful: 0.9,
  wrong: 0.74,
  wrongSum: 0.5,
  told: 0.9,
  certain: 0.95,
  sure: 0.98,
}
// From which support on words assert a relation plainly; and so plainly that odds matter no more.
const [PLAIN, BEYOND_DOUBT] = [5, 4]

// So many parts make a list of which one is not left out on purpose.
const ENUMERATED = 4
const ALL = /\ball (?:the |of the |these |those )?$/i
/** What stands behind one part of a list; what came off, or was free, is none. */
const LISTED =
  /^(?!.*\b(?:off|free|discount|refund\w*|back|saved|left|spare|waived)\b)(?: [\w-]+){0,6}(?:,? and |, (?:and |or |so )?)(?:[\w'’-]+ ){0,3}[$€£]?$/

const divides = new Set(['arithmetic/product', 'arithmetic/ratio'])

/** The likeliest explanation of a figure as far as it alone tells, and what is left to doubt once all of them are explained. */
export interface Choice {
  readonly claim: Claim | undefined
  readonly doubt: Doubt | undefined
}

/** The likeliest explanation of a figure: a relation that gives it, or one that is told and does not hold, or none. */
export function choose(telling: Telling, weighing: Weighing): Choice {
  const { figure, known, tried } = weighing
  if (tried.length === 0) return { claim: undefined, doubt: undefined }
  const shares = shareOut(weighing)
  countUses(telling, weighing, shares)
  const { nothing, right, wrong, holding, falling } = shares
  const all = nothing + right + wrong
  const written = writtenOut(telling, known)
  if (written) return { claim: { ...written, odds: Math.max(limits.sure, wrong / all), strength: 4 }, doubt: undefined }
  const beyond = figure.lead & CUE.labelled ? plainest(tried, telling.figures) : undefined
  if (beyond && right / all < limits.right)
    return { claim: { ...beyond, odds: 1 - right / all, strength: 3 }, doubt: undefined }
  const best = right / all > limits.right ? holding.claim : undefined
  const instead = best && { ...best, odds: right / all, strength: strengthOf(right / all) }
  const worst = falling.claim
  if (worst === undefined || isWrittenElse(telling, tried, worst) || isExcused(telling, worst))
    return { claim: instead, doubt: undefined }
  const whole = best && withoutOne(telling, tried, best)
  if (whole) return { claim: { ...whole, odds: limits.told, strength: 3 }, doubt: undefined }
  if (isShortOf(telling, worst, best)) return { claim: { ...worst, odds: limits.told, strength: 3 }, doubt: undefined }
  const told = against(shares)
  const doubt = { worst, instead, told, evidence: evidenceFor(telling, weighing, shares, worst) }
  return { claim: told > limits.doubtful ? worst : instead, doubt }
}

/** What is wrong of what was doubted, now that all figures are explained; else what explains the figure instead. */
export function settleDoubt(telling: Telling, doubt: Doubt): Claim | undefined {
  const odds = likelyWrong(telling, doubt)
  const isPlainSum = doubt.worst.rule === 'arithmetic/sum' && doubt.worst.plain >= PLAIN
  return odds > (isPlainSum ? limits.wrongSum : limits.wrong)
    ? { ...doubt.worst, odds, strength: strengthOf(doubt.told) }
    : doubt.instead
}

/** A working that is written out, "475 + 950 = 1,325", "a third less, from 486 to 162", and falls; none where one so written holds. */
function writtenOut(telling: Telling, tried: readonly Claim[]): Claim | undefined {
  const told = tried.filter(
    (claim) =>
      isWritten(telling, claim) && !isInOtherUnit(claim, telling.figures) && (claim.ok || !isLoosely(telling, claim)),
  )
  told.push(...toldInForms(telling, tried))
  const inputs = (claim: Claim) => claim.inputs.toSorted((a, b) => a - b).join()
  // "168 by 32 is 5.25": a word may divide as well as multiply.
  const isElse = tried.some(
    (claim) =>
      claim.ok &&
      told[0] &&
      // "You pay 546 and twelve times 35, which is 966"
      ((claim.said && isPartOf(told[0], claim)) ||
        (formOf(claim.working) !== formOf(told[0].working) &&
          divides.has(claim.rule) &&
          divides.has(told[0].rule) &&
          !isDivision(told[0], telling) &&
          inputs(claim) === inputs(told[0]))),
  )
  return isElse || told.some(({ ok }) => ok) ? undefined : told[0]
}

const DIVIDED = /(?:÷|\bby)(?: (?:the|those|these|all))? ?$/

/** Whether words divide, and may do nothing else: "divided by", but not "50 hours a week over 52 weeks". */
function isDivision({ inputs }: Claim, { figures, text }: Telling): boolean {
  return inputs.some((input) => {
    const { join, mention } = figures[input] as Figure
    return join === 'over' && DIVIDED.test(text.slice(Math.max(0, mention.start - 12), mention.start))
  })
}

/** What a form of words tells, unless more goes in by which it holds: "each of the three has 2 at $50, so $300". */
function toldInForms(telling: Telling, tried: readonly Claim[]): Claim[] {
  const forms = telling.forms[tried[0]?.figure ?? -1] ?? []
  const told = tried.filter((claim) => {
    const own = forms.filter((form) => isOfForm(claim, form))
    if (own.length === 0) return false
    return (
      claim.ok ||
      own.some((form) => isBeyondDoubt(form, telling.figures[claim.figure] as Figure, telling.figures)) ||
      isMeant(claim, telling.figures) ||
      isMixedUp(claim, tried)
    )
  })
  const isElse = (claim: Claim) =>
    isExcused(telling, claim) || tried.some((other) => other.ok && isPartOf(claim, other))
  return told.some((claim) => !claim.ok && isElse(claim)) ? told.filter(({ ok }) => ok) : told
}

/** Whether a number is what another working of the same numbers gives: "35% off $200, so you pay $70". */
function isMixedUp({ inputs }: Claim, tried: readonly Claim[]): boolean {
  return tried.some(
    (other) =>
      other.ok && other.inputs.length === inputs.length && inputs.every((input) => other.inputs.includes(input)),
  )
}

function isPartOf({ inputs }: Claim, other: Claim): boolean {
  return other.inputs.length > inputs.length && inputs.every((input) => other.inputs.includes(input))
}

function isWritten(telling: Telling, claim: Claim): boolean {
  const { figures } = telling
  if ([isSaidAgain, isShareTold, isDowntimeTold].some((isTold) => isTold(claim, figures, telling))) return true
  return claim.said && (claim.written || isWrittenOut(claim, figures, telling))
}

/** Whether what is written out comes to the same as a claim, and gives the figure in another unit. */
function isWrittenElse(telling: Telling, tried: readonly Claim[], { value }: Claim): boolean {
  return tried.some(
    (claim) => claim.value === value && isInOtherUnit(claim, telling.figures) && isWritten(telling, claim),
  )
}

/** "1,600 times 11.5 is 18.4 tonnes", of kilos: numbers without units may be of any by which the outcome is off. */
function isInOtherUnit({ figure, inputs, value }: Claim, figures: readonly Figure[]): boolean {
  const outcome = figures[figure] as Figure
  if (inputs.some((input) => figures[input]?.kind !== 'none')) return false
  // "2.4 billion divided by 12,000 gives 55.6 hours", of rows a second; "1.89 over 6 is 31.5 cents"
  const factors = { time: spans, money: [100] }[outcome.kind as string] ?? []
  if (factors.some((factor) => isTimes((value * outcome.scale) / outcome.value, factor))) return true
  if (outcome.kind !== 'data' && outcome.kind !== 'bits' && !isPhysical(outcome.measure)) return false
  const thousands = Math.log10(value / (outcome.value / outcome.scale)) / 3
  return Math.round(thousands) !== 0 && Math.abs(thousands - Math.round(thousands)) < 0.01
}

const spans = [60, 3600, 86_400, 24, 1440, 7]

/** Whether one amount is so many times another, or the other so many times it, as rounded. */
function isTimes(ratio: number, factor: number): boolean {
  return Math.abs(Math.log(ratio) - Math.log(factor)) < 0.01 || Math.abs(Math.log(ratio) + Math.log(factor)) < 0.01
}

/** What a label over or under its parts asserts beyond doubt, and falls: "Per region cost:" after its lines. */
function plainest(tried: readonly Claim[], figures: readonly Figure[]): Claim | undefined {
  let best: Claim | undefined
  for (const claim of tried) {
    if (claim.rule !== 'arithmetic/sum' || claim.inputs.length < 3 || claim.plain < BEYOND_DOUBT) continue
    if (isFirstPart(claim, figures)) continue
    if (claim.plain > (best?.plain ?? 0)) best = claim
  }
  return best
}

/** Whether words tell the total of a list, and a number is what only some of its items add to: one was forgotten. */
function isShortOf({ figures, text }: Telling, worst: Claim, best: Claim | undefined): boolean {
  if (best?.rule !== 'arithmetic/sum' || !worst.said || !worst.cued || worst.plain < PLAIN) return false
  // "A sleeping bag (borrowed): €140": what is left out with a remark was not forgotten.
  const isForgotten = (input: number) => best.inputs.includes(input) || !isRemarked(text, figures[input] as Figure)
  return (
    isPartOf(best, worst) && worst.inputs.every((input) => (figures[input] as Figure).item >= 0 && isForgotten(input))
  )
}

function isRemarked(text: string, { mention }: Figure): boolean {
  const end = text.indexOf('\n', mention.end)
  const line = text.slice(text.lastIndexOf('\n', mention.start) + 1, end < 0 ? text.length : end)
  return /[(;]|,(?!\d)/.test(line)
}

/** The sum of all that was told, where a number is that of all but one: "$40 for this, $60 for that, $5 for those and $15 for the rest, or $105". */
function withoutOne({ figures, text }: Telling, tried: readonly Claim[], best: Claim): Claim | undefined {
  const { figure, inputs } = best
  if (best.rule !== 'arithmetic/sum' || inputs.length < 2) return undefined
  const { kind, sentence } = figures[figure] as Figure
  const counted = figures[figure - 1]
  const isCounted =
    counted?.sentence === sentence &&
    counted.value === inputs.length + 1 &&
    ALL.test(text.slice(Math.max(0, counted.mention.start - 12), counted.mention.start))
  return tried.find((claim) => {
    if (claim.ok || claim.rule !== best.rule || claim.inputs.length !== inputs.length + 1 || !isPartOf(best, claim))
      return false
    const parts = claim.inputs.toSorted((a, b) => a - b).map((input) => figures[input] as Figure)
    if (kind === 'none' || !parts.every((part) => part.kind === kind)) return false
    if (isCounted) return true
    const isList = parts.every((part, at) => part.sentence === sentence && part.index === figure - parts.length + at)
    return isList && parts.length >= ENUMERATED && parts.every(({ index }) => LISTED.test(gapBehind(index)))
    function gapBehind(index: number): string {
      return text.slice(endOf((figures[index] as Figure).mention), (figures[index + 1] as Figure).mention.start)
    }
  })
}

/** "Total now: 317, plus 66, plus 81, so 464": the last of what follows is the sum, of which it is a part itself. */
function isFirstPart({ figure, inputs }: Claim, figures: readonly Figure[]): boolean {
  const values = inputs.toSorted((a, b) => a - b).map((input) => (figures[input] as Figure).value)
  const rest = values.slice(0, -1).reduce((sum, value) => sum + value, (figures[figure] as Figure).value)
  return Math.abs(rest - (values.at(-1) as number)) < 1e-9 * Math.abs(rest)
}

function strengthOf(odds: number): Strength {
  if (odds > limits.certain) return 4
  return odds > limits.told ? 3 : 2
}

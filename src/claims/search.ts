import type { Claim, Working } from './claim.ts'
import { CUE } from './cues.ts'
import type { Figure } from './figure.ts'
import { agrees, isRoundedUp, mayBeCents } from './judge.ts'
import { mayCost } from './leaves.ts'
import { closenessOf, isSlip, isWithin, slips, tens, unitRules } from './slips.ts'
import { evaluate, inputsOf, loosen, type Worked } from './working.ts'

/** How a relation is told to the search, before it is judged. */
export interface Attempt {
  readonly rule: string
  /** Support from its own words and units. */
  readonly support: number
  /** What it gives in the unit in which the figure is said, from the inputs as written. */
  readonly value: number
  readonly working: () => Working
  readonly reading?: string
  /** Whether only whole things make sense, so that the working may be rounded up: tables, buses. */
  readonly whole?: boolean
  readonly cue?: string
  /** Whether the words assert it, so that it is wrong when it falls; else a relation that falls is no relation. */
  readonly asserted: boolean | (() => boolean)
  /** Whether words of this very relation stand at the figure: "a difference of", "together". */
  readonly cued?: boolean
  /** By what a unit is converted: turned the wrong way it is missed by its square. */
  readonly factor?: number
  /** Whether the words write it out as a formula does: "down by a third, from 486 to 324". */
  readonly written?: boolean
  /** What the distance to its inputs costs, where structure rather than nearness joins them. */
  readonly distance?: number
}

// How many figures back the words may still assert a relation.
const REACH = 9
// By how much, as a logarithm, a conversion is missed that its own words tell: people lose factors of units.
const FARTHEST = Math.log(120)
// "More than half" is said of what is no more than so many times that.
const OPEN = 2.5
// How many parts may follow a total that is spelled out behind it.
const LONGEST = 14

/** Tries relations for one figure: keeps those that hold, and those that fall though the words assert them. */
export class Search {
  readonly figures: readonly Figure[]
  readonly figure: Figure
  readonly stated: number
  readonly tried: Claim[] = []
  /** What a percentage or a fraction is said to be of: the 318 of "17 percent of the 318". */
  readonly base: Figure | undefined
  readonly #keepAll: boolean
  readonly #isRounded: (index: number) => boolean
  readonly #isOutcome: boolean
  readonly #isOpen: boolean
  readonly #isInput: boolean
  readonly #isBase: boolean
  readonly #evidence: number
  // How far off the writing of the figure may put a slip by a whole factor: 0.14 for 1.43, 5 for 0.54.
  readonly #blur: number

  constructor(
    figures: readonly Figure[],
    figure: Figure,
    keepAll: boolean,
    isRounded: (index: number) => boolean = () => false,
  ) {
    this.figures = figures
    this.figure = figure
    this.#isRounded = isRounded
    this.stated = figure.value / figure.scale
    this.#isOpen = figure.high === Infinity || figure.mention.hedge === 'under'
    this.#keepAll = keepAll
    this.#blur = Math.min(0.1, Math.abs(figure.high - figure.low) / Math.abs(2 * figure.value) || 0)
    const isSaid = (figure.lead & (CUE.result | CUE.again | CUE.apposed)) !== 0 || figure.join === 'equals'
    const isPremise = (figure.lead & CUE.premise) !== 0 && figure.join !== 'equals'
    this.#isOutcome = isSaid && !isPremise && !(figure.trail & CUE.subject)
    const next = figures[figure.index + 1]
    const isOf = next?.join === 'of' && next.sentence === figure.sentence
    this.base = isOf && (figure.kind === 'percent' || figure.mention.fraction) ? next : undefined
    this.#evidence = evidenceOf(figure, next)
    const isOperand = operators.has(figure.join) || (next?.block === figure.block && operators.has(next.join))
    // "Paid after 2,611 clocks", "gone after 2,700 seconds": what something is told to happen after is worked out.
    const isPaidBack = figure.join === 'against' && ((figure.lead & CUE.payback) !== 0 || figure.kind === 'time')
    this.#isBase = isOperand || (figure.join === 'against' && !isPaidBack)
    this.#isInput = isOperand || (inputJoins.has(figure.join) && !isPaidBack)
  }

  /**
   * Whether a value is worth a look: near enough to hold, or off by a likely slip while its inputs stand right before the
   * figure, so that the words may assert it.
   */
  mayBe(value: number, first: number, last: number): boolean {
    if (this.#keepAll) return true
    const ratio = Math.abs(value / this.stated)
    if (this.#isOpen) return isWithin(ratio, OPEN)
    if (ratio > 0.75 && ratio < 1.33) return true
    const { index } = this.figure
    if (last > index ? last > index + 4 : index - first > REACH) return Math.abs(value - this.stated) < 1
    if (ratio > 0.27 && ratio < 3.7) return true
    if (!(ratio > 0.0009 && ratio < 1100)) return this.stated === 0
    return this.#isSlip(Math.abs(Math.log(ratio)))
  }

  /** Whether a miss is by a factor that people forget, add or mistake; of a share or a ratio, by tens. */
  #isSlip(off: number): boolean {
    const { kind } = this.figure
    return isSlip(off, 0.02 + this.#blur, kind === 'percent' || kind === 'multiplier' ? tens : slips)
  }

  /** Judges one relation, unless it neither holds nor could be what the words tell. */
  try(attempt: Attempt, inputs: readonly Figure[]): void {
    const { figure, stated } = this
    if (!Number.isFinite(attempt.value) || this.#isOfAnother(attempt, inputs) || !mayCost(figure, inputs)) return
    if (attempt.cued !== true && this.#isToldBehind(inputs)) return
    const isNear = Math.abs(attempt.value - stated) <= 0.34 * Math.abs(stated) + 1
    const mayFall = this.#keepAll || this.#mayFall(attempt, inputs)
    if (!isNear && !mayFall && !this.#isOpen && !attempt.whole) return
    const exact = attempt.working()
    if (this.#isOpen && !isWithin(Math.abs(attempt.value / stated), OPEN)) return
    const isRight = (worked: Worked) =>
      agrees(figure, worked) || (attempt.whole === true && isRoundedUp(figure, worked.value))
    const plain = evaluate(exact, this.figures)
    // A price is exact as a price; worked out and told rounded, it is as rough as it was rounded. An availability never is.
    const working = isRight(plain) || attempt.rule === 'arithmetic/downtime' ? exact : loosen(exact, this.#isRounded)
    const worked = working === exact ? plain : evaluate(working, this.figures)
    const ok = isRight(worked)
    if (!ok && mayBeCents(inputs, worked.value / stated)) return
    if (!ok && (!mayFall || (this.#isBase && !this.#keepAll && !attempt.written))) return
    const said = isAsserted(attempt)
    const asserted = said && !this.#isInput && (this.#isOutcome || attempt.cued === true)
    const told = this.#toldness(attempt, inputs)
    this.tried.push({
      rule: attempt.rule,
      figure: figure.index,
      inputs: inputsOf(working),
      working,
      cue: attempt.cue ?? '',
      support: attempt.support,
      said,
      asserted,
      told,
      plain: asserted && !ok ? told + closenessOf(attempt.rule, stated, worked.value) : 0,
      cued: attempt.cued === true,
      written: attempt.written === true,
      odds: 0,
      strength: 1,
      ...worked,
      ok,
      reading: attempt.reading ?? '',
    })
  }

  /** Whether an input stands behind the figure and is told as what comes of it. */
  #isToldBehind(inputs: readonly Figure[]): boolean {
    for (const input of inputs) if (input.index > this.figure.index && isResult(input)) return true
    return false
  }

  /** "17 percent of the 318" is a share of the 318, and of nothing else. */
  #isOfAnother({ rule }: Attempt, inputs: readonly Figure[]): boolean {
    const isShare = rule === 'arithmetic/percentage' || rule === 'arithmetic/ratio'
    return isShare && this.base !== undefined && !inputs.includes(this.base)
  }

  /** Whether a relation that does not hold could still be told: its inputs are near, and the miss is one that people make. */
  #mayFall({ rule, value, cued, written, distance, factor = 8 }: Attempt, inputs: readonly Figure[]): boolean {
    const { index } = this.figure
    for (const input of inputs)
      if (
        input.index > index
          ? !this.#mayFollow(input, cued) && !this.areApposed(inputs)
          : distance === undefined && index - input.index > REACH + 5
      )
        return false
    if (written) return true
    const off = Math.abs(Math.log(Math.abs(value / this.stated)))
    // A unit turned the wrong way is off by its factor twice: 8 bits for a byte by 64.
    if (unitRules.has(rule) && (off < (cued ? FARTHEST : 1.7) || Math.abs(off - 2 * Math.abs(Math.log(factor))) < 0.02))
      return true
    return off < (cued ? 1.7 : 1.3) || this.#isSlip(off)
  }

  /** Whether what a figure is worked out from may be told behind it: where words say so, or as "12 euros on 1,200 words". */
  #mayFollow({ index, join, sentence }: Figure, cued: boolean | undefined): boolean {
    const { figure } = this
    if (cued === true) return index <= figure.index + LONGEST
    return index === figure.index + 1 && sentence === figure.sentence && behindJoins.has(join)
  }

  /** Whether both inputs stand right behind the figure, set off: "24 percent of the sand's (1.6 of 5.5)", "nine times, 45 against 5". */
  areApposed(inputs: readonly Figure[]): boolean {
    const { index, sentence } = this.figure
    const [first, second] = [this.figures[index + 1], this.figures[index + 2]]
    if (first === undefined || second?.sentence !== sentence || !(first.lead & CUE.apposed)) return false
    return inputs.length === 2 && inputs.includes(first) && inputs.includes(second)
  }

  /** Whether inputs stand right before the figure: at most `gap` other figures between, in its sentence or the one before. */
  isRightBefore(inputs: readonly Figure[], gap = 1): boolean {
    const { index, sentence, block } = this.figure
    let first = index
    for (const input of inputs) {
      if (input.index >= index) return false
      first = Math.min(first, input.index)
    }
    const start = this.figures[first]
    return (
      start !== undefined &&
      index - first - inputs.length <= gap &&
      sentence - start.sentence <= 2 &&
      block - start.block <= 3
    )
  }

  /** Whether inputs are the nearest figures of their kind before this one, within two sentences. */
  areNearest(inputs: readonly Figure[]): boolean {
    const { index, sentence } = this.figure
    const [like] = inputs
    if (like === undefined) return false
    let left = inputs.length
    for (let at = index - 1; at >= 0 && left > 0; at--) {
      const other = this.figures[at]
      if (other === undefined || sentence - other.sentence > 2) return false
      if (inputs.includes(other)) left--
      else if (other.kind === like.kind && other.measure === like.measure) return false
    }
    return left === 0
  }

  /** How much its words, units and places say that it is told, whatever number is stated. */
  #toldness(attempt: Attempt, inputs: readonly Figure[]): number {
    const distance = attempt.distance ?? this.#distance(inputs, attempt.rule)
    return attempt.support + this.#evidence - distance
  }

  /** What the distance between a figure and its inputs costs: figures passed over, sentences between. */
  #distance(inputs: readonly Figure[], rule: string): number {
    const { index, sentence } = this.figure
    let first = index
    let last = index
    let sentences = 0
    let isNext = 0
    let before = 0
    for (const input of inputs) {
      if (input.index < index) before++
      first = Math.min(first, input.index)
      last = Math.max(last, input.index)
      sentences = Math.max(sentences, Math.abs(sentence - input.sentence))
      if (input.index === index - 1 || input.index === index + 1) isNext = 0.5
    }
    // What follows a figure seldom is what it was worked out from, unless the words say so.
    const next = this.figures[index + 1]
    const isTold =
      (next?.join === 'equals' && rule === 'arithmetic/sum') ||
      (next?.join === 'of' && rule === 'arithmetic/percentage')
    const isAhead = before < inputs.length && !isTold && last > index
    if (isAhead) return this.areApposed(inputs) ? 0 : 20
    const skipped = index - first - before + (last - index - (inputs.length - before))
    return Math.min(3, 0.25 * Math.max(0, skipped)) + Math.min(2, 0.3 * Math.max(0, sentences - 1)) - isNext
  }
}

/** "… which makes 19,752 a year", "… cost 240", "…, 40 % less": what comes of a figure is not what it was worked out from. */
function isResult({ lead, trail, join, kind }: Figure): boolean {
  if (kind === 'percent' && join === 'comma' && trail & (CUE.up | CUE.down)) return true
  return (lead & (CUE.result | CUE.verb)) !== 0 && (lead & CUE.premise) === 0 && join !== 'equals'
}

function isAsserted({ asserted }: Attempt): boolean {
  return typeof asserted === 'boolean' ? asserted : asserted()
}

/** How much the words at a figure say that it is the outcome of a working. */
function evidenceOf(figure: Figure, next: Figure | undefined): number {
  const { lead, trail, join } = figure
  let evidence = 0
  if (lead & CUE.result) evidence += 2
  else if (join === 'equals') evidence += 1.5
  else if (lead & CUE.labelled) evidence += 1
  else if (lead & CUE.apposed) evidence += 1.2
  else if (lead & CUE.verb) evidence += 0.7
  else if (join === 'stop' && lead === 0) evidence += 0.8
  if (lead & CUE.again) evidence += 0.7
  if (lead & CUE.denied) evidence -= 1
  if (lead & CUE.premise) evidence -= 1.5
  if (trail & CUE.subject) evidence -= 1.5
  // What goes on to "at 25", "times 4", "of 80" is what something is worked out from.
  if (next?.sentence === figure.sentence && premises.has(next.join)) evidence -= 2
  return evidence
}

const operators = new Set<Figure['join']>(['plus', 'minus', 'times', 'over'])

/** Joins after which a figure is what something is worked out from: 910 kWh in 90 days, 143 after 139. */
const inputJoins = new Set<Figure['join']>(['in', 'at', 'against', 'times', 'over'])

/** Joins before what a figure is told on the base of: "12 euros on 1,200 words", "24 percent of the 5.5". */
const behindJoins = new Set<Figure['join']>(['at', 'of', 'words', 'over', 'times'])

const premises = new Set<Figure['join']>(['at', 'times', 'over', 'plus', 'minus', 'of', 'in'])

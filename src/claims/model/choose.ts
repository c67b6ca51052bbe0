import type { Claim, Strength } from '../claim.ts'
import { CUE } from '../cues.ts'
import type { Figure } from '../figure.ts'
import { isWrittenOut } from '../is-written-out.ts'
import { featuresOfFigure, openSeen, weighClaim } from './features.ts'
import { keyOf, type Telling } from './telling.ts'
import { weigh, weightOf } from './vocabulary.ts'

// How sure one has to be that a relation is told, to say that it holds, that a number is wrong, or neither to doubt.
const limits = { right: 0.3, wrong: 0.9, plain: 0.7, told: 0.9, certain: 0.97, sure: 0.98 }
// From which support on words assert a relation plainly; and so plainly that odds matter no more.
const asserted = { plain: 5, beyondDoubt: 4 }

/** What fits or misses, apart from words and places: how sharply it fits, or by what sort of slip it misses. */
export const fitNames = [
  'right',
  'wrong',
  'bits',
  'exact',
  'under 5 bits',
  'under 3 bits',
  'over 8 bits',
  'slip of a factor',
  'slip of a factor, bits',
  'slip of digits',
  'slip of digits, of',
  ...Array.from({ length: 8 }, (_, at) => `off ${at}`),
] as const

const fits = new Map(fitNames.map((name) => [name, weightOf(`fit:${name}`)] as const))
const none = weightOf('fit:none')

const divides = new Set(['arithmetic/product', 'arithmetic/ratio'])

const FAINT = 1e-3

// How many of the relations tried are weighed.
const weighed = { right: 16, wrong: 20 }

/** The likeliest explanation of a figure: a relation that gives it, or one that is told and does not hold, or none. */
export function choose(telling: Telling, figure: Figure, known: readonly Claim[]): Claim | undefined {
  const tried = shortlist(known)
  if (tried.length === 0) return undefined
  const stated = figure.value / figure.scale
  const nothing = weigh(featuresOfFigure(telling, figure)) + none
  const seen = openSeen()
  const odds = tried.map((claim) => weighClaim(telling, figure, claim, seen) + weighFit(figure, stated, claim))
  const most = odds.reduce((a, b) => Math.max(a, b), nothing)
  const shares = odds.map((one) => Math.exp(one - most))
  const zero = Math.exp(nothing - most)
  let right = 0
  let wrong = 0
  const [holding, falling] = [new Likeliest(), new Likeliest()]
  for (const [at, claim] of tried.entries()) {
    const share = shares[at] as number
    if (claim.ok) right += share
    else wrong += share
    // Shares are relative to the greatest: what is fainter than this changes nothing.
    if (share > FAINT) (claim.ok ? holding : falling).add(claim, share)
  }
  const all = zero + right + wrong
  const written = writtenOut(telling, tried)
  if (written) return { ...written, odds: Math.max(limits.sure, wrong / all), strength: 4 }
  const beyond = figure.lead & CUE.labelled ? plainest(tried) : undefined
  if (beyond && right / all < limits.right) return { ...beyond, odds: 1 - right / all, strength: 3 }
  // Against one relation that falls stand the likeliest that holds and none at all: many faint ones are no evidence.
  const isWrong = falling.share / (falling.share + holding.share + zero)
  const worst = falling.claim
  if (worst && isWrong > (worst.plain >= asserted.plain ? limits.plain : limits.wrong))
    return { ...worst, odds: isWrong, strength: strengthOf(isWrong) }
  const best = right / all > limits.right ? holding.claim : undefined
  return best && { ...best, odds: right / all, strength: strengthOf(right / all) }
}

/**
 * The likeliest of relations. Readings of one, a month of 30 days or of 730 hours, count together, as do two that work out
 * the same from the same: a quarter of 520, and 0.25 × 520.
 */
class Likeliest {
  claim: Claim | undefined
  share = 0
  #most = 0
  readonly #kin = new Map<number | string, { readonly value: number; readonly group: Group }[]>()

  add(claim: Claim, share: number): void {
    const { rule, value } = claim
    const key = keyOf(claim.inputs)
    const kin = this.#kin.get(key) ?? []
    if (kin.length === 0) this.#kin.set(key, kin)
    const same = kin.find((other) => isSameValue(other.value, value))
    const group = same?.group ?? kin.find((other) => other.group.rule === rule)?.group ?? { rule, share: 0 }
    if (same === undefined) kin.push({ value, group })
    group.share += share
    const sum = group.share
    this.share = Math.max(this.share, sum)
    if (share <= this.#most) return
    this.#most = share
    this.claim = claim
  }
}

interface Group {
  readonly rule: string
  share: number
}

/** Whether two numbers are the same to nine digits. */
function isSameValue(a: number, b: number): boolean {
  return a === b || (Math.abs(a - b) <= 2e-8 * Math.abs(a) && a.toPrecision(9) === b.toPrecision(9))
}

/** The relations worth weighing: of those that hold and of those that fall the ones best supported by their own words. */
function shortlist(tried: readonly Claim[]): Claim[] {
  if (tried.length <= weighed.right) return [...tried]
  const right = tried.filter(({ ok }) => ok)
  const wrong = tried.filter(({ ok }) => !ok)
  return [...most(right, weighed.right), ...most(wrong, weighed.wrong)]
}

function most(claims: Claim[], count: number): Claim[] {
  if (claims.length <= count) return claims
  return claims
    .map((claim) => ({ claim, by: worth(claim) }))
    .sort((a, b) => b.by - a.by)
    .slice(0, count)
    .map(({ claim }) => claim)
}

function worth({ support, said, cued, inputs }: Claim): number {
  return support + (said ? 2 : 0) + (cued ? 1 : 0) + (inputs[0] ?? 0) / 1e6
}

/** A working that is written out, "475 + 950 = 1,325", "a third less, from 486 to 162", and falls; none where one so written holds. */
function writtenOut(telling: Telling, tried: readonly Claim[]): Claim | undefined {
  const told = tried.filter((claim) => claim.said && (claim.written || isWrittenOut(claim, telling.figures, telling)))
  const inputs = (claim: Claim) => claim.inputs.toSorted((a, b) => a - b).join()
  // "168 by 32 is 5.25": a word may divide as well as multiply.
  const isElse = tried.some(
    (claim) => claim.ok && divides.has(claim.rule) && told[0] && inputs(claim) === inputs(told[0]),
  )
  return isElse || told.some(({ ok }) => ok) ? undefined : told[0]
}

/** What a label over or under its parts asserts beyond doubt, and falls: "Per region cost:" after its lines. */
function plainest(tried: readonly Claim[]): Claim | undefined {
  let best: Claim | undefined
  for (const claim of tried) {
    if (claim.rule !== 'arithmetic/sum' || claim.inputs.length < 3 || claim.plain < asserted.beyondDoubt) continue
    if (claim.plain > (best?.plain ?? 0)) best = claim
  }
  return best
}

function strengthOf(odds: number): Strength {
  if (odds > limits.certain) return 4
  return odds > limits.told ? 3 : 2
}

function weighFit(figure: Figure, stated: number, claim: Claim): number {
  let sum = 0
  for (const [name, by] of fitOf(claim, stated, (figure.high - figure.low) / figure.scale))
    sum += (fits.get(name) ?? 0) * by
  return sum
}

/** How a working fits what is stated, or by what it misses it, as features with their amounts. */
export function fitOf(
  { ok, value, low, high }: Pick<Claim, 'ok' | 'value' | 'low' | 'high'>,
  stated: number,
  width: number,
): (readonly [name: (typeof fitNames)[number], by: number])[] {
  if (ok) {
    const known = bitsOf(value, width + high - low)
    const found: (readonly [(typeof fitNames)[number], number])[] = [
      ['right', 1],
      ['bits', known],
    ]
    if (Math.abs(stated - value) <= 1e-9 * Math.abs(stated)) found.push(['exact', 1])
    if (known < 5) found.push(['under 5 bits', 1])
    if (known < 3) found.push(['under 3 bits', 1])
    if (known > 8) found.push(['over 8 bits', 1])
    return found
  }
  const off = Math.abs(Math.log(Math.abs(stated / value)))
  const known = Number.isFinite(off) ? off : 9
  const found: (readonly [(typeof fitNames)[number], number])[] = [
    ['wrong', 1],
    [`off ${steps.filter((step) => known >= step).length}` as (typeof fitNames)[number], 1],
  ]
  const slip = slips.find((slip) => Math.abs(known - slip) < 0.006)
  if (slip !== undefined) {
    const by = Math.abs(stated) > Math.abs(value) ? Math.exp(slip) : Math.exp(-slip)
    const blur = width + (high - low) * by
    const isSharp = Math.abs(Math.abs(stated) - Math.abs(value) * by) <= 0.5 * blur + 1e-9 * Math.abs(stated)
    found.push(['slip of a factor', 1])
    if (isSharp) found.push(['slip of a factor, bits', bitsOf(stated, blur)])
  }
  const slipped = digitsSlipped(stated, value)
  if (slipped > 0) found.push(['slip of digits', 1], ['slip of digits, of', slipped - 1])
  return found
}

/** How much it says that something of a size meets within so much, in bits. */
function bitsOf(size: number, width: number): number {
  const bits = Math.log2(Math.max(Math.abs(size), 1e-12) / Math.max(width, 1e-12))
  return Number.isFinite(bits) ? Math.max(-2, Math.min(14, bits)) : -2
}

const steps = [0.03, 0.08, 0.2, 0.4, 0.75, 1.3, 2.5]
const slips = [2, 3, 4, 7, 8, 10, 12, 24, 30, 52, 60, 100, 365, 1000, 1024, 3600].map(Math.log)

/** Of how many digits two numbers are that differ in one of them, or in two that changed places; 0 for others. */
function digitsSlipped(stated: number, value: number): number {
  if (!(Math.abs(value / stated - 1) < 0.95)) return 0
  const a = digits(stated, 6)
  const b = digits(value, a.length)
  if (a.length < 2 || b.length !== a.length || a === b) return 0
  const differ = [...a].flatMap((digit, at) => (digit === b[at] ? [] : [at]))
  const [first = 0, second = 0] = differ
  const isSwap = differ.length === 2 && a[first] === b[second] && a[second] === b[first]
  return differ.length === 1 || isSwap ? a.length : 0
}

function digits(value: number, places: number): string {
  return Math.abs(value)
    .toExponential(Math.max(0, Math.min(20, places - 1)))
    .replace(/e.*$/, '')
    .replace('.', '')
    .replace(/0+$/, '')
}

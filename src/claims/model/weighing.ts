import type { Claim } from '../claim.ts'
import type { Figure } from '../figure.ts'
import { featuresOfFigure, openSeen, weighClaim } from './features.ts'
import { fitNames, fitOf } from './fit.ts'
import { Likeliest } from './likeliest.ts'
import type { Telling } from './telling.ts'
import { weigh, weightOf } from './vocabulary.ts'

const fits = new Map(fitNames.map((name) => [name, weightOf(`fit:${name}`)] as const))
const none = weightOf('fit:none')

// Shares are relative to the greatest: what is fainter than this changes nothing.
const FAINT = 1e-3

// How many of the relations tried are weighed.
const weighed = { right: 16, wrong: 20 }

/** How much speaks for each explanation of a figure: by words and places, and with how it fits; and for none of them. */
export interface Weighing {
  readonly figure: Figure
  /** All relations that were tried, and those that are worth weighing. */
  readonly known: readonly Claim[]
  readonly tried: readonly Claim[]
  readonly nothing: number
  readonly words: readonly number[]
  readonly odds: readonly number[]
}

/** What the explanations of a figure come to, as shares of the likeliest. */
export interface Shares {
  readonly most: number
  readonly shares: readonly number[]
  readonly nothing: number
  readonly right: number
  readonly wrong: number
  /** The likeliest of those that hold, and of those that fall. */
  readonly holding: Likeliest
  readonly falling: Likeliest
}

/** Weighs the relations that were tried for a figure. */
export function weighAll(telling: Telling, figure: Figure, known: readonly Claim[]): Weighing {
  const tried = shortlist(known)
  const stated = figure.value / figure.scale
  const seen = openSeen()
  const words = tried.map((claim) => weighClaim(telling, figure, claim, seen))
  const odds = tried.map((claim, at) => (words[at] as number) + weighFit(figure, stated, claim))
  return { figure, known, tried, nothing: weigh(featuresOfFigure(telling, figure)) + none, words, odds }
}

/** The shares of explanations, and the likeliest of them. */
export function shareOut({ tried, nothing, odds }: Weighing): Shares {
  const most = odds.reduce((a, b) => Math.max(a, b), nothing)
  const shares = odds.map((one) => Math.exp(one - most))
  let right = 0
  let wrong = 0
  const [holding, falling] = [new Likeliest(), new Likeliest()]
  for (const [at, claim] of tried.entries()) {
    const share = shares[at] as number
    if (claim.ok) right += share
    else wrong += share
    if (share > FAINT) (claim.ok ? holding : falling).add(claim, share)
  }
  return { most, shares, nothing: Math.exp(nothing - most), right, wrong, holding, falling }
}

/** The relations worth weighing: of those that hold and of those that fall the ones best supported by their own words. */
export function shortlist(tried: readonly Claim[]): Claim[] {
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

function weighFit(figure: Figure, stated: number, claim: Claim): number {
  let sum = 0
  for (const [name, by] of fitOf(claim, stated, (figure.high - figure.low) / figure.scale))
    sum += (fits.get(name) ?? 0) * by
  return sum
}

import { inUnitOf, missOf } from './agrees.ts'
import type { Candidate, Gathered } from './features.ts'
import type { Query } from './list-queries.ts'
import learnt from './weights.json' with { type: 'json' }

/** What each feature of a candidate and of none counts, and each sort of slip. */
export interface Weights {
  readonly candidate: readonly number[]
  readonly nothing: readonly number[]
  readonly miss: readonly number[]
}

/** A figure that tells again what another one states: with the same value, or not. */
export interface Retold {
  readonly figure: number
  readonly original: number
  readonly as: Query['as']
  readonly ok: boolean
  /** How likely it is told again so. */
  readonly odds: number
}

/** From these odds on it is told. */
const SURE = 0.7

/** Which figure another tells again, and whether rightly; undefined where that isn't sure. */
export function judge(
  { figure, as }: Query,
  { candidates, nothing }: Gathered,
  weights: Weights = learnt,
): Retold | undefined {
  let right = 0
  let first: Group | undefined
  const groups = new Map<number, Group>()
  let all = Math.exp(dot(nothing, weights.nothing))
  for (const candidate of candidates) {
    const share = shareOf(candidate, figure, weights)
    all += share
    if (candidate.isSame) {
      right += share
      first = add(first, candidate, share)
    } else {
      const meant = inUnitOf(figure, candidate.other)
      groups.set(meant, add(groups.get(meant), candidate, share))
    }
  }
  const tell = ({ candidate }: Group, ok: boolean, odds: number) =>
    odds >= SURE ? { figure: figure.index, original: candidate.other.index, as, ok, odds } : undefined
  if (first && right / all >= SURE) return tell(first, true, right / all)
  const [worst] = [...groups.values()].sort((a, b) => b.share - a.share)
  return worst && tell(worst, false, worst.share / all)
}

/** How much a candidate counts, not yet as a share of all. */
function shareOf({ other, isSame, features }: Candidate, figure: Query['figure'], weights: Weights): number {
  const miss = isSame ? 0 : (weights.miss[missOf(figure.value / figure.scale, inUnitOf(figure, other))] as number)
  return Math.exp(dot(features, weights.candidate) + miss)
}

/** Candidates that state one amount, the likeliest before all. */
interface Group {
  readonly candidate: Candidate
  readonly most: number
  readonly share: number
}

function add(group: Group | undefined, candidate: Candidate, share: number): Group {
  if (group === undefined) return { candidate, most: share, share }
  const isMore = share > group.most
  return {
    candidate: isMore ? candidate : group.candidate,
    most: Math.max(group.most, share),
    share: group.share + share,
  }
}

function dot(a: readonly number[], b: readonly number[]): number {
  let sum = 0
  for (const [at, one] of a.entries()) sum += one * (b[at] as number)
  return sum
}

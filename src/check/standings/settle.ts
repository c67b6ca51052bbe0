import { type Claim, type Claims, isTold } from '../../claims/index.ts'
import type { Mention } from '../../numbers/index.ts'
import { isFigure } from './is-figure.ts'
import type { Evidence, LedgerClaim, LedgerFigure, Standing } from './ledger.ts'

/** What is known of a text's numbers: the best claim of each (by index), and what else was found out. */
export interface Known {
  readonly mentions: readonly Mention[]
  readonly best: Claims['best']
  readonly evidence: readonly Evidence[]
}

/**
 * The standing of every figure of a text. A figure is derived only through a claim that holds and all of whose inputs
 * rest on something themselves, so that a text can't pull itself up by its own numbers.
 */
export function settleStandings(known: Known): LedgerFigure[] {
  const { mentions, best, evidence } = known
  const byMention = new Map<number, Evidence[]>()
  for (const entry of evidence) {
    const others = byMention.get(entry.mention)
    if (others) others.push(entry)
    else byMention.set(entry.mention, [entry])
  }
  const takingPart = new Set(evidence.filter(({ standing }) => standing !== 'waived').map(({ mention }) => mention))
  for (const claim of best)
    if (isTold(claim)) for (const index of [claim.figure, ...claim.inputs]) takingPart.add(index)
  const derived = findDerived(best, byMention)
  return mentions.flatMap((mention, index) => {
    if (!isFigure(mention, takingPart.has(index))) return []
    const all = byMention.get(index) ?? []
    const proofs = all.filter(({ isProof }) => isProof === true)
    const own = proofs.length > 0 ? proofs : all
    const standing = standingOf(own, derived.has(index) && proofs.length === 0)
    const shown = own.find((entry) => entry.standing === standing) ?? own[0]
    const claim = best[index]
    return {
      mention: index,
      standing,
      working: (derived.has(index) && standing === 'derived' ? claim?.cue : shown?.working) ?? claim?.cue ?? '',
      claims: [...claimsOf(claim), ...own.flatMap((entry) => entry.claim ?? [])],
      byDirective: restsOnDirective(own, standing),
    }
  })
}

// What a scenario gives needs no author's word, though he gave it too.
function restsOnDirective(own: readonly Evidence[], standing: Standing): boolean {
  const resting = own.filter((entry) => entry.standing === standing)
  return resting.length > 0 && resting.every(({ byDirective }) => byDirective === true)
}

function claimsOf(claim: Claim | undefined): LedgerClaim[] {
  return claim ? [{ rule: claim.rule, value: claim.value, ok: claim.ok }] : []
}

function standingOf(own: readonly Evidence[], isDerived: boolean): Standing {
  const has = (standing: Standing) => own.some((entry) => entry.standing === standing)
  if (has('computed')) return 'computed'
  if (isDerived || has('derived')) return 'derived'
  for (const standing of ['cited', 'given', 'waived'] as const) if (has(standing)) return standing
  return 'unbound'
}

/** The figures that follow from bound ones, found from the inputs up: each claim is settled once. */
function findDerived(best: Claims['best'], byMention: ReadonlyMap<number, readonly Evidence[]>): Set<number> {
  const derived = new Set<number>()
  const isBound = (index: number) =>
    derived.has(index) || (byMention.get(index) ?? []).some(({ standing }) => standing !== undefined)
  const waiting = new Map<number, Claim[]>()
  const open: Claim[] = best.filter((claim) => isTold(claim) && claim.ok && claim.inputs.length > 0) as Claim[]
  for (let claim = open.pop(); claim; claim = open.pop()) {
    const missing = claim.inputs.find((index) => !isBound(index))
    if (missing !== undefined) {
      waiting.set(missing, [...(waiting.get(missing) ?? []), claim])
      continue
    }
    if (derived.has(claim.figure)) continue
    derived.add(claim.figure)
    open.push(...(waiting.get(claim.figure) ?? []))
    waiting.delete(claim.figure)
  }
  return derived
}

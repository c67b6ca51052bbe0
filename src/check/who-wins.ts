import type { Judged } from './merge-findings.ts'
import type { Judgement } from './rules/judgement.ts'
import type { Evidence } from './standings/ledger.ts'

/** Of two judgements on the same figures a finding outranks the other's evidence; of evidence the first's counts. */
export function settleBetween(first: Judgement, second: Judgement): Judgement {
  const wrong = mentionsOf(second.judged)
  const own = first.evidence.filter(({ mention }) => !wrong.has(mention))
  const known = mentionsOf(own)
  return {
    judged: [...first.judged, ...second.judged],
    evidence: [...own, ...second.evidence.filter(({ mention }) => !known.has(mention))],
  }
}

interface Contenders {
  /** What the rules found that know the book and the calculator. */
  readonly rules: Judgement
  /** What was found by the numbers alone. */
  readonly arithmetic: readonly Judged[]
  /** Figures whose text names the fact that they are from. */
  readonly named: readonly Evidence[]
}

/**
 * What each is left with. A figure whose fact is named is held against that one alone; one that the calculator gives is no
 * mistake for not being what the numbers beside it only seem to make.
 */
export function withoutOutranked({ rules, arithmetic, named }: Contenders): Record<'rules' | 'arithmetic', Judged[]> {
  const cited = mentionsOf(named)
  const given = mentionsOf(rules.evidence.filter(({ claim }) => claim?.ok && claim.rule.startsWith('calculator/')))
  return {
    rules: rules.judged.filter(({ mention }) => !cited.has(mention)),
    arithmetic: arithmetic.filter(({ mention, finding }) => finding.severity === 'error' || !given.has(mention)),
  }
}

function mentionsOf(list: readonly { readonly mention: number }[]): ReadonlySet<number> {
  return new Set(list.map(({ mention }) => mention))
}

export type { Bound, BoundFigure } from './bindings/bound-figure.ts'
export { type CheckedSource, checkSource, type Surroundings } from './check-source.ts'
export { type Finding, type FindingValue, type Place, type Severity, sortFindings } from './finding.ts'
export { placeOfMention, wordsOf } from './make-finding.ts'
export type { RulePage } from './rules/judgement.ts'
export { rulePages } from './rules/pages.ts'
export type { Recommend } from './rules/recall/recommendation.ts'
export {
  type Coverage,
  countStandings,
  type Evidence,
  type LedgerClaim,
  type LedgerFigure,
  STANDINGS,
  type Standing,
} from './standings/ledger.ts'

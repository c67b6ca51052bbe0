export {
  type Baseline,
  type Held,
  holdAgainst,
  type KnownFinding,
  makeBaseline,
  readBaseline,
} from './baseline/baseline.ts'
export { findSentence, rangeOfSentence } from './baseline/find-sentence.ts'
export type { Bound, BoundFigure } from './bindings/bound-figure.ts'
export type { CitedStretch } from './bindings/cite-named.ts'
export {
  type CheckedSource,
  type CheckedText,
  checkSource,
  checkTogether,
  type Surroundings,
  type TextToCheck,
} from './check-source.ts'
export { applyConfig, floorOf, isIn } from './config/apply-config.ts'
export { type Config, defineConfig, type FolderConfig, type Ignore } from './config/config.ts'
export { type IgnoreUse, judgeIgnores } from './config/judge-ignores.ts'
export { printConfig } from './config/print-config.ts'
export { type KnownNames, type ReadConfig, readConfig } from './config/read-config.ts'
export { type Finding, type FindingValue, type Place, type Related, type Severity, sortFindings } from './finding.ts'
export { placeOfMention, wordsOf } from './make-finding.ts'
export type { Edit, Repair } from './repairs/list-repairs.ts'
export { applyEdits } from './repairs/read-again.ts'
export { type RepairedText, repairText } from './repairs/repair-text.ts'
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

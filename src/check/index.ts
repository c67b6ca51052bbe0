export { type BoundFigure, checkBindings } from './check-bindings.ts'
export { type Finding, type FindingValue, type Place, type Severity, sortFindings } from './finding.ts'

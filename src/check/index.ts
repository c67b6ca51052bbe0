export { type Finding, type FindingValue, type Place, type Severity, sortFindings } from './finding.ts'

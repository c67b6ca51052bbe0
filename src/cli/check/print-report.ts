import type { Finding } from '../../check/index.ts'
import { checkJson, printGithub, printSummary, sarifLog } from '../../report/index.ts'
import type { Io } from '../io.ts'
import { rulePages } from '../list-rules.ts'
import { printFindings } from '../print-findings.ts'
import { readVersion } from '../read-version.ts'
import type { Checked } from './check-files.ts'
import type { Format } from './options.ts'

/** What a check found, ready to be printed. */
export interface Report extends Checked {
  /** All findings, in order. */
  readonly findings: readonly Finding[]
  /** Those of them that are worth showing, where a report is read from top to bottom. */
  readonly shown: readonly Finding[]
  /** Those of them that belong to no text. */
  readonly others: readonly Finding[]
}

/** A report in the format asked for. */
export function printReport(report: Report, format: Format, io: Io): string {
  const { sources, failures, findings, shown, others, asOf } = report
  switch (format) {
    case 'json':
      return `${JSON.stringify(checkJson(sources, others, asOf))}\n`
    case 'sarif': {
      const run = { rules: rulePages, cwd: io.cwd, version: readVersion(), asOf, failures }
      return `${JSON.stringify(sarifLog(findings, run), null, 1)}\n`
    }
    case 'github':
      return `${printGithub(findings, io.cwd)}${printSummary(sources, findings, asOf)}`
    default:
      return `${shown.length > 0 ? `${printFindings(shown, io, sources)}\n` : ''}${printSummary(sources, findings, asOf)}`
  }
}

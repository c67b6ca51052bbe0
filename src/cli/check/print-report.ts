import type { Finding } from '../../check/index.ts'
import { checkJson, printGithub, printOverview, printSummary, sarifLog } from '../../report/index.ts'
import type { Io } from '../io.ts'
import { rulePages } from '../list-rules.ts'
import { makeLineReader, printFindings } from '../print-findings.ts'
import { readVersion } from '../read-version.ts'
import type { Format } from './options.ts'
import type { Settled } from './settle-report.ts'

/** What a check found, ready to be printed. */
export interface Report extends Settled {
  /** Those findings that are worth showing, where a report is read from top to bottom. */
  readonly shown: readonly Finding[]
  /** The paths that were looked at, where this is a first look at them. */
  readonly first: readonly string[] | undefined
}

/** A report in the format asked for. */
export function printReport(report: Report, format: Format, io: Io): string {
  const { sources, failures, findings, shown, others, asOf } = report
  switch (format) {
    case 'json':
      return `${JSON.stringify({ ...checkJson(sources, others, asOf), ...baselineJson(report) })}\n`
    case 'sarif': {
      const run = { rules: rulePages, cwd: io.cwd, version: readVersion(), asOf, failures }
      return `${JSON.stringify(sarifLog(findings, run), null, 1)}\n`
    }
    case 'github':
      return `${printGithub(findings, io.cwd)}${printSummary(sources, findings, asOf)}`
    default:
      if (report.first) {
        const overview = { texts: sources, findings, failures, asOf, paths: report.first }
        return printOverview(overview, makeLineReader(io, sources), { color: io.color, width: io.width })
      }
      return `${shown.length > 0 ? `${printFindings(shown, io, sources)}\n` : ''}${printSummary(sources, findings, asOf)}`
  }
}

function baselineJson({ baseline, ignored }: Report): object {
  if (!baseline) return { ignored, baseline: null }
  const { file, known, stale } = baseline
  return { ignored, baseline: { file, known, stale } }
}

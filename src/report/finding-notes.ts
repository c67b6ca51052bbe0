import type { Finding } from '../check/index.ts'

/** What stands below a finding's first line: its working, then what else is wrong because of it, with its place. */
export function listNotes(finding: Finding): string[] {
  return [...finding.notes, ...finding.related.map((other) => `${printPlace(finding, other)} ${other.message}`)]
}

/** All that a finding says, a line each, as below the marked place in a terminal. */
export function explainFinding(finding: Finding): string {
  const help = finding.help === undefined ? [] : [`help: ${finding.help}`]
  return [finding.message, ...listNotes(finding).map((note) => `= ${note}`), ...help].join('\n')
}

function printPlace(finding: Finding, { file, line, column }: Finding['related'][number]): string {
  return `${file === finding.file ? '' : `${file}:`}${line}:${column}`
}

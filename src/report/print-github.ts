import type { Finding, Severity } from '../check/index.ts'
import { explainFinding } from './finding-notes.ts'
import { pathFrom } from './uri-of.ts'

const commands: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' }

/** Findings as workflow commands of GitHub Actions, which shows each beside its line; files as seen from a folder. */
export function printGithub(findings: readonly Finding[], cwd: string): string {
  return findings.map((finding) => `${printCommand(finding, cwd)}\n`).join('')
}

function printCommand(finding: Finding, cwd: string): string {
  const { line, column, endLine, endColumn, rule, severity } = finding
  // Columns count only within one line.
  const columns = endLine === line ? { col: column, endColumn } : {}
  const properties = { title: rule, file: pathFrom(finding.file, cwd), line, endLine, ...columns }
  const list = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`)
  return `::${commands[severity]} ${list.join(',')}::${escapeText(explainFinding(finding))}`
}

// As the runner reads it: these characters would end the message or the property.
function escapeText(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function escapeProperty(text: string): string {
  return escapeText(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}

import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver/node'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import type { Finding } from '../check/index.ts'
import { explainFinding } from '../report/index.ts'
import { rangeOf } from './places.ts'

const severities = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
} as const

/** A finding as an editor shows it: the words of the command, and links to what else is wrong because of it. */
export function makeDiagnostic(document: TextDocument, finding: Finding, uriOf: (file: string) => string): Diagnostic {
  return {
    range: rangeOf(document, finding),
    severity: severities[finding.severity],
    code: finding.rule,
    source: 'crossfoot',
    message: explainFinding(finding),
    relatedInformation: finding.related.map(({ file, line, column, endLine = line, endColumn, message }) => ({
      location: {
        uri: uriOf(file),
        range: {
          start: { line: line - 1, character: column - 1 },
          end: { line: endLine - 1, character: Math.max(endLine > line ? 1 : column, endColumn) - 1 },
        },
      },
      message,
    })),
  }
}

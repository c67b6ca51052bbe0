import { type CodeAction, CodeActionKind, type Range } from 'vscode-languageserver/node'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import type { Finding } from '../check/index.ts'
import { makeDiagnostic } from './diagnostics.ts'
import { rangeOf } from './places.ts'

/** The repairs that are certain, of what stands wrong in a range: each replaces exactly the marked words. */
export function listFixes(
  document: TextDocument,
  findings: readonly Finding[],
  asked: Range,
  uriOf: (file: string) => string,
): CodeAction[] {
  return findings.flatMap((finding) => {
    const range = rangeOf(document, finding)
    if (!finding.fix || !touches(range, asked)) return []
    const { uri, version } = document
    return [
      {
        title: finding.help ?? `say ${JSON.stringify(finding.fix.text)}`,
        kind: CodeActionKind.QuickFix,
        isPreferred: true,
        diagnostics: [makeDiagnostic(document, finding, uriOf)],
        // The version goes along, so that no editor makes this change in a text that is another by then.
        edit: {
          documentChanges: [{ textDocument: { uri, version }, edits: [{ range, newText: finding.fix.text }] }],
        },
      },
    ]
  })
}

function touches(a: Range, b: Range): boolean {
  return isUpTo(a.start, b.end) && isUpTo(b.start, a.end)
}

function isUpTo(a: Range['start'], b: Range['start']): boolean {
  return a.line < b.line || (a.line === b.line && a.character <= b.character)
}

import { type CodeAction, CodeActionKind, type Range, type TextEdit } from 'vscode-languageserver/node'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import type { Finding } from '../check/index.ts'
import { makeDiagnostic } from './diagnostics.ts'
import { rangeOf } from './places.ts'

/** The repairs of what stands wrong in a range, each with all that follows from it in this text. */
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
    const later = listLater(document, finding)
    return [
      {
        title: finding.help ?? `say ${JSON.stringify(finding.fix.text)}`,
        kind: CodeActionKind.QuickFix,
        // Where it is not certain what else must change, somebody has to look at that.
        isPreferred: later !== undefined,
        diagnostics: [makeDiagnostic(document, finding, uriOf)],
        // The version goes along, so that no editor makes this change in a text that is another by then.
        edit: {
          documentChanges: [
            { textDocument: { uri, version }, edits: [{ range, newText: finding.fix.text }, ...(later ?? [])] },
          ],
        },
      },
    ]
  })
}

/** What must be said elsewhere because of a repair; undefined where that is not certain, or stands in another text. */
function listLater(document: TextDocument, { file, related }: Finding): TextEdit[] | undefined {
  const edits = related.flatMap((place) =>
    place.fix && place.file === file
      ? [{ range: rangeOf(document, { ...place, endLine: place.endLine ?? place.line }), newText: place.fix.text }]
      : [],
  )
  return edits.length === related.length ? edits : undefined
}

function touches(a: Range, b: Range): boolean {
  return isUpTo(a.start, b.end) && isUpTo(b.start, a.end)
}

function isUpTo(a: Range['start'], b: Range['start']): boolean {
  return a.line < b.line || (a.line === b.line && a.character <= b.character)
}

import type { Hover, MarkupKind, Position } from 'vscode-languageserver/node'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import { type CheckedSource, type Finding, placeOfMention } from '../check/index.ts'
import { explainFigure, explainFinding } from '../report/index.ts'
import { rangeOf } from './places.ts'

/** What the figure at a position rests on, as in the ledger, and what is wrong with it, as in the report. */
export function makeHover(
  document: TextDocument,
  checked: CheckedSource,
  findings: readonly Finding[],
  position: Position,
  kind: MarkupKind,
): Hover | undefined {
  const at = document.offsetAt(position)
  const holds = ({ start, end }: Hover['range'] & object) =>
    document.offsetAt(start) <= at && at <= document.offsetAt(end)
  for (const figure of checked.ledger) {
    const mention = checked.mentions[figure.mention]
    if (!mention) continue
    const range = rangeOf(document, placeOfMention(checked.file, checked.document, mention))
    if (!holds(range)) continue
    const wrong = findings.filter((finding) => holds(rangeOf(document, finding)))
    const parts = [explainFigure(checked, figure), ...wrong.map(explainFinding)]
    return {
      range,
      contents: { kind, value: kind === 'markdown' ? parts.map(fence).join('\n\n') : parts.join('\n\n') },
    }
  }
  return undefined
}

// In a fence the steps keep their indents, and no character of a text becomes markup.
function fence(text: string): string {
  const longest = Math.max(2, ...(text.match(/`+/g) ?? []).map((ticks) => ticks.length))
  const ticks = '`'.repeat(longest + 1)
  return `${ticks}text\n${text}\n${ticks}`
}

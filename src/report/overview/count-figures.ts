import { type CheckedText, type Finding, placeOfMention } from '../../check/index.ts'

/** What became of the figures of some texts; each is counted once. */
export interface FigureCounts {
  readonly numbers: number
  readonly figures: number
  /** Worked out again, or held against a source, and right. */
  readonly verified: number
  /** Wrong, or worked out of what is wrong. */
  readonly wrong: number
  /** Nothing says what they should be. */
  readonly open: number
}

/** Counts the figures of texts by what became of them. */
export function countFigures(texts: readonly CheckedText[]): FigureCounts {
  const counts = { numbers: 0, figures: 0, verified: 0, wrong: 0, open: 0 }
  for (const text of texts) {
    const wrong = new Set(text.findings.filter(({ severity }) => severity === 'error').flatMap(listPlaces))
    counts.numbers += text.mentions.length + text.structural
    for (const { mention, standing, claims } of text.ledger) {
      counts.figures++
      const said = text.mentions[mention]
      if (said && wrong.has(keyOf(placeOfMention(text.file, text.document, said)))) counts.wrong++
      else if (claims.some(({ ok }) => ok) || /^(?:computed|derived|cited)$/.test(standing)) counts.verified++
      else counts.open++
    }
  }
  return counts
}

function listPlaces(finding: Finding): string[] {
  return [finding, ...finding.related].map(keyOf)
}

function keyOf({ line, column }: { readonly line: number; readonly column: number }): string {
  return `${line}:${column}`
}

import type { CheckedSource, LedgerFigure } from '../check/index.ts'
import { workingText } from '../quantity/index.ts'

/** How a figure's working stands in the ledger: marked where a relation was worked out again. */
export function printFigure(figure: Pick<LedgerFigure, 'working' | 'claims'>): string {
  const { claims } = figure
  const mark = claims.length === 0 ? '' : claims.every(({ ok }) => ok) ? '✓ ' : '✗ '
  return `${mark}${printWorked(figure)}`
}

/** A working with what it gives: "5 ÷ 100 × 4,460 = 223". */
export function printWorked({ working, claims }: Pick<LedgerFigure, 'working' | 'claims'>): string {
  const [claim] = claims
  if (!claim?.rule.startsWith('arithmetic/')) return working
  const value = claim.value.toLocaleString('en-US', { maximumSignificantDigits: 6 })
  return working === value ? working : `${working} = ${value}`
}

/** All that is known of a figure: what it rests on, as in the ledger, and every step where it is bound to a quantity. */
export function explainFigure({ mentions, figures }: CheckedSource, figure: LedgerFigure): string {
  const bound = figures.find(({ mention }) => mention === mentions[figure.mention])
  const line = `${figure.standing}  ${printFigure(figure)}`.trimEnd()
  return bound ? `${line}\n\n${workingText(bound.quantity)}` : line
}

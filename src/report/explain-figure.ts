import type { CheckedSource, LedgerFigure } from '../check/index.ts'
import { workingText } from '../quantity/index.ts'

/** How a figure's working stands in the ledger: marked where a relation was worked out again. */
export function printFigure({ working, claims }: LedgerFigure): string {
  const mark = claims.length === 0 ? '' : claims.every(({ ok }) => ok) ? '✓ ' : '✗ '
  return `${mark}${working}`
}

/** All that is known of a figure: what it rests on, as in the ledger, and every step where it is bound to a quantity. */
export function explainFigure({ mentions, figures }: CheckedSource, figure: LedgerFigure): string {
  const bound = figures.find(({ mention }) => mention === mentions[figure.mention])
  const line = `${figure.standing}  ${printFigure(figure)}`.trimEnd()
  return bound ? `${line}\n\n${workingText(bound.quantity)}` : line
}

import { CUE } from './cues.ts'
import type { Figure } from './figure.ts'
import type { Telling } from './model/telling.ts'

const BACK = 40
const BLOCKS = 1

/**
 * The amounts that a total has to add up: those of its own sort told since the last total of its paragraph, without prices and
 * rates, and without what was worked into another amount already.
 */
export function findStock({ figures, isSpent, isTotal }: Telling, figure: Figure): Figure[] {
  const stock: Figure[] = []
  for (let at = figure.index - 1; at >= Math.max(0, figure.index - BACK); at--) {
    const other = figures[at] as Figure
    if (figure.block - other.block > BLOCKS || isTotal[at]) break
    if (other.column >= 0) break
    if (isStocked(figure, other) && !isSpent[at]) stock.unshift(other)
  }
  return stock
}

function isStocked(figure: Figure, { kind, measure, per, lead, mention, join }: Figure): boolean {
  if (mention.fraction || (per.length > 0 !== figure.per.length > 0 && per.length > 0)) return false
  if (kind === 'multiplier' || kind === 'percent' || kind === 'clock' || join === 'at' || join === 'times') return false
  if (lead & (CUE.at | CUE.denied)) return false
  return figure.kind === 'none'
    ? kind === 'none' || kind === 'money'
    : (kind === figure.kind && measure === figure.measure) || (kind === 'none' && figure.kind === 'money')
}

import type { Figure } from './figure.ts'

const BACK = 14
const SENTENCES = 16
const AHEAD = 5
// Past so many nothing is near, however many of them are noughts.
const FURTHEST = 200

/** The figures from which a figure may have been worked out: near before it, and after it in its sentence; a cell's row. */
export function findNear(figures: readonly Figure[], figure: Figure): Figure[] {
  if (figure.column >= 0) return findRow(figures, figure)
  const near: Figure[] = []
  for (let at = figure.index - 1; at >= Math.max(0, figure.index - FURTHEST) && near.length < BACK; at--) {
    const other = figures[at]
    if (other === undefined || figure.sentence - other.sentence > SENTENCES + cellsBetween(other, figure)) break
    if (other.kind !== 'clock' && !isTrivial(other)) near.push(other)
  }
  for (let at = figure.index + 1; at <= figure.index + AHEAD; at++) {
    const other = figures[at]
    if (other === undefined || other.sentence !== figure.sentence) break
    if (other.kind !== 'clock' && !isTrivial(other)) near.push(other)
  }
  return near
}

// Every cell of a table is a sentence of its own.
function cellsBetween(other: Figure, figure: Figure): number {
  return other.column >= 0 ? Math.min(40, figure.index - other.index) * 2 : 0
}

/** The cells before a cell in its row. */
function findRow(figures: readonly Figure[], figure: Figure): Figure[] {
  const near: Figure[] = []
  for (let at = figure.index - 1; at >= 0 && near.length < BACK; at--) {
    const other = figures[at]
    if (other === undefined || other.row !== figure.row) break
    if (other.kind !== 'clock') near.push(other)
  }
  return near
}

function isTrivial({ value, scale, kind }: Figure): boolean {
  return value === 0 || (kind === 'none' && value === 1) || (kind === 'count' && value / scale === 1)
}

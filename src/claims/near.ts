import type { Document } from '../text/index.ts'
import type { Figure } from './figure.ts'

const BACK = 14
const SENTENCES = 9
const AHEAD = 5

/** The figures from which a figure may have been worked out: near before it, and after it in its sentence. */
export function findNear(document: Document, figures: readonly Figure[], figure: Figure): Figure[] {
  if (figure.column >= 0) return []
  const near: Figure[] = []
  const { heading } = document.blocks
  const home = heading[figure.block] ?? -1
  for (let at = figure.index - 1; at >= 0 && near.length < BACK; at--) {
    const other = figures[at]
    if (other === undefined || figure.sentence - other.sentence > SENTENCES) break
    const isHeading = other.block === home
    if (!isHeading && (heading[other.block] ?? -1) !== home) break
    if (other.kind !== 'clock' && !isTrivial(other)) near.push(other)
  }
  for (let at = figure.index + 1; at <= figure.index + AHEAD; at++) {
    const other = figures[at]
    if (other === undefined || other.sentence !== figure.sentence) break
    if (other.kind !== 'clock' && !isTrivial(other)) near.push(other)
  }
  return near
}

function isTrivial({ value, scale, kind }: Figure): boolean {
  return value === 0 || (kind === 'none' && value === 1) || (kind === 'count' && value / scale === 1)
}

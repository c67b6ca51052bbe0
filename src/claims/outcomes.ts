import type { Document } from '../text/index.ts'
import type { Claim } from './claim.ts'
import type { Figure } from './figure.ts'

const MOST = 14
const BACK = 60

/** Earlier figures near this one that are outcomes of a working themselves, the nearest first. */
export function findOutcomes(
  figures: readonly Figure[],
  figure: Figure,
  best: readonly (Claim | undefined)[],
): Figure[] {
  const outcomes: Figure[] = []
  for (let at = figure.index - 1; at >= Math.max(0, figure.index - BACK) && outcomes.length < MOST; at--) {
    const other = figures[at]
    if (other === undefined) break
    if (best[at] !== undefined && other.column < 0) outcomes.push(other)
  }
  return outcomes
}

/** The last alike amount of each list item in the list right before this figure's line, or right after it. */
export function findLineEnds(
  document: Document,
  figures: readonly Figure[],
  figure: Figure,
  isAlike: (other: Figure) => boolean,
): Figure[] {
  const before = itemsBefore(document, figures, figure)
  const ends = lastOfItems(before, isAlike)
  return ends.length > 1 ? ends : lastOfItems(itemsAfter(document, figures, figure), isAlike)
}

function itemsBefore(document: Document, figures: readonly Figure[], figure: Figure): Figure[] {
  const found: Figure[] = []
  for (let at = figure.index - 1; at >= Math.max(0, figure.index - BACK); at--) {
    const other = figures[at]
    if (other === undefined || (other.item === figure.item && figure.item >= 0)) continue
    if (other.item < 0 || !isSameRun(document, other.item, figure, found.at(-1)?.item)) break
    found.push(other)
  }
  return found
}

function itemsAfter(document: Document, figures: readonly Figure[], figure: Figure): Figure[] {
  const found: Figure[] = []
  if (figure.item >= 0) return found
  for (let at = figure.index + 1; at < Math.min(figures.length, figure.index + BACK); at++) {
    const other = figures[at]
    if (other === undefined || other.item < 0 || !isSameRun(document, other.item, figure, found.at(-1)?.item)) break
    found.push(other)
  }
  return found
}

/** Whether an item belongs to the list beside a figure: no heading between, one level. */
function isSameRun(document: Document, item: number, figure: Figure, last: number | undefined): boolean {
  const { heading, level } = document.blocks
  if (heading[item] !== heading[figure.block]) return false
  if (last !== undefined) return level[item] === level[last]
  return Math.abs(item - figure.block) < 2 * BACK && (figure.item < 0 || level[item] === level[figure.item])
}

function lastOfItems(found: readonly Figure[], isAlike: (other: Figure) => boolean): Figure[] {
  const ends = new Map<number, Figure>()
  for (const figure of found) {
    if (!isAlike(figure)) continue
    const end = ends.get(figure.item)
    if (end === undefined || figure.index > end.index) ends.set(figure.item, figure)
  }
  return [...ends.values()].toSorted((a, b) => b.index - a.index)
}

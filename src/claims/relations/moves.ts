import { CUE } from '../cues.ts'
import type { Figure } from '../figure.ts'

/** Two amounts that differ by a third: 240 and 180 by 60. */
export interface Move {
  readonly more: Figure
  readonly less: Figure
}

/** The pairs of amounts before one that differ by it. */
export function findMoves(amounts: readonly Figure[], gap: Figure): Move[] {
  const alike = amounts.filter(
    ({ index, kind, measure }) => index < gap.index && kind === gap.kind && measure === gap.measure,
  )
  const moves: Move[] = []
  for (const more of alike)
    for (const less of alike) {
      const by = more.value - less.value
      // What is left of an amount differs from it by the rest: a part of more than half is no change.
      if (by <= 0 || gap.value > less.value) continue
      if (by >= gap.low && by <= gap.high) moves.push({ more, less })
    }
  return moves
}

/** Whether one of two amounts is what a change by their difference is measured against, as far as words say. */
export function isBase(moves: readonly Move[], whole: Figure, words: number): boolean {
  const said = words & (CUE.up | CUE.down)
  return moves.some(({ more, less }) => {
    if (said === CUE.up) return whole === less
    if (said === CUE.down) return whole === more
    return false
  })
}

/** Whether an amount is the one of two that a change by their difference, up or down as words say, is not measured against. */
export function isOtherBase(moves: readonly Move[], whole: Figure, words: number): boolean {
  const said = words & (CUE.up | CUE.down)
  if (said !== CUE.up && said !== CUE.down) return false
  return moves.some(({ more, less }) => whole === (said === CUE.up ? more : less)) && !isBase(moves, whole, words)
}

/** Whether an amount is told as what another came from: "from 40 to 46", "46 after 40". */
export function isEarlier(earlier: Figure, later: Figure): boolean | undefined {
  if (later.index === earlier.index + 1 && later.join === 'to') return true
  if (earlier.index === later.index + 1 && earlier.join === 'against') return true
  if (earlier.index === later.index + 1 && earlier.join === 'to') return false
  if (later.index === earlier.index + 1 && later.join === 'against') return false
  return undefined
}

/** "17 seconds quicker", "$168 more": an amount that says by how much another differs. */
export function isGap({ trail, mention }: Figure): boolean {
  const said = trail & (CUE.up | CUE.down)
  return mention.hedge !== 'over' && (said === CUE.up || said === CUE.down)
}

import type { Answers } from './answers.ts'
import type { Diagram } from './diagram.ts'
import { ALONE_AT, completeBits, FORCED_AT, outcomeOf, preferred } from './evaluate.ts'
import { itemAt } from './item-at.ts'
import { type AnswerChange, applyMoves, listMoves, type Move } from './moves.ts'
import { ALONE } from './policy/contradictions.ts'
import type { Outcome } from './policy/designs.ts'

/** A change of answers that changes the outcome, and no part of it does. */
export interface Flip {
  readonly changes: readonly AnswerChange[]
  readonly outcome: Outcome
}

/** Every single answer that would change the outcome; and, once the regions are known, the nearest change of several. */
export function findFlips(given: Answers, diagram: Diagram): readonly Flip[] {
  const bits = completeBits(given)
  const now = preferred(bits)
  const singles: Move[] = []
  const others: Move[] = []
  for (const move of listMoves(given)) {
    const after = applyMoves(given, [move])
    if (after && preferred(after) !== now) singles.push(move)
    else others.push(move)
  }
  // Moves that flip by themselves are left out, so no part of the smallest set flips.
  const several = given[ALONE.question] && findNearest(diagram, bits, others, now)
  return [...singles.map((move) => [move]), ...(several ? [several] : [])].map((moves) => ({
    changes: moves.map(({ change }) => change),
    outcome: outcomeOf(preferred(applyMoves(given, moves) ?? bits)),
  }))
}

type Set = readonly Move[] | undefined

/** The fewest of the moves that together lead elsewhere: one walk through the diagram, each node once. */
function findNearest(diagram: Diagram, bits: readonly number[], moves: readonly Move[], now: number): Set {
  const found = new Map<number, Set>()
  const visit = (node: number): Set => {
    if (found.has(node)) return found.get(node)
    const { asks, next } = diagram.at(node)
    let best: Set
    if (next.length === 1) best = (itemAt(next, 0) & 15) === now ? undefined : []
    for (const [level, child] of next.length > 1 ? next.entries() : []) {
      const step = reach(asks, level)
      const rest = step && visit(child)
      if (step && rest && (!best || step.length + rest.length < best.length)) best = [...step, ...rest]
    }
    found.set(node, best)
    return best
  }
  // The moves that it takes to give an answer: none where it stands; for one region alone, one more for all it forces back.
  const reach = (asks: number, level: number): Set => {
    const stands = itemAt(bits, asks) >> level === 1
    const back = asks === ALONE_AT && level === 0 ? FORCED_AT.filter((forced) => itemAt(bits, forced) > 1) : []
    const steps = moves.filter(
      (move) => (move.at === asks && move.level === level && !stands) || (back.includes(move.at) && move.level === 0),
    )
    return steps.length === back.length + Number(!stands) ? steps : undefined
  }
  return visit(diagram.root)
}

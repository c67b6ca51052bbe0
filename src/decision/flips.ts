import { type Answers, levelOf } from './answers.ts'
import type { Diagram } from './diagram.ts'
import { ALONE_AT, completeBits, FORCED_AT, outcomeOf, preferred } from './evaluate.ts'
import { itemAt } from './item-at.ts'
import { type AnswerChange, applyMoves, listMoves, type Move } from './moves.ts'
import type { Outcome } from './policy/designs.ts'
import { NOT_SURE, questions } from './policy/questions.ts'

/** A change of answers that changes the outcome, and no part of it does. */
export interface Flip {
  readonly changes: readonly AnswerChange[]
  readonly outcome: Outcome
}

/** Every single answer that would change the outcome, and the nearest change of several. */
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
  const several = findNearest(diagram, given, others, now)
  return [...singles.map((move) => [move]), ...(several ? [several] : [])].map((moves) => ({
    changes: moves.map(({ change }) => change),
    outcome: outcomeOf(preferred(applyMoves(given, moves) ?? bits)),
  }))
}

type MoveSet = readonly Move[] | undefined

/** The fewest of the moves that together lead elsewhere: one walk through the diagram, each node once. */
function findNearest(diagram: Diagram, given: Answers, moves: readonly Move[], now: number): MoveSet {
  const found = new Map<number, MoveSet>()
  const visit = (node: number): MoveSet => {
    if (found.has(node)) return found.get(node)
    const { asks, next } = diagram.at(node)
    const ways = () => next.map((child, level) => go(child, [reach(asks, level)]))
    const best = next.length > 1 ? findShortest(ways()) : (itemAt(next, 0) & 15) === now ? undefined : []
    found.set(node, best)
    return best
  }
  /** Some moves, and those from a node on. */
  const go = (node: number, before: readonly MoveSet[]): MoveSet => {
    const rest = before.includes(undefined) ? undefined : visit(node)
    return rest && [...before.flatMap((set) => set ?? []), ...rest]
  }
  const move = (asks: number, level: number): MoveSet => {
    const one = moves.find((each) => each.at === asks && each.level === level)
    return one && [one]
  }
  const takeBack = (asked: readonly number[]) => asked.map((asks) => move(asks, 0))
  /** The moves that it takes to give an answer: none where it stands. */
  const reach = (asks: number, level: number) =>
    levelOf(itemAt(questions, asks), given) === level ? [] : move(asks, level)

  const { name, answers } = itemAt(questions, ALONE_AT)
  const regions = answers.map((_, level) => diagram.restrict(diagram.root, ALONE_AT, level))
  const needing = FORCED_AT.filter((asks) => levelOf(itemAt(questions, asks), given) > 0)
  // One region alone takes back what was answered to the questions that it forces; "not sure" there just counts no more.
  const answered = needing.filter((asks) => !given[itemAt(questions, asks).name]?.includes(NOT_SURE))
  const give = given[name] ? reach : move
  const ways = regions.map((node, level) => go(node, [give(ALONE_AT, level), ...takeBack(level > 0 ? [] : answered)]))
  if (given[name]) return findShortest(ways)
  // Where the regions were not asked about it is one of them, unless an answer needs a second.
  const [alone = 0, several = 0] = regions
  const needed = FORCED_AT.flatMap((asks) =>
    itemAt(questions, asks)
      .answers.map((_, level) => go(diagram.restrict(several, asks, level), [reach(asks, level)]))
      .slice(1),
  )
  return findShortest([...ways, go(alone, takeBack(needing)), ...needed])
}

function findShortest(sets: readonly MoveSet[]): MoveSet {
  return sets.reduce((best, set) => (set && (!best || set.length < best.length) ? set : best), undefined)
}

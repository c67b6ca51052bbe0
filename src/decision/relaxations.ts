import type { Answers } from './answers.ts'
import { completeBits, outcomeOf, preferred } from './evaluate.ts'
import { itemAt } from './item-at.ts'
import { type AnswerChange, applyMoves, listMoves, type Move } from './moves.ts'
import { DESIGNS, type Outcome } from './policy/designs.ts'

/** A smallest set of requirements to lower so that some design fits, and what that buys. */
export interface Relaxation {
  readonly changes: readonly AnswerChange[]
  readonly outcome: Outcome
}

/** The smallest relaxations where no design fits: one for each smallest set of questions, by the mildest change of each. */
export function findRelaxations(given: Answers): readonly Relaxation[] {
  const bits = completeBits(given)
  if (fits(bits)) return []
  const moves = listMoves(given).filter(({ at, level }) => level < 31 - Math.clz32(itemAt(bits, at)))
  const asked = [...new Set(moves.map(({ at }) => at))]
  for (let size = 1; size <= asked.length; size++) {
    const found = chooseSets(asked, size).flatMap((set) => relax(given, moves, set) ?? [])
    if (found.length > 0) return found.map(({ set, after }) => describe(set, after))
  }
  return []
}

interface Found {
  readonly set: readonly Move[]
  readonly after: readonly number[]
}

function describe(set: readonly Move[], after: readonly number[]): Relaxation {
  return { changes: set.map(({ change }) => change), outcome: outcomeOf(preferred(after)) }
}

function relax(given: Answers, moves: readonly Move[], questions: readonly number[]): Found | undefined {
  // The highest level that is low enough asks for the least to be given up.
  const choices = questions.map((question) => moves.filter((move) => move.at === question).reverse())
  for (const set of combine(choices)) {
    const after = applyMoves(given, set)
    if (after && fits(after)) return { set, after }
  }
  return undefined
}

function fits(bits: readonly number[]): boolean {
  return preferred(bits) < DESIGNS.length
}

function combine(choices: readonly (readonly Move[])[]): Move[][] {
  return choices.reduce<Move[][]>((sets, choice) => sets.flatMap((set) => choice.map((move) => [...set, move])), [[]])
}

function chooseSets(items: readonly number[], size: number): number[][] {
  if (size === 0) return [[]]
  return items.flatMap((item, index) => chooseSets(items.slice(index + 1), size - 1).map((rest) => [item, ...rest]))
}

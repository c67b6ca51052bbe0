import { type Figure, isTold } from '../../claims/index.ts'
import type { WrongText } from './carry-through.ts'
import { countDigits } from './find-rival.ts'

const DISTINCT = 3
// In a year, a month, a week, a day.
const PERIODS = [12, 52, 365, 30, 7, 24, 730]
const MOST = 400

/**
 * Numbers behind a wrong one that no working explains, and that are just a multiple, a part, or a sum of it with numbers of
 * their own sentence: they look worked out of it, though nothing was read that says so.
 */
export function findLoose({ claims }: Pick<WrongText, 'claims'>, of: number): number[] {
  const { figures, best } = claims
  const wrong = figures[of] as Figure
  const value = Number(wrong.mention.value)
  if (countDigits(wrong.mention.value) < DISTINCT - 1) return []
  const found: number[] = []
  for (let at = of + 1; at < Math.min(figures.length, of + MOST); at++) {
    const figure = figures[at] as Figure
    if (isTold(best[at]) || figure.kind !== wrong.kind || figure.measure !== wrong.measure) continue
    if (figure.scale !== wrong.scale || countDigits(figure.mention.value) < DISTINCT) continue
    if (isWorkedOut(Number(figure.mention.value), value, besides(figures, figure, wrong))) found.push(at)
  }
  return found
}

/** The other numbers of a number's sentence, in front of it, and how many of a period go into another. */
function besides(figures: readonly Figure[], { index, sentence }: Figure, wrong: Figure) {
  const factors = [...PERIODS]
  const parts: number[] = []
  for (let at = index - 1; at >= 0 && figures[at]?.sentence === sentence; at--) {
    const other = figures[at] as Figure
    const said = Number(other.mention.value)
    if (other.kind === 'count' || other.kind === 'none') factors.push(said)
    if (other.kind === wrong.kind && other.index !== wrong.index) parts.push(said)
  }
  return { factors: factors.filter((factor) => Number.isInteger(factor) && factor > 1), parts }
}

function isWorkedOut(stated: number, wrong: number, { factors, parts }: ReturnType<typeof besides>): boolean {
  if (factors.some((factor) => isNear(stated, wrong * factor) || isNear(stated, wrong / factor))) return true
  return parts.some(
    (part) => isNear(stated, wrong + part) || isNear(stated, wrong - part) || isNear(stated, part - wrong),
  )
}

function isNear(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 * Math.abs(b)
}

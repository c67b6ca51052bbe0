import { type Figure, isTold } from '../../claims/index.ts'
import { isWithin } from '../rules/judgement.ts'
import type { WrongText } from './carry-through.ts'
import { countDigits } from './find-rival.ts'
import type { Numbers } from './numbers.ts'

const DISTINCT = 3
// In a year, a month, a week, a day.
const PERIODS = [12, 52, 365, 30, 7, 24, 730]
const MOST = 400
const BESIDE = 0.05
// A sentence may be as long as a text: so many of its numbers are looked at.
const FAR = 40

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

/**
 * Numbers that tell a wrong one again in round: softened ("about 1,900"), of the same unit and the same thing, right beside
 * what is stated and no longer beside what it should be.
 */
export function findRounded(
  { claims, numbers }: Pick<WrongText, 'claims'> & { readonly numbers: Numbers },
  of: number,
  worth: string,
): number[] {
  const { figures, best } = claims
  const wrong = figures[of] as Figure
  const [stated, right] = [Number(wrong.mention.value), Number(worth)]
  const near = figures.slice(Math.max(0, of - MOST), of + MOST)
  return near.flatMap((figure) => {
    const { mention, index } = figure
    if (mention.hedge === undefined || index === of || isTold(best[index])) return []
    if (figure.kind === 'none' || figure.kind !== wrong.kind || figure.measure !== wrong.measure) return []
    if (figure.scale !== wrong.scale || Math.abs(Number(mention.value) / stated - 1) > BESIDE) return []
    const isStale = isWithin(mention, stated, stated) && !isWithin(mention, right, right)
    return isStale && numbers.isAbout(figure, wrong) ? [index] : []
  })
}

/** The other numbers of a number's sentence, in front of it, and how many of a period go into another. */
function besides(figures: readonly Figure[], { index, sentence }: Figure, wrong: Figure) {
  const factors = [...PERIODS]
  const parts: number[] = []
  const shares: number[] = []
  for (let at = index - 1; at >= Math.max(0, index - FAR) && figures[at]?.sentence === sentence; at--) {
    const other = figures[at] as Figure
    const said = Number(other.mention.value)
    const share = other.kind === 'percent' ? said / 100 : other.mention.fraction ? said : 0
    if (share > 0) shares.push(share, 1 - share, 1 + share)
    if (other.kind === 'count' || other.kind === 'none') factors.push(said)
    if (other.kind === wrong.kind && other.index !== wrong.index) parts.push(said)
  }
  return { factors: factors.filter((factor) => Number.isInteger(factor) && factor > 1), parts, shares }
}

function isWorkedOut(stated: number, wrong: number, { factors, parts, shares }: ReturnType<typeof besides>): boolean {
  if (shares.some((share) => isNear(stated, wrong * share))) return true
  if (factors.some((factor) => isNear(stated, wrong * factor) || isNear(stated, wrong / factor))) return true
  return parts.some(
    (part) => isNear(stated, wrong + part) || isNear(stated, wrong - part) || isNear(stated, part - wrong),
  )
}

function isNear(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 * Math.abs(b)
}

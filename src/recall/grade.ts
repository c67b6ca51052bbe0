import { intervalOf, isMoney, readNumbers } from '../numbers/index.ts'
import { isMoney as isMoneyUnit, printQuantity, type Quantity } from '../quantity/index.ts'
import type { Mistake } from './numeric/mistakes.ts'
import type { Variant } from './numeric/variant.ts'

/** What a typed answer is: right, wrong by a known mistake or some other, or no number at all. */
export interface Grade {
  readonly verdict: 'right' | 'wrong' | 'no-number' | 'other-unit'
  /** The usual mistakes that come out so. */
  readonly mistakes: readonly Mistake[]
  readonly says: string
}

/** Grades a typed answer as the checker judges a stated number: by the interval for which it stands. */
export function gradeAnswer(typed: string, { answer, mistakes: usual }: Pick<Variant, 'answer' | 'mistakes'>): Grade {
  const short = typed.slice(0, 500)
  // A bare 2000 is a year to a reader of prose; here it answers a question.
  const said = readNumbers(short).at(-1) ?? readNumbers(`${short.trim()} units`).at(-1)
  if (!said) return { verdict: 'no-number', mistakes: [], says: 'There is no number in that answer.' }
  const wantsMoney = isMoneyUnit(answer.unit)
  if (isMoney(said.unit) && !wantsMoney) {
    return {
      verdict: 'other-unit',
      mistakes: [],
      says: `That is an amount of money; ${printQuantity(answer)} was asked for.`,
    }
  }
  const { from, to } = intervalOf(said)
  const meets = ({ low, high }: Quantity) => (from === null || high.gte(from)) && (to === null || low.lte(to))
  // "Over 5" is right of anything, so an open answer is none.
  if (from === null || to === null) {
    return { verdict: 'wrong', mistakes: [], says: `Say a number; it is ${printQuantity(answer)}.` }
  }
  if (meets(answer)) return { verdict: 'right', mistakes: [], says: printQuantity(answer) }
  const mistakes = usual.filter(({ value }) => meets(value))
  const says = [...mistakes.map((mistake) => mistake.says), `It is ${printQuantity(answer)}.`].join(' ')
  return { verdict: 'wrong', mistakes, says }
}

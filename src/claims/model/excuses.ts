import type { Claim } from '../claim.ts'
import { endOf, type Figure } from '../figure.ts'
import { isAnother } from '../is-said-again.ts'
import { formOf } from './form.ts'
import type { Telling } from './telling.ts'

const MORE = /^(?: in (?:all|total)| altogether)? (?:with|including|incl\.?|counting|plus)(?![\p{L}\d])/u
const WITH = /\bwith (?:the|its|their|all|some|\p{L}+s) [^.;:!?\d]*$/u
const shares = new Set(['d(ff)', 'm(kd(ff))'])
// A third may be so much more or less.
const NEARLY = 0.08

/** Whether something that a relation leaves out tells why it does not hold. */
export function isExcused(telling: Telling, worst: Claim): boolean {
  return (
    isAnother(worst, telling.figures, telling) ||
    hasMore(telling, worst) ||
    isAtSea(telling, worst) ||
    isOfTheRest(telling, worst) ||
    isAboutFraction(telling, worst)
  )
}

/** "$120, $80 and $45, a total of $265 with shipping": a sum to which more belongs than was told. */
function hasMore({ figures, text }: Telling, { rule, figure, value }: Claim): boolean {
  const total = figures[figure] as Figure
  const end = endOf(total.mention)
  const [before, behind] = [
    text.slice(Math.max(0, total.mention.start - 40), total.mention.start),
    text.slice(end, end + 30),
  ]
  return rule === 'arithmetic/sum' && total.value / total.scale > value && (MORE.test(behind) || WITH.test(before))
}

/** "At 5 knots 4 hours make 20 miles": with knots, miles are those of the sea. */
function isAtSea({ figures }: Telling, { figure, inputs }: Claim): boolean {
  const nouns = [figure, ...inputs].map((at) => figures[at]?.mention.noun)
  return nouns.includes('mile') && nouns.some((noun) => noun === 'knot' || noun === 'kn')
}

/** "12 of the 40 seats are taken, so 70% are free": a share of what is left. */
function isOfTheRest({ figures }: Telling, { rule, figure, working, value }: Claim): boolean {
  const { kind, low, high, scale } = figures[figure] as Figure
  const rest = (kind === 'percent' ? 100 : 1) - value
  return rule === 'arithmetic/percentage' && shares.has(formOf(working)) && low / scale <= rest && rest <= high / scale
}

/** "A third of the 47 passengers" are 16: nobody says 34 hundredths. */
export function isAboutFraction({ figures }: Telling, { figure, value }: Claim): boolean {
  const { mention, value: stated, scale } = figures[figure] as Figure
  return mention.fraction && stated < scale && Math.abs(stated / scale / value - 1) < NEARLY
}

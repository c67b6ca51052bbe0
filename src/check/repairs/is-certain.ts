import type { Claim, Claims, Figure } from '../../claims/index.ts'

// What no typical slip explains was hardly worked out that way: beyond a factor of ten.
const FARTHEST = Math.log(10.5)
const CERTAIN = 4
const PLAIN = 3
// From this plainness on, words and places leave no doubt about a sum.
const BEYOND_DOUBT = 4

/** Relations whose outcome is told by structure; of a share or a ratio the base may be another than it seems. */
const CLEAR = new Set(
  ['sum', 'product', 'difference', 'count', 'conversion', 'downtime'].map((name) => `arithmetic/${name}`),
)

/** Whether a claim that does not hold leaves no doubt that its outcome is what is wrong, and what it should be. */
export function isCertain(claim: Claim, { best, figures }: Pick<Claims, 'best' | 'figures'>): boolean {
  const figure = figures[claim.figure]
  if (!figure || claim.strength < PLAIN) return false
  const off = Math.abs(Math.log(Math.abs((claim.value * figure.scale) / figure.value)))
  if (!(off < FARTHEST) || claim.inputs.some((input) => isDoubtful(figures[input], claim, best, figures))) return false
  if (isEquation(claim, figure, figures)) return true
  const isSaid = claim.rule === 'arithmetic/sum' && claim.cued && claim.plain >= BEYOND_DOUBT && claim.inputs.length > 2
  return CLEAR.has(claim.rule) && (claim.strength === CERTAIN || isSaid)
}

/** "20 percent of 450 is 60": its inputs stand right before it. */
function isEquation({ inputs, figure: at }: Claim, figure: Figure, figures: Claims['figures']): boolean {
  if (figure.join !== 'equals') return false
  return inputs.every(
    (input) => input < at && at - input <= inputs.length && figures[input]?.sentence === figure.sentence,
  )
}

/** A cell that its own row may give, and did not prove: then that cell may be wrong, not the total under it. */
function isDoubtful(
  input: Figure | undefined,
  { figure, inputs }: Claim,
  best: Claims['best'],
  figures: Claims['figures'],
): boolean {
  if (!input || input.column < 0 || best[input.index]?.ok === true) return false
  const isBeside = ({ index, table, row }: Figure) =>
    table === input.table && row === input.row && index !== figure && !inputs.includes(index)
  return figures.filter(isBeside).length > 1
}

import fc from 'fast-check'
import { amount, CERTAINTIES, type Quantity, range } from '../../src/quantity/index.ts'

/** A decimal text between zero and a million with up to six decimals. */
export const decimalText = fc
  .tuple(fc.integer({ min: 0, max: 1_000_000 }), fc.integer({ min: 0, max: 999_999 }))
  .map(([whole, part]) => `${whole}.${String(part).padStart(6, '0')}`)

const certainty = fc.constantFrom(...CERTAINTIES)

/** A quantity of that unit, exact or an interval, of any certainty. */
export function quantityIn(unit: string): fc.Arbitrary<Quantity> {
  const exact = fc.tuple(decimalText, certainty).map(([text, sure]) => amount(text, unit, { certainty: sure }))
  const wide = fc.tuple(decimalText, decimalText, certainty).map(([a, b, sure]) => {
    const [from, to] = Number(a) <= Number(b) ? [a, b] : [b, a]
    return range(from, to, unit, { certainty: sure })
  })
  return fc.oneof(exact, wide)
}

import { describe, expect, test } from 'vitest'
import { constant } from '../../../src/claims/leaves.ts'
import { formulas } from '../../../src/claims/tables/formulas.ts'
import { evaluate } from '../../../src/claims/working.ts'

describe('a formula', () => {
  test.each([...formulas[1], ...formulas[2], ...formulas[3]].map((formula, at) => [at, formula] as const))(
    'gives what its working gives (%i)',
    (_, formula) => {
      const [a, b, c] = [37, 11, 5]
      const working = formula.working(constant(a, 'a'), constant(b, 'b'), constant(c, 'c'))
      expect(evaluate(working, []).value).toBeCloseTo(formula.value(a, b, c), 6)
    },
  )
})

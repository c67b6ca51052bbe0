import type { RulePage } from '../judgement.ts'

export const productPage: RulePage = {
  name: 'arithmetic/product',
  page: `
A product that does not come out: so many at a price for each, a rate over a time, two factors with "times" between
them, or a table column that is the product of two others in most rows.

## Fails

    We bought 12 chairs at 45 euros each, so 560 euros.

## Passes

    We bought 12 chairs at 45 euros each, so 540 euros.
`,
}

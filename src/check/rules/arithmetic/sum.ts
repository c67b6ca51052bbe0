import type { RulePage } from '../judgement.ts'

export const sumPage: RulePage = {
  name: 'arithmetic/sum',
  page: `
A total that is not the sum of its parts: amounts in one sentence, the lines of a list, a column of a table, or the
outcomes worked out just before. Each part counts with the interval of its writing.

## Fails

    Rent is 900 euros, food is 410 euros and fares are 95 euros, together 1,505 euros.

## Passes

    Rent is 900 euros, food is 410 euros and fares are 95 euros, together 1,405 euros.
`,
}

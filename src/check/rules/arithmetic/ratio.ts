import type { RulePage } from '../judgement.ts'

export const ratioPage: RulePage = {
  name: 'arithmetic/ratio',
  page: `
A quotient that does not come out: so much for each, how many are needed, how long it lasts, how many times as much. Where
only whole things make sense, the next whole number is right as well.

## Fails

    Shared among the guests, 820 euros divided by 40 guests is 24.50 euros a head.

## Passes

    Shared among the guests, 820 euros divided by 40 guests is 20.50 euros a head.
`,
}

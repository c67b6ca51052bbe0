import type { RulePage } from '../judgement.ts'

export const periodPage: RulePage = {
  name: 'arithmetic/period',
  page: `
A rate told again for another period that does not agree. A month has 730 hours, a year 12 months, 52 weeks or 365 days;
30 days to a month and the other usual readings are accepted.

## Fails

    The plan costs 400 dollars a month, which is 4,400 dollars a year.

## Passes

    The plan costs 400 dollars a month, which is 4,800 dollars a year.
`,
}

import type { RulePage } from '../judgement.ts'

export const downtimePage: RulePage = {
  name: 'arithmetic/downtime',
  page: `
The downtime that an availability leaves in a year, a month, a week or a day, or the availability that a downtime leaves.

## Fails

    An availability of 99.95 percent allows 36 minutes of downtime per month.

## Passes

    An availability of 99.95 percent allows 22 minutes of downtime per month.
`,
}

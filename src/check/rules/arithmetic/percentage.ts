import type { RulePage } from '../judgement.ts'

export const percentagePage: RulePage = {
  name: 'arithmetic/percentage',
  page: `
A share, a change or a part in percent that does not come out. A change is held against the earlier value.

## Fails

    Rents rose from 800 euros to 900 euros, an increase of 15 percent.

## Passes

    Rents rose from 800 euros to 900 euros, an increase of 12.5 percent.
`,
}

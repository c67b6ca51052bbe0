import type { RulePage } from '../judgement.ts'

export const conversionPage: RulePage = {
  name: 'arithmetic/conversion',
  page: `
The same amount told in another unit that does not agree: hours and minutes, bits and bytes, miles and kilometres.

## Fails

    The job took 150 minutes, in other words 2.25 hours.

## Passes

    The job took 150 minutes, in other words 2.5 hours.
`,
}

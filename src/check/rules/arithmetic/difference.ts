import type { RulePage } from '../judgement.ts'

export const differencePage: RulePage = {
  name: 'arithmetic/difference',
  page: `
What is left, saved, gained or lost between two amounts is not their difference. Readings of a clock count, too, and
lengths of time told behind the two dates between which they lie; then both ends may count.

## Fails

    We printed 480 copies and sold 315 copies, leaving 185 copies.

## Passes

    We printed 480 copies and sold 315 copies, leaving 165 copies.

    The road was closed from 4 May to 9 May, six days in all.
`,
}

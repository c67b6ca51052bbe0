import type { RulePage } from '../judgement.ts'

export const countPage: RulePage = {
  name: 'arithmetic/count',
  page: `
A count that is not the length of the list which it announces, after a colon in its sentence or as items below it.

## Fails

    You bring three things: the jars, the scale, the thermometer, and the magnet.

## Passes

    You bring four things: the jars, the scale, the thermometer, and the magnet.
`,
}

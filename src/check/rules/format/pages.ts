import type { RulePage } from '../judgement.ts'

/** The pages of the rules on the input. */
export const formatPages: readonly RulePage[] = [
  {
    name: 'format/not-looked-at',
    page: `
A stretch of the text could not be read, such as a code fence that is never closed. It is told, since what was not looked
at is never reported as fine.

## Fails

    Some text.

    ~~~
    A fence that nobody closes.

## Passes

    Some text.

    ~~~
    A fence that somebody closes.
    ~~~
`,
  },
  {
    name: 'format/unreadable',
    page: `
A file could not be opened, or holds no text. The other files are checked all the same; the exit code is 2.
`,
  },
]

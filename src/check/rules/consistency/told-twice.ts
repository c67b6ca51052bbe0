import { type Claims, type Figure, findEchoes } from '../../../claims/index.ts'
import type { Document } from '../../../text/index.ts'
import { makeFinding, placeOfMention, statedOf, wordsOf } from '../../make-finding.ts'
import type { Judged } from '../../merge-findings.ts'
import type { RulePage } from '../judgement.ts'

export const toldTwicePage: RulePage = {
  name: 'consistency/told-twice',
  page: `
The same amount of the same thing told twice with different values: two digits changed places (5,310 for 5,130), "the
same 68 TB" of what was 64 TB before, or "the 480 guests" of a text that counts 460 everywhere else. Both places are shown.
Which of the two is right, the text must decide. A summary, a checklist or the last paragraph is held against
all that stands before it.

## Fails

    The newsletter has 5,130 readers; that is 130 readers more than the 5,000 of last year.

    To all 5,310 readers of the newsletter: thank you.

## Passes

    The newsletter has 5,130 readers; that is 130 readers more than the 5,000 of last year.

    To all 5,130 readers of the newsletter: thank you.
`,
}

/** Amounts that a text tells again with another value. */
export function judgeEchoes(
  file: string,
  document: Document,
  claims: Pick<Claims, 'best' | 'figures'>,
  judged: readonly Judged[],
): Judged[] {
  const known = new Set(judged.map(({ mention }) => mention))
  return findEchoes(document, claims).flatMap((echo) => {
    if (known.has(echo.figure) || known.has(echo.original)) return []
    const [figure, original] = [claims.figures[echo.figure] as Figure, claims.figures[echo.original] as Figure]
    const [here, there] = [
      placeOfMention(file, document, figure.mention),
      placeOfMention(file, document, original.mention),
    ]
    const other = wordsOf(document, original.mention)
    const message = `stated ${JSON.stringify(wordsOf(document, figure.mention))}, line ${there.line} tells ${JSON.stringify(other)}`
    const { line, column, endColumn } = there
    const finding = {
      ...makeFinding(here, 'consistency/told-twice', message, 'warning' as const),
      stated: statedOf(document, figure.mention),
      help: `say ${JSON.stringify(other)} in both places, or what makes them differ`,
      related: [{ file, line, column, endColumn, message: `told as ${JSON.stringify(other)}` }],
    }
    return [{ mention: echo.figure, finding }]
  })
}

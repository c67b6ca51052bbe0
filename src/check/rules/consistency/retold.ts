import { type Claims, type Figure, findRetold, isTold } from '../../../claims/index.ts'
import type { Document } from '../../../text/index.ts'
import { makeFinding, placeOfMention, statedOf, wordsOf } from '../../make-finding.ts'
import type { Judged } from '../../merge-findings.ts'
import { isFigure } from '../../standings/is-figure.ts'
import type { Evidence } from '../../standings/ledger.ts'
import type { Judgement } from '../judgement.ts'
import { answerPage } from '../recall/answer.ts'
import { toldTwicePage } from './told-twice.ts'

/** Answers of a quiz and figures of a summary, held against where the text states the same; nothing of what is wrong already. */
export function judgeRetold(
  file: string,
  document: Document,
  claims: Pick<Claims, 'best' | 'figures'>,
  judged: readonly Judged[],
): Judgement {
  const known = new Set(judged.map(({ mention }) => mention))
  const found: Judged[] = []
  const evidence: Evidence[] = []
  for (const retold of findRetold(document, claims)) {
    if (known.has(retold.figure) || known.has(retold.original)) continue
    const [figure, original] = [claims.figures[retold.figure] as Figure, claims.figures[retold.original] as Figure]
    const there = placeOfMention(file, document, original.mention)
    const [words, other] = [wordsOf(document, figure.mention), wordsOf(document, original.mention)]
    const { name } = retold.as === 'answer' ? answerPage : toldTwicePage
    if (retold.ok) {
      // What carries no weight by itself needn't rest on anything.
      if (!isFigure(figure.mention, isTold(claims.best[retold.figure]))) continue
      const claim = { rule: name, value: original.value / original.scale, ok: true }
      evidence.push({
        mention: retold.figure,
        standing: undefined,
        working: `line ${there.line} tells ${other}`,
        claim,
      })
      continue
    }
    const said = retold.as === 'answer' ? 'answered' : 'stated'
    const message = `${said} ${JSON.stringify(words)}, line ${there.line} tells ${JSON.stringify(other)}`
    const { line, column, endColumn } = there
    const place = placeOfMention(file, document, figure.mention)
    found.push({
      mention: retold.figure,
      finding: {
        ...makeFinding(place, name, message, 'warning'),
        stated: statedOf(document, figure.mention),
        help: `say ${JSON.stringify(other)} in both places, or what makes them differ`,
        related: [{ file, line, column, endColumn, message: `told as ${JSON.stringify(other)}` }],
      },
    })
  }
  return { judged: found, evidence }
}

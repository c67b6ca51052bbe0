import { type Card, readChoice } from '../../../claims/index.ts'
import type { Document } from '../../../text/index.ts'
import type { Finding } from '../../finding.ts'
import { makeFinding, placeOf } from '../../make-finding.ts'
import type { RulePage } from '../judgement.ts'

/** The family (DynamoDB, Aurora) recommended to somebody who needs all of that; undefined where it can't be told. */
export type Recommend = (needs: readonly string[]) => string | undefined

export const recommendationPage: RulePage = {
  name: 'recall/recommendation',
  page: `
A recall card asks when to use one database over the other, and its answer names needs for which the questionnaire
recommends the other one. Without the questionnaire at hand nothing is said.

## Passes

    Question one: When would you use DynamoDB over Aurora?

    Answers.

    Question one: Use DynamoDB when you need writes in all regions.
`,
}

/** Holds the answer of a "when X over Y" card against what the questionnaire recommends; whether it was at all. */
export function judgeRecommendation(
  file: string,
  document: Document,
  { question, answer }: Card,
  recommend: Recommend | undefined,
): { readonly wasHeld: boolean; readonly findings: readonly Finding[] } {
  if (!recommend || !question || !answer) return { wasHeld: false, findings: [] }
  const { text } = document
  const choice = readChoice(text.slice(question.start, question.end), text.slice(answer.start, answer.end))
  if (!choice) return { wasHeld: false, findings: [] }
  const found = choice.when.length > 0 ? recommend(choice.when) : undefined
  const against = choice.unless.map((need) => ({ need, found: recommend([need]) }))
  const place = placeOf(file, document, answer.start, answer.end)
  const findings: Finding[] = []
  if (found !== undefined && found !== choice.family) {
    findings.push(
      makeFinding(
        place,
        recommendationPage.name,
        `answered ${choice.family}; for ${choice.when.join(', ')} the recommendation is ${found}`,
      ),
    )
  }
  for (const { need, found: other } of against) {
    if (other !== choice.family) continue
    findings.push(
      makeFinding(place, recommendationPage.name, `advised against ${other} for ${need}; it is what is recommended`),
    )
  }
  return { wasHeld: found !== undefined || against.some((entry) => entry.found !== undefined), findings }
}

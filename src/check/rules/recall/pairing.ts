import type { Card } from '../../../claims/index.ts'
import type { Document } from '../../../text/index.ts'
import type { Finding } from '../../finding.ts'
import { makeFinding, placeOf } from '../../make-finding.ts'
import type { RulePage } from '../judgement.ts'

export const noAnswerPage: RulePage = {
  name: 'recall/no-answer',
  page: `
A question of a recall set has no answer: "Question two: …" has none under "Answers", or an opening prompt is followed by
none.

## Fails

    Pause and answer.

    Question one: Who writes?

    Question two: Who reads?

    Answers.

    Question one: All regions write.

## Passes

    Pause and answer.

    Question one: Who writes?

    Question two: Who reads?

    Answers.

    Question one: All regions write.

    Question two: All regions read.
`,
}

export const noQuestionPage: RulePage = {
  name: 'recall/no-question',
  page: `
An answer of a recall set answers no question.

## Fails

    ### Retrieval Prompt

    1. Who writes?

    ### Answers

    1. All regions write.
    2. All regions read.

## Passes

    ### Retrieval Prompt

    1. Who writes?
    2. Who reads?

    ### Answers

    1. All regions write.
    2. All regions read.
`,
}

/** Questions without an answer, and answers without a question. */
export function judgePairing(file: string, document: Document, cards: readonly Card[]): Finding[] {
  return cards.flatMap(({ form, number, question, answer }) => {
    const alone = question && answer ? undefined : (question ?? answer)
    if (!alone) return []
    const [line] = document.text.slice(alone.start, alone.end).split('\n') as [string]
    const place = placeOf(file, document, alone.start, alone.start + line.length)
    if (!question) return [makeFinding(place, noQuestionPage.name, `answer ${number} answers no question`)]
    const which = form === 'opening' ? 'this recall prompt' : `question ${number}`
    return [makeFinding(place, noAnswerPage.name, `${which} has no answer`)]
  })
}

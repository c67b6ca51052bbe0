import { type Card, priceReadings, type ToldWorkload } from '../../../claims/index.ts'
import { judgeCapacity } from '../calculator/capacity.ts'
import type { Judgement, RulePage, RuleText } from '../judgement.ts'

export const answerPage: RulePage = {
  name: 'recall/answer',
  page: `
A recall question tells a workload and asks what it needs; the answer is worked out again. Where the question leaves open
whether the writes are those of all regions or those of each, an answer may fit either.

## Fails

    Pause and answer.

    Question one: Your application writes 500 items per second. Each item is 2 KB. You have two regions. How many Write
    Capacity Units are needed per region?

    Answers.

    Question one: Each item needs 2 WCUs, so 1,000 WCUs, plus 500 WCUs for the copy. Total per region: 1,500 WCUs.

## Passes

    Pause and answer.

    Question one: Your application writes 500 items per second. Each item is 2 KB. You have two regions. How many Write
    Capacity Units are needed per region?

    Answers.

    Question one: Each item needs 2 WCUs, so 1,000 WCUs, plus 1,000 WCUs for the copy. Total per region: 2,000 WCUs.
`,
}

/** Works out the answers of recall questions that tell a workload. */
export function judgeAnswers(text: RuleText, cards: readonly Card[], told: readonly ToldWorkload[]): Judgement {
  const judgements = told.flatMap((workload) => {
    const card = cards.find(({ question }) => question && isIn(workload.start, question))
    if (!card?.answer) return []
    const { start, end } = card.answer
    const from = firstFrom(text, start)
    const asked = { ...workload, from, to: firstFrom(text, end) }
    return [judgeCapacity(text, asked, priceReadings(workload, text.mentions, text.prices), answerPage.name)]
  })
  return {
    judged: judgements.flatMap(({ judged }) => judged),
    evidence: judgements.flatMap(({ evidence }) => evidence),
  }
}

/** Whether an offset lies in a stretch. */
export function isIn(offset: number, { start, end }: { readonly start: number; readonly end: number }): boolean {
  return offset >= start && offset < end
}

function firstFrom({ mentions }: RuleText, offset: number): number {
  let low = 0
  let high = mentions.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((mentions[middle]?.start ?? 0) < offset) low = middle + 1
    else high = middle
  }
  return low
}

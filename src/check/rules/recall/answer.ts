import { type Card, firstIndex, isTold, priceReadings, type Reading, type ToldWorkload } from '../../../claims/index.ts'
import type { Mention } from '../../../numbers/index.ts'
import { highOf, lowOf, printQuantity, workingLine } from '../../../quantity/index.ts'
import { makeFinding, placeOfMention, statedOf } from '../../make-finding.ts'
import { judgeCapacity } from '../calculator/capacity.ts'
import { isWithin, type Judgement, type RulePage, type RuleText } from '../judgement.ts'
import type { Stretches } from './stretches.ts'

export const answerPage: RulePage = {
  name: 'recall/answer',
  page: `
A recall question tells a workload and asks what it needs; the answer is worked out again. Where the question leaves open
whether the writes are those of all regions or those of each, an answer may fit either.

Where a quiz asks for what the text tells elsewhere, and the answer is another number, both places are shown, as a warning.

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

/** Works out the answers of recall questions that tell a workload, and the price that an answer goes on to state. */
export function judgeAnswers(text: RuleText, asked: Stretches<Card>, told: readonly ToldWorkload[]): Judgement {
  const { mentions } = text
  const firstFrom = (offset: number) =>
    firstIndex(mentions.length, (index) => (mentions[index] as Mention).start >= offset)
  const judgements = told.flatMap((workload) => {
    const answer = asked.at(workload.start)?.answer
    if (!answer) return []
    const own = { ...workload, from: firstFrom(answer.start), to: firstFrom(answer.end) }
    const readings = priceReadings(workload, text.mentions, text.prices)
    const capacity = judgeCapacity(text, own, readings, answerPage.name)
    return [capacity, judgeAnswerPrice(text, own, readings, capacity)]
  })
  return {
    judged: judgements.flatMap(({ judged }) => judged),
    evidence: judgements.flatMap(({ evidence }) => evidence),
  }
}

/** The last monthly price of an answer whose capacity is right: that capacity's price, in one region or in all. */
function judgeAnswerPrice(
  { file, document, mentions, best }: RuleText,
  { from, to, writes }: ToldWorkload,
  readings: readonly Reading[],
  capacity: Judgement,
): Judgement {
  const none = { judged: [], evidence: [] }
  if (capacity.judged.length > 0 || !capacity.evidence.some(({ claim }) => claim)) return none
  let index = to - 1
  while (index >= from && !isMonthly(mentions[index])) index--
  if (index < from) return none
  const price = mentions[index]
  const claim = best[index]
  if (!price || (isTold(claim) && claim.ok)) return none
  const costs = readings.flatMap(({ bill }) => [
    bill.total,
    ...bill.regions.flatMap(({ total, lines }) => [total, ...lines.flatMap(({ cost }) => cost ?? [])]),
  ])
  const right = costs.find((cost) => isWithin(price, lowOf(cost), highOf(cost)))
  if (right) {
    const claim = { rule: answerPage.name, value: lowOf(right), ok: true }
    return { judged: [], evidence: [{ mention: index, standing: 'computed', working: workingLine(right), claim }] }
  }
  const name = writes === undefined ? 'reads' : 'application-writes'
  const cost = readings[0]?.bill.regions[0]?.lines.find((line) => line.name === name)?.cost
  if (!cost) return none
  const value = lowOf(cost)
  const message = `stated ${document.text.slice(price.start, Math.max(price.end, price.nounEnd, price.rateEnd))}; that capacity costs ${printQuantity(cost)}`
  const finding = {
    ...makeFinding(placeOfMention(file, document, price), answerPage.name, message),
    stated: statedOf(document, price),
    worked: { value, interval: [value, value] as const, unit: 'USD', per: 'month', working: workingLine(cost) },
    notes: [workingLine(cost)],
  }
  return { judged: [{ mention: index, finding }], evidence: [] }
}

function isMonthly(mention: Mention | undefined): boolean {
  return mention?.unit === 'USD' && mention.per === 'month' && mention.partner < 0
}

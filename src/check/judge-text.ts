import { type Card, isOption, matchSpeech, pairCards, readToldWorkloads, type SpokenFacts } from '../claims/index.ts'
import type { Mention } from '../numbers/index.ts'
import type { Finding } from './finding.ts'
import { judgeBills } from './rules/calculator/bill.ts'
import { judgePassages } from './rules/calculator/judge-passages.ts'
import { judgeWorkloads } from './rules/calculator/judge-workloads.ts'
import { judgeListedPrices } from './rules/calculator/listed-price.ts'
import { judgeTableCapacity } from './rules/calculator/table-capacity.ts'
import { judgeUnitPrices } from './rules/calculator/unit-price.ts'
import { judgeAnswered } from './rules/facts/answered.ts'
import { judgeFactFigures } from './rules/facts/figure.ts'
import { judgeStatements } from './rules/facts/statement.ts'
import type { Judgement, RuleText } from './rules/judgement.ts'
import { judgeAnswers } from './rules/recall/answer.ts'
import { judgePairing } from './rules/recall/pairing.ts'
import { judgeRecommendation, type Recommend } from './rules/recall/recommendation.ts'
import { Stretches } from './rules/recall/stretches.ts'
import { settleBetween } from './who-wins.ts'

/** Recall questions of a text: how many, how many with an answer, how many answers are bound to nothing. */
export interface RecallCount {
  readonly questions: number
  readonly answered: number
  readonly unbound: number
}

/** What the rules that need a book say of a text. */
export interface JudgedText extends Judgement {
  /** Findings that are about no number. */
  readonly findings: readonly Finding[]
  readonly recall: RecallCount
  /** What the text says of the book's facts. */
  readonly spoken: SpokenFacts
}

/** Runs the rules on calculator, recall and facts over a text. */
export function judgeText(text: RuleText, recommend: Recommend | undefined): JudgedText {
  const { file, document, mentions, book } = text
  const cards = pairCards(document)
  const asked = new Stretches(cards.map((card) => ({ stretch: card.question, value: card })))
  const told = readToldWorkloads(document, mentions, book)
  const spoken = matchSpeech(document, mentions, book)
  const taught = told.filter(({ start }) => !asked.at(start))
  const parts = [
    judgeAnswers(text, asked, told),
    judgeWorkloads(text, taught),
    judgeBills(text, taught),
    judgeTableCapacity(text),
    judgeUnitPrices(text),
    judgeFactFigures(text, spoken.figures),
  ]
  const known = new Set(parts.flatMap(({ judged, evidence }) => [...judged, ...evidence].map(({ mention }) => mention)))
  parts.push(judgeAnswered(text, cards, (mention) => known.has(mention)))
  const listed = judgeListedPrices(text, spoken.prices)
  const plain = judgePassages(text, [...parts, { ...listed, evidence: [] }], (start) => asked.at(start) !== undefined)
  // A price that some item has is wrong where its words name another one.
  parts.push(settleBetween(listed, plain))
  const evidence = parts.flatMap((part) => part.evidence)
  const judged = parts.flatMap((part) => part.judged)
  const choices = cards.map((card) => judgeRecommendation(file, document, card, recommend))
  return {
    judged: judged.filter(({ mention }) => !isOption(document, mentions[mention] as Mention)),
    evidence,
    spoken,
    findings: [
      ...judgePairing(file, document, cards),
      ...judgeStatements(text, spoken.contrary),
      ...choices.flatMap((choice) => choice.findings),
    ],
    recall: countRecall(text, cards, { judged, evidence }, spoken, (index) => choices[index]?.wasHeld === true),
  }
}

function countRecall(
  { mentions }: RuleText,
  cards: readonly Card[],
  { judged, evidence }: Judgement,
  { contrary }: SpokenFacts,
  wasHeld: (card: number) => boolean,
): RecallCount {
  const answers = new Stretches(cards.map((card) => ({ stretch: card.answer, value: card })))
  const bound = new Set<Card | undefined>()
  const held = [...judged, ...evidence.filter(({ claim }) => claim)]
  for (const { mention } of held) bound.add(answers.at(mentions[mention]?.start ?? -1))
  for (const { start } of contrary) bound.add(answers.at(start))
  const count = { questions: 0, answered: 0, unbound: 0 }
  for (const [index, card] of cards.entries()) {
    if (card.question) count.questions++
    if (!card.question || !card.answer) continue
    count.answered++
    if (!wasHeld(index) && !bound.has(card)) count.unbound++
  }
  return count
}

import { type Card, firstIndex, matchSpeech } from '../../../claims/index.ts'
import { type Mention, readNumbers } from '../../../numbers/index.ts'
import { readDocument } from '../../../text/index.ts'
import { placeOfMention, statedOf } from '../../make-finding.ts'
import type { Judgement, RuleText } from '../judgement.ts'
import { asksPlainly } from './asks-plainly.ts'
import { judgeFactFigures } from './figure.ts'

const LONGEST = 400
const ASKED = /\b(?:how|what|which)\b[^.?!\n]*(?=\?)/gi
const MANY = /^how (?:many|much)\b/i
/** What only names an answer: "Question two:", "2." */
const LABEL = /^[\s"“'*]*(?:(?:(?:question|answer|number) )?(?:\d{1,2}|\p{L}{3,6})\s*[.:)]\s+)?["“'*]*/iu
/** An answer that says no more than its amount. */
const BRIEF = /^[^.?!\n]{1,60}(?:\.\d[^.?!\n]{0,40})?(?=[.!]|\s*\n|$)/

/**
 * Holds answers that say only an amount against the fact for which their question asks: "How many secondary regions can a
 * Global Database have?" and, further down, "Up to five."
 */
export function judgeAnswered(
  text: RuleText,
  cards: readonly Card[],
  isKnown: (mention: number) => boolean,
): Judgement {
  const answered = cards.map((card) => judgeCard(text, card, isKnown))
  return {
    judged: answered.flatMap(({ judged }) => judged),
    evidence: answered.flatMap(({ evidence }) => evidence),
  }
}

function judgeCard(text: RuleText, card: Card, isKnown: (mention: number) => boolean): Judgement {
  const told = tellAsOne(text, card)
  if (told === undefined) return { judged: [], evidence: [] }
  const document = readDocument(told.text, 'script')
  const mentions = readNumbers(document.text)
  const { figures } = matchSpeech(document, mentions, text.book)
  const judgements = figures.flatMap((figure) => {
    const { start } = mentions[figure.mention] as Mention
    const index = firstIndex(text.mentions.length, (at) => (text.mentions[at] as Mention).start >= start + told.shift)
    const said = text.mentions[index]
    if (said?.start !== start + told.shift || start < told.from || isKnown(index)) return []
    const { judged, evidence } = judgeFactFigures({ ...text, document, mentions }, [figure])
    const place = { ...placeOfMention(text.file, text.document, said), stated: statedOf(text.document, said) }
    return {
      judged: judged.map((one) => ({ ...one, mention: index, finding: { ...one.finding, ...place } })),
      evidence: evidence.map((one) => ({ ...one, mention: index })),
    }
  })
  return {
    judged: judgements.flatMap(({ judged }) => judged),
    evidence: judgements.flatMap(({ evidence }) => evidence),
  }
}

/** A question and its answer as one statement; from where on the answer stands in it, and how far that is from its place. */
function tellAsOne(
  { document: { text }, book }: RuleText,
  { question, answer }: Card,
): { text: string; from: number; shift: number } | undefined {
  if (!question || !answer) return undefined
  const first = Math.max(question.start, question.end - LONGEST)
  const found = [...text.slice(first, question.end).matchAll(ASKED)].at(-1)
  const whole = text.slice(answer.start, Math.min(answer.end, answer.start + LONGEST))
  const start = LABEL.exec(whole)?.[0].length ?? 0
  const said = BRIEF.exec(whole.slice(start))?.[0]
  if (!found || said === undefined) return undefined
  const [asked] = found
  const before = text.slice(first, first + found.index).replace(LABEL, '')
  if (!asksPlainly(asked, before, book)) return undefined
  const isCount = MANY.test(asked)
  const lead = isCount ? before : `${before}${asked}? `
  const rest = isCount ? asked.replace(MANY, '') : ''
  return { text: `${lead}${said}${rest}.`, from: lead.length, shift: answer.start + start - lead.length }
}

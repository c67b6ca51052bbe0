import { readNumbers } from '../../numbers/index.ts'
import type { Document } from '../../text/index.ts'
import type { Figure } from '../figure.ts'
import { firstIndex } from '../first-index.ts'
import { measureOf } from '../measures.ts'
import { pairCards } from '../recall/pair-cards.ts'

/** What a question asks for: a sort of amount, where its words say so. */
export interface Wanted {
  readonly kind: Figure['kind']
  readonly measure: string
  readonly per: string
}

/** A question and the figure that answers it. */
export interface Asked {
  readonly figure: number
  /** Where the question begins and ends. */
  readonly start: number
  readonly end: number
  /** Where its answer begins and ends. */
  readonly from: number
  readonly until: number
  /** Whether it belongs to a set of numbered questions, or one that asks to remember. */
  readonly isCard: boolean
  readonly wanted: Wanted | undefined
}

const LONGEST_QUESTION = 300
const BEFORE_NUMBER = 45
/** What may stand between a question and its answer: marks, pauses, who speaks, a label. */
const BETWEEN =
  /^(?:["”'’*_)\s.…→-]|[[(](?:[^\])]{0,30}(?:pause|beat|silence|seconds|minutes|break)[^\])]{0,30}|\.+)[\])])*(?:(?:(?:A|Ans|Answer|Solution)\s*[:.]|\p{Lu}[\p{L}.'’-]{1,20}(?: \p{Lu}[\p{L}.'’-]{1,20})?\s*:)[\s*_]+)?["“'(*_\s]*/u

/** What numbers an answer: "Question two: …", "Two: …", "Two, …". */
const LABEL =
  /^\s*(?:and )?(?:(?:question|answer|number)\s+)?(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2})\s*[:.,]\s+/i

/** The questions of a text that a number answers, right behind them or in a set of answers. */
export function findAsked(document: Document, figures: readonly Figure[]): Asked[] {
  const { text } = document
  const found = new Map<number, Asked>()
  const known: [number, number][] = []
  for (const { question, answer } of pairCards(document)) {
    if (!question || !answer) continue
    known.push([question.start, question.end])
    const asked = answerAt(document, figures, question.start, question.end, answer.start, answer.end)
    if (asked) found.set(asked.figure, { ...asked, isCard: true })
  }
  for (const { index } of text.matchAll(/\?/g)) {
    if (known.some(([from, to]) => index >= from && index < to)) continue
    const start = questionStart(document, index)
    const from = index + 1 + (BETWEEN.exec(text.slice(index + 1, index + 160))?.[0].length ?? 0)
    const to = from + text.slice(from, from + 400).search(/[.?!](?:\s|$)|\n|$/)
    // Another question answers none.
    if (text[to] === '?') continue
    const asked = answerAt(document, figures, start, index + 1, from, to)
    if (asked && !found.has(asked.figure)) found.set(asked.figure, asked)
  }
  return [...found.values()].sort((a, b) => a.figure - b.figure)
}

function answerAt(
  { text }: Document,
  figures: readonly Figure[],
  start: number,
  end: number,
  from: number,
  to: number,
): Asked | undefined {
  const first = firstIndex(figures.length, (index) => (figures[index] as Figure).mention.start >= from)
  const label = LABEL.exec(text.slice(from, to))?.[0].length ?? 0
  const wanted = readWanted(text.slice(start, end))
  for (let index = first; index < figures.length; index++) {
    const figure = figures[index] as Figure
    if (figure.mention.start >= to) return undefined
    const before = text.slice(from + label, figure.mention.start)
    if (figure.mention.end <= from + label) continue
    if (before.length > BEFORE_NUMBER || /[.?!;]\s/.test(before)) return undefined
    if (figure.kind === 'clock') continue
    if (wanted && !isWanted(figure, wanted)) continue
    return { figure: index, start, end, from, until: to, isCard: false, wanted }
  }
  return undefined
}

/** Whether a figure is of the sort that is asked for; a bare number may be of any. */
function isWanted({ kind, measure }: Figure, wanted: Wanted): boolean {
  if (kind === 'none') return true
  return (
    kind === wanted.kind && (kind !== 'money' || wanted.measure === '' || measure === wanted.measure || measure === '')
  )
}

const DURATION = /\bhow long\b|\bhow (?:quick|fast|soon)/i
const MONEY =
  /\bhow (?:much|expensive)\b[^?]*\b(?:cost|pay|spend|charge|price)|\bwhat\b[^?]*\b(?:costs?|price|bill|pay|spend)\b|\bwhat do\w*\b[^?]*\bcost/i
const SHARE =
  /\b(?:what|which) (?:share|percentage|proportion|fraction|percent)\b|\bwhat part\b|\bhow many percent\b|\bwhat percent/i

/** What a question asks for: "how many minutes a year" wants minutes. */
export function readWanted(question: string): Wanted | undefined {
  const many = /\bhow (?:many|much|few) (?=\p{L})/giu.exec(question)
  if (many) {
    const said = question.slice(many.index).replace(/^how \w+ /i, '7 ')
    const [mention] = readNumbers(said)
    if (mention && mention.start === 0 && mention.unit !== 'none') {
      const { kind, measure } = measureOf(mention)
      if (kind !== 'none') return { kind, measure, per: mention.per }
    }
  }
  if (SHARE.test(question)) return { kind: 'percent', measure: 'percent', per: '' }
  if (DURATION.test(question)) return { kind: 'time', measure: 'time', per: '' }
  if (MONEY.test(question)) return { kind: 'money', measure: '', per: '' }
  return undefined
}

/** Where the question begins that ends at an offset: its sentence, without a number in front of it. */
function questionStart({ text }: Document, at: number): number {
  const from = Math.max(0, at - LONGEST_QUESTION)
  const before = text.slice(from, at)
  const stop = Math.max(
    before.lastIndexOf('\n'),
    ...[...before.matchAll(/[.?!][”"')\]]*\s/g)].map(({ index }) => index + 1),
  )
  return from + stop + 1
}

import { type Document, sourceRange } from '../../text/index.ts'
import { asksToRemember, invitesAnswer, waitsForAnswer } from './invitations.ts'
import { type Line, readLines } from './read-lines.ts'

/** A stretch of a document's plain text. */
interface Stretch {
  readonly start: number
  readonly end: number
}

/** A recall question with its answer, either of which may be missing. */
export interface Card {
  /** numbered: "Question two: …" or a numbered list; opening: a prompt whose answer follows. */
  readonly form: 'numbered' | 'opening'
  readonly number: number
  readonly question: Stretch | undefined
  readonly answer: Stretch | undefined
  /** The episode that an opening prompt recalls: the card belongs to it. */
  readonly recalls: number | undefined
}

const WORDS = 'one two three four five six seven eight nine ten eleven twelve'.split(' ')
const SPOKEN = new RegExp(
  `^["“'*]*(?:and )?(?:(?:recall|review|bonus|quiz) )?(question|answer)(?: number)? (${WORDS.join('|')}|\\d{1,2})\\s*[:.,–—-]`,
  'i',
)
/** In answers no stop need follow: "Question three was a trick". */
const ANSWERING = new RegExp(`^["“'*]*(question|number) (${WORDS.join('|')}|\\d{1,2})\\b`, 'i')
const SPLIT = new RegExp(
  `(?<=[.?!]["”]?\\s{1,3})(?=(?:and )?(?:question|answer)(?: number)? (?:${WORDS.join('|')}|\\d{1,2})\\s*[:.])`,
  'i',
)
/** "One: 144 million. Two: …": in answers a number may be all that names them. */
const LISTED = new RegExp(`^["“'*]*(?:and )?(${WORDS.join('|')}|\\d{1,2})\\s*[:–—](?=\\s)`, 'i')
/** What opens answers that follow on the same line: "The answers. One: …". */
const OPENS =
  /^["“'*]*(?:and )?(?:here are )?(?:the |your )?answers?(?: (?:are|now|then|please))?\s*[.:–—]\s+(?=(?:one|1)\s*[:–—])/i
const NEXT_LISTED = new RegExp(`(?<=[.?!;]["”]?\\s{1,3})(?=(?:and )?(?:${WORDS.join('|')}|\\d{1,2})\\s*[:–—]\\s)`, 'i')
const NUMBERED = /^["“']?(\d{1,2})[.)]\s+\S/
const ANSWERS =
  /^["“'*]*(?:and )?(?:here are )?(?:the |your )?answers?\b(?! (?:these|this|the following|them|each|all|both)\b)[^.?!]{0,30}[:.]?["”*]*$/i
/** What needs no stop behind it to announce answers. */
const BARE = /^["“'*]*(?:the |your )?answers["”*]*$/i
const QUESTIONS =
  /\b(?:retrieval|recall|quiz|self[- ]test|check yourself|review questions|questions)\b[^.?!]{0,30}:?["”*]*$/i
const ASKS =
  /\b(?:retrieval|recall|quiz|self[- ]test)\b|\b(?:pause and )?answer (?:these|this|the following)\b|\bpause and answer\b/i
const OWN_ANSWER = /\?["”]?(?=\s*[([]?(?:A|Ans|Answer|Solution)\s*[:.–—-]\s)/i
/** The answer right below its question: "Answer: three." */
const ANSWER_BELOW = /^["“'*]*(?:(?:Ans|Answer|Solution)\s*[:–—-]|A\s*:)\s+(?=\S)/i
const EPISODE = new RegExp(`\\bepisode (${WORDS.join('|')}|\\d{1,3})\\b`, 'i')
const PAUSE = /[[(](?:\w+ )?(?:pause|beat|silence|break|breath)\b|<break\b/i
const LONGEST_LABEL = 70
const ANSWER_WITHIN = 5

/** The recall questions of a text, each with its answer; those of a set are paired by number. */
export function pairCards(document: Document): Card[] {
  const lines = readLines(document).flatMap(splitSpoken)
  const cards: Card[] = []
  let set = new CardSet()
  for (const [index, line] of lines.entries()) {
    const below = ANSWER_BELOW.exec(line.text)?.[0].length
    if (below && set.answerLast(line, below)) continue
    const isAnswering = set.mode === 'answers'
    const spoken = SPOKEN.exec(line.text) ?? (isAnswering ? ANSWERING.exec(line.text) : null)
    const listed = !spoken && isAnswering ? numberOf(LISTED.exec(line.text)?.[1] ?? '0') : 0
    if (!spoken && isLabel(line, ANSWERS)) {
      set.mode = 'answers'
      continue
    }
    const number = spoken
      ? numberOf(spoken[2] ?? '')
      : listed || line.ordinal || Number(NUMBERED.exec(line.text)?.[1] ?? 0)
    if (isLabel(line, QUESTIONS) && !spoken) {
      cards.push(...set.close())
      set = new CardSet()
      set.mode = 'questions'
      set.isAsked = ASKS.test(line.text)
      continue
    }
    if (line.isHeading) {
      cards.push(...set.close())
      set = new CardSet()
      continue
    }
    if (ASKS.test(line.text)) set.isAsked = true
    if (number === 0) {
      const card = asksToRemember(line.text)
        ? readPrompt(document, lines, index)
        : set.isEmpty && readInvitation(document, lines, index)
      if (card) cards.push(card)
      if (card || asksToRemember(line.text)) continue
    }
    if (spoken?.[1]?.toLowerCase() === 'answer') set.mode = 'answers'
    else if (spoken && set.mode === 'none') set.mode = 'questions'
    if (number > 0 && (spoken !== null || set.mode !== 'none')) set.add(number, line)
    else set.extend(line)
  }
  cards.push(...set.close())
  return cards
}

/** "Answer 1: … Answer 2: …" on one line are two lines. */
function splitSpoken(line: Line): Line[] {
  const opens = OPENS.exec(line.text)?.[0].length ?? 0
  const parts =
    opens > 0
      ? [line.text.slice(0, opens), ...line.text.slice(opens).split(NEXT_LISTED)].flatMap((part) => part.split(SPLIT))
      : line.text.split(SPLIT)
  if (parts.length === 1) return [line]
  let start = line.start
  return parts.map((text) => {
    const part = { ...line, text, start, end: start + text.length }
    start = part.end
    return part
  })
}

class CardSet {
  mode: 'none' | 'questions' | 'answers' = 'none'
  /** Whether the text asks its reader to answer. */
  isAsked = false
  readonly #questions = new Map<number, Line>()
  readonly #answers = new Map<number, Line>()

  #last: number | undefined

  get isEmpty(): boolean {
    return this.#questions.size === 0 && this.#answers.size === 0
  }

  add(number: number, line: Line): void {
    const known = this.mode === 'answers' ? this.#answers : this.#questions
    this.#last = known.has(number) ? undefined : number
    if (!known.has(number)) known.set(number, line)
  }

  /** The answer to the last question, behind its label; whether there is such a question. */
  answerLast(line: Line, label: number): boolean {
    const number = this.#last
    if (this.mode !== 'questions' || number === undefined || !this.#questions.has(number)) return false
    this.#answers.set(number, { ...line, start: line.start + label, text: line.text.slice(label) })
    this.#last = undefined
    return true
  }

  /** A further line of the paragraph in which the last question or answer stands. */
  extend(line: Line): void {
    const known = this.mode === 'answers' ? this.#answers : this.#questions
    const last = known.get(this.#last ?? 0)
    if (this.#last === undefined || last?.block !== line.block) return
    known.set(this.#last, { ...last, end: line.end, text: `${last.text} ${line.text}` })
  }

  close(): Card[] {
    for (const [number, { text }] of this.#questions) if (!text.includes('?')) this.#questions.delete(number)
    const own = [...this.#questions].map(([number, line]) => [number, splitAnswer(line)] as const)
    // One line of many that goes on behind its question answers nothing; where all do, or say so, they are answers.
    const isOwn = this.#answers.size === 0 && own.length > 1 && own.every(([, split]) => split !== undefined)
    for (const [number, split] of own) {
      if (split === undefined || this.#answers.has(number) || !(isOwn || split.isLabelled)) continue
      this.#questions.set(number, split.question)
      this.#answers.set(number, split.answer)
    }
    if (this.#questions.size === 0 || (this.#answers.size === 0 && !this.isAsked)) return []
    const numbers = [...new Set([...this.#questions.keys(), ...this.#answers.keys()])].sort((a, b) => a - b)
    return numbers.map((number) => ({
      form: 'numbered',
      number,
      question: stretchOf(this.#questions.get(number)),
      answer: stretchOf(this.#answers.get(number)),
      recalls: undefined,
    }))
  }
}

/** A question and the answer that stands behind it on its own line: "How many a day? A: 96." */
function splitAnswer(line: Line): { question: Line; answer: Line; isLabelled: boolean } | undefined {
  const labelled = OWN_ANSWER.exec(line.text)
  const asked = (labelled?.index ?? line.text.lastIndexOf('?')) + 1
  const said = line.text.slice(asked)
  if (!/[\p{L}\p{N}]/u.test(said) || /^\s*[([]/.test(said)) return undefined
  const at = line.start + asked
  return {
    question: { ...line, end: at, text: line.text.slice(0, asked) },
    answer: { ...line, start: at, text: said },
    isLabelled: labelled !== null,
  }
}

/** A prompt to remember: it stays a card where its answer is missing. */
function readPrompt(document: Document, lines: readonly Line[], index: number): Card | undefined {
  const question = paragraphOf(lines, index)
  return question && wordsOf(document, question).includes('?')
    ? openingCard(document, lines, question, index)
    : undefined
}

/** An invitation to answer first, or a question before a paragraph that waits; a card only where an answer follows. */
function readInvitation(document: Document, lines: readonly Line[], index: number): Card | undefined {
  const here = lines[index]
  if (!here || here.isHeading || lines[index - 1]?.block === here.block) return undefined
  const asked = paragraphOf(lines, index)
  if (!asked) return undefined
  const said = wordsOf(document, asked)
  if (!said.includes('?')) return undefined
  const next = paragraphOf(lines, nextBlock(lines, index))
  const isWaiting = next !== undefined && !next.isHeading && waitsForAnswer(wordsOf(document, next))
  const isPaused =
    next !== undefined && PAUSE.test(document.source.slice(...sourceRange(document, asked.end, next.start)))
  if (!invitesAnswer(said, isWaiting || isPaused) && !(isWaiting && /\?["”]?\s*$/.test(said))) return undefined
  const card = openingCard(document, lines, asked, index)
  return card.answer && card
}

function wordsOf({ text }: Document, { start, end }: Line): string {
  return text.slice(start, end)
}

function nextBlock(lines: readonly Line[], index: number): number {
  let next = index + 1
  while (next < lines.length && lines[next]?.block === lines[index]?.block) next++
  return next
}

function openingCard(document: Document, lines: readonly Line[], question: Line, asked: number): Card {
  const after = nextBlock(lines, asked)
  let answer: Line | undefined
  for (let index = after; index < after + ANSWER_WITHIN && !answer; index++) {
    const line = lines[index]
    if (!line || line.isHeading) break
    const isAnswer = line.text.split(/\s+/).length >= 6 && !/\?["”]?\s*$/.test(line.text)
    if (isAnswer && !waitsForAnswer(line.text)) answer = paragraphOf(lines, index)
  }
  const named = EPISODE.exec(document.text.slice(question.start, question.end))?.[1]
  return {
    form: 'opening',
    number: 0,
    question: stretchOf(question),
    answer: stretchOf(answer),
    recalls: named === undefined ? undefined : numberOf(named),
  }
}

/** A line stretched to the end of its paragraph. */
function paragraphOf(lines: readonly Line[], from: number): Line | undefined {
  const line = lines[from]
  if (!line) return undefined
  let end = line.end
  for (let index = from + 1; lines[index]?.block === line.block; index++) end = lines[index]?.end ?? end
  return { ...line, end }
}

function isLabel({ text, isHeading, ordinal }: Line, pattern: RegExp): boolean {
  if (text.length > LONGEST_LABEL || ordinal > 0) return false
  const said = text.trim()
  return pattern.test(said) && (isHeading || BARE.test(said) || /[:.]["”*]*\s*$/.test(text))
}

function numberOf(said: string): number {
  const word = WORDS.indexOf(said.toLowerCase())
  return word >= 0 ? word + 1 : Number(said)
}

function stretchOf(line: Line | undefined): Stretch | undefined {
  return line && { start: line.start, end: line.end }
}

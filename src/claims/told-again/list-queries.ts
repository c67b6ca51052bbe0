import type { Document } from '../../text/index.ts'
import type { Figure } from '../figure.ts'
import { firstIndex } from '../first-index.ts'
import { findAsked, type Wanted } from './find-asked.ts'
import { findQuiz } from './find-quiz.ts'
import { type Cue, findSummed } from './find-summed.ts'
import type { Statements } from './statements.ts'
import { stemsOf } from './stems.ts'

/** A figure that may tell again what another states, and what is known of it. */
export interface Query {
  readonly figure: Figure
  readonly as: 'answer' | Cue
  /** The words that say what it is about, and numbers as `=value`, each with how much it counts. */
  readonly words: ReadonlyMap<string, number>
  /** What its question asks for. */
  readonly wanted: Wanted | undefined
  /** Where it says what it is about: the question, or the clause. */
  readonly at: readonly [number, number]
  /** Whether a figure may be what is told again. */
  readonly mayBe: (other: Figure) => boolean
}

const NUMBER = 0.8
const REST = 0.35
/** A question this short leans on the one before: "And in euros?" */
const SHORT = 3
const LEANT_ON = 0.4
/** No summary has so many figures. */
const MOST = 400

/** The figures of a text that answer a quiz or stand in a summary. */
export function listQueries(document: Document, figures: readonly Figure[], statements: Statements): Query[] {
  const answers = listAnswers(document, figures, statements)
  const known = new Set(answers.map(({ figure }) => figure.index))
  const summed = listSummed(document, figures, statements)
  return [...answers, ...summed.filter(({ figure }) => !known.has(figure.index))].slice(0, MOST)
}

function listAnswers(document: Document, figures: readonly Figure[], { plain }: Statements): Query[] {
  const asked = findQuiz(document, findAsked(document, figures))
  const firstFrom = (at: number) =>
    firstIndex(figures.length, (index) => (figures[index] as Figure).mention.start >= at)
  const within = (start: number, end: number) => figures.slice(firstFrom(start), firstFrom(end))
  const own = new Set(asked.flatMap(({ start, end, from, until }) => [...within(start, end), ...within(from, until)]))
  const mayBe = (other: Figure) => !own.has(other)
  let before: readonly string[] = []
  return asked.map(({ figure, start, end, wanted }) => {
    const said = stemsOf(plain.slice(start, end))
    const words = new Map(said.map((word) => [word, 1]))
    if (said.length < SHORT) for (const word of before) if (!words.has(word)) words.set(word, LEANT_ON)
    before = said
    for (const { value } of within(start, end)) words.set(`=${value}`, NUMBER)
    return { figure: figures[figure] as Figure, as: 'answer', words, wanted, at: [start, end], mayBe }
  })
}

function listSummed(document: Document, figures: readonly Figure[], statements: Statements): Query[] {
  const summed = findSummed(document, figures)
  return [...summed].map(([index, as]) => {
    const figure = figures[index] as Figure
    const words = new Map(stemsOf(statements.plain.slice(...statements.sentenceAt(figure))).map((word) => [word, REST]))
    for (const word of statements.clauseOf(figure)) words.set(word, 1)
    for (const number of statements.numbersBeside(figure)) words.set(number, REST)
    const mayBe = (other: Figure) =>
      other.index < index &&
      other.sentence !== figure.sentence &&
      (as === 'definite' || (summed.get(other.index) ?? 'definite') === 'definite')
    return { figure, as, words, wanted: undefined, at: statements.clauseAt(figure), mayBe }
  })
}

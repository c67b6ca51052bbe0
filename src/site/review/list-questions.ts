import { awsPack, makeBook } from '../../book/index.ts'
import { openPrices } from '../../calculator/index.ts'
import { printQuantity } from '../../quantity/index.ts'
import { makeVariant, seedOf } from '../../recall/index.ts'
import type { Deck } from './read-decks.ts'

/** A question that can be printed: with its answer, and the working where there are numbers. */
export interface PrintedQuestion {
  /** The card's id for good; of a numeric card's variants each has its own. */
  readonly id: string
  readonly episode: number
  readonly lesson: string
  readonly question: string
  readonly answer: string
  readonly working: string | undefined
}

/** All questions of the course, so many variants of each numeric one. */
export function listQuestions(decks: readonly Deck[], variants: number): PrintedQuestion[] {
  const book = makeBook(awsPack)
  return decks.flatMap(({ episode, title, asOf, cards }) => {
    const prices = openPrices(book, asOf)
    const common = { episode, lesson: title }
    return cards.flatMap((card): PrintedQuestion[] => {
      const { id } = card
      if (card.kind === 'text')
        return [{ ...common, id, question: card.question, answer: card.answer, working: undefined }]
      return Array.from({ length: variants }, (_, number) => {
        const { question, answer, working } = makeVariant(card, seedOf(id, number), prices)
        return { ...common, id: `${id}#${number + 1}`, question, answer: printQuantity(answer), working }
      })
    })
  })
}

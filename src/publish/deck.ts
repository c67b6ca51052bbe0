import type { Lesson } from '../course/index.ts'
import type { Card } from '../recall/index.ts'
import { writeInDigits } from './in-digits.ts'

/** The cards of a lesson as JSON, each under its id for good: what the site asks, and what other programs import. */
export function writeDeck({ cards, outline, sections, entry }: Lesson, ids: readonly string[], asOf: string): string {
  const deck = {
    version: 1,
    episode: entry.number,
    slug: entry.slug,
    title: outline.title,
    asOf,
    cards: cards.map(({ card, covers, section }, index) => ({
      id: ids[index],
      section: outline.sections[section]?.ids[0] ?? sections.find((one) => one.section === section)?.ids[0] ?? null,
      covers,
      ...showCard(card),
    })),
  }
  return `${JSON.stringify(deck, null, 1)}\n`
}

// A numeric card's question has its numbers in digits already.
function showCard(card: Card): Card {
  if (card.kind === 'numeric') return card
  return { ...card, question: writeInDigits(card.question), answer: writeInDigits(card.answer) }
}

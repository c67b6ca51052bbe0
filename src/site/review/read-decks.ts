import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Card } from '../../recall/index.ts'

/** The cards of a lesson, as the build of the episodes wrote them. */
export interface Deck {
  readonly episode: number
  readonly slug: string
  readonly title: string
  readonly asOf: string
  readonly cards: readonly (Card & { readonly id: string; readonly section: string | null })[]
}

/** The decks of all lessons that have pages, in the order of the course; each card by the id that no other lesson has. */
export function readDecks(root: string): Deck[] {
  const folder = join(root, 'src', 'site', 'public', 'episodes')
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .map((slug) => join(folder, slug, 'cards.json'))
    .filter((path) => existsSync(path))
    .map((path) => JSON.parse(readFileSync(path, 'utf8')) as Deck)
    .map((deck) => ({ ...deck, cards: deck.cards.map((card) => ({ ...card, id: `${deck.slug}/${card.id}` })) }))
    .sort((a, b) => a.episode - b.episode)
}

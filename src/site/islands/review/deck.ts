import type { Card } from '../../../recall/index.ts'

/** A card with its id for good, and the lesson that it belongs to. */
export interface DeckCard {
  readonly id: string
  readonly card: Card
  readonly lesson: string
  readonly href: string
}

import type { APIRoute } from 'astro'
import { project } from '../../built.ts'
import { listQuestions } from '../../review/list-questions.ts'
import { readDecks } from '../../review/read-decks.ts'
import { writeAnki } from '../../review/write-anki.ts'

/** Variants of each numeric card in a deck that cannot make its own. */
const VARIANTS = 3

/** The whole course as a deck for Anki. */
export const GET: APIRoute = () => {
  const decks = readDecks(project)
  const asOf =
    decks
      .map((deck) => deck.asOf)
      .sort()
      .at(-1) ?? '1970-01-01'
  return new Response(new Uint8Array(writeAnki(listQuestions(decks, VARIANTS), asOf)), {
    headers: { 'content-type': 'application/zip' },
  })
}

import type { Finding } from '../../check/index.ts'
import type { LockedDeck } from '../../recall/index.ts'
import type { Lesson } from '../lesson.ts'
import type { CourseRule } from './rule.ts'
import { findingAt } from './rule.ts'

export const reworded: CourseRule = {
  name: 'course/reworded-card',
  page: `
A card that was changed since the last build is taken for an earlier one, reworded, and keeps its id and its learners'
history; or it is taken for another card and gets an id of its own. What decides: where it stands among cards that did not
change, whether its answer is kept, and the telling words that its question and its answer keep. Either is said once, when
it happens, as a note: write the id that you mean behind the question (\`{#id}\`), and it is settled.
`,
  judge: () => [],
}

/** What an author may want to object to in the ids that a lesson's cards got. */
export function tellReworded({ cards, outlineFile }: Lesson, deck: LockedDeck): Finding[] {
  const tell = (index: number, message: string, help: string) =>
    findingAt(outlineFile, cards[index] as Lesson['cards'][number], reworded.name, message, { severity: 'info', help })
  return [
    ...deck.reworded.map(({ index, id, before }) =>
      tell(
        index,
        `taken for the card ${id}, reworded, and keeps its history; it asked ${JSON.stringify(before)}`,
        'if it is another card, write an id of its own behind the question: {#…}',
      ),
    ),
    ...deck.doubtful.map(({ index, id, before }) =>
      tell(
        index,
        `taken for a new card, ${String(deck.ids[index])}; the card ${id}, which asked ${JSON.stringify(before)}, is gone`,
        `if it is that card, reworded, write its id behind the question: {#${id}}`,
      ),
    ),
  ]
}

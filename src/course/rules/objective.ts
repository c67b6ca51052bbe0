import type { Finding } from '../../check/index.ts'
import { shareOf, stemsOf } from '../../text/index.ts'
import type { EpisodeCard } from '../cards.ts'
import type { Lesson } from '../lesson.ts'
import { wordsOfParts } from '../outline/outline.ts'
import type { CourseRule } from './rule.ts'
import { findingAt } from './rule.ts'

/** The share of an objective's telling words that a section or a card must say, unless it says which it covers. */
const SECTION_SHARE = 0.5
const CARD_SHARE = 0.3

export const objective: CourseRule = {
  name: 'course/objective',
  page: `
Each objective is named by a section of the lesson and by a card: in so many words, or by \`**Covers**: 1, 2\` in the
section and \`covers: [1]\` in the card.

## Fails

    # Episode 2: Bread

    ## Learning Objectives

    1. Knead a wet dough
    2. Say why rye drinks more water

    ## Lesson Flow

    ### 1. Rye and water (1 min)

    **Recall Prompt**: "Why does rye drink more water than wheat?"
    **Answer**: "Its fibres hold it."

## Passes

    # Episode 2: Bread

    ## Learning Objectives

    1. Say why rye drinks more water

    ## Lesson Flow

    ### 1. Rye and water (1 min)

    **Recall Prompt**: "Why does rye drink more water than wheat?"
    **Answer**: "Its fibres hold it."
`,
  judge: (lesson) => {
    const { outline, outlineFile } = lesson
    const sections = outline.sections.map((section, index) => ({
      covers: section.covers,
      stems: new Set(stemsOf(`${section.title}\n${wordsOfParts(section.parts)}\n${spokenIn(lesson, index)}`)),
      isListing: /objectives|master|agenda/i.test(section.title),
    }))
    const cards = lesson.cards.map(({ card, covers }) => ({ covers, stems: new Set(stemsOf(wordsOfCard(card))) }))
    const covered = outline.objectives.flatMap((spot, index): Finding[] => {
      const number = index + 1
      const inSection = sections.some(
        ({ covers, stems, isListing }) =>
          covers.includes(number) || (!isListing && shareOf(spot.text, stems) >= SECTION_SHARE),
      )
      const inCard = cards.some(
        ({ covers, stems }) => covers.includes(number) || shareOf(spot.text, stems) >= CARD_SHARE,
      )
      const missing = [...(inSection ? [] : ['no section']), ...(inCard ? [] : ['no card'])]
      if (missing.length === 0) return []
      const message = `${missing.join(' and ')} covers objective ${number}`
      const todo = [
        ...(inSection ? [] : [`write **Covers**: ${number} in the section that teaches it`]),
        ...(inCard ? [] : [`ask for it in its own words, or write covers: [${number}] in the card that does`]),
      ]
      return [findingAt(outlineFile, spot, objective.name, message, { help: todo.join('; ') })]
    })
    return [...covered, ...judgeStray(lesson)]
  },
}

/** Sections and cards that say they cover an objective that there is not. */
function judgeStray({ outline, outlineFile, cards }: Lesson): Finding[] {
  const claims = [
    ...outline.sections.map(({ covers, heading }) => ({ covers, spot: heading })),
    ...cards.map(({ covers, line }) => ({ covers, spot: { line } })),
  ]
  return claims.flatMap(({ covers, spot }) =>
    covers
      .filter((number) => number < 1 || number > outline.objectives.length)
      .map((number) => findingAt(outlineFile, spot, objective.name, `there is no objective ${number} to cover`)),
  )
}

function spokenIn({ sections, script }: Lesson, section: number): string {
  return sections
    .filter((aligned) => aligned.section === section)
    .flatMap(({ paragraphs }) => paragraphs.map(({ wordsFrom, end }) => script.document.text.slice(wordsFrom, end)))
    .join('\n')
}

function wordsOfCard(card: EpisodeCard['card']): string {
  return card.kind === 'text' ? `${card.question}\n${card.answer}` : `${card.question}\n${card.answer.join(' ')}`
}

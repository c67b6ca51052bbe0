import type { Finding } from '../../check/index.ts'
import { shareOf, stemsOf } from '../../text/index.ts'
import type { Lesson } from '../lesson.ts'
import { episodeAt } from '../map.ts'
import { type OutlineSection, wordsOfParts } from '../outline/outline.ts'
import { listMentions } from './mentions.ts'
import type { CourseRule } from './rule.ts'
import { findingAt } from './rule.ts'

export const preview: CourseRule = {
  name: 'course/preview',
  page: `
The preview names the real next episode: its number, if it names one, and half of the telling words of its title.

## Fails

    # Episode 2: Bread

    ## Lesson Flow

    ### 1. Next Episode Preview (30 sec)

    "Next time: soups and stews. See you in Episode 3."

## Passes

    # Episode 2: Bread

    ## Lesson Flow

    ### 1. Next Episode Preview (30 sec)

    "Next time: the oven. See you in Episode 3."
`,
  judge: (lesson, { map }) => {
    const { outline, outlineFile, scriptFile, entry, sections, script } = lesson
    const index = outline.sections.findLastIndex(isPreview)
    const section = outline.sections[index]
    const next = episodeAt(map, entry.number + 1)
    if (!section || !next?.isKnown) return []
    const spoken = sections.filter((one) => one.section === index).flatMap(({ paragraphs }) => paragraphs)
    const said = spoken.map(({ wordsFrom, end }) => script.document.text.slice(wordsFrom, end)).join('\n')
    const findings: Finding[] = []
    const texts: [string, string, Parameters<typeof findingAt>[1]][] = [
      [outlineFile, `${section.title}\n${wordsOfParts(section.parts)}`, section.heading],
      [scriptFile, said, spoken[0]],
    ]
    for (const [file, text, spot] of texts) {
      if (stemsOf(text).length < 4) continue
      if (shareOf(next.title, new Set(stemsOf(text))) < 0.5)
        findings.push(
          findingAt(
            file,
            spot && { line: spot.line },
            preview.name,
            `the next episode is ${JSON.stringify(next.title)}, and the preview doesn't say so`,
          ),
        )
    }
    return [
      ...findings,
      ...wrongNumbers(
        lesson,
        spoken.map(({ line }) => line),
      ),
    ]
  },
}

function isPreview({ title }: OutlineSection): boolean {
  return /\b(?:preview|next (?:episode|time|lesson)|what comes next|up next)\b/i.test(title)
}

/** "See you in Episode 8" at the end of episode 6. */
function wrongNumbers(lesson: Lesson, lines: readonly number[]): Finding[] {
  return listMentions(lesson).flatMap((mention): Finding[] => {
    if (!lines.includes(mention.line) || !/\b(?:see you|next)\b/i.test(mention.said)) return []
    if (mention.episode === lesson.entry.number + 1) return []
    const message = `episode ${lesson.entry.number + 1} comes next, not ${mention.episode}`
    return [findingAt(lesson.scriptFile, mention, preview.name, message)]
  })
}

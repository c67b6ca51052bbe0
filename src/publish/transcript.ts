import type { AlignedSection, Lesson, OutlineSection } from '../course/index.ts'
import { plainWords } from './spoken/pieces.ts'

/** The title of a section: the script's own heading, else the outline's. */
export function titleOf({ outline }: Lesson, { heading, section }: AlignedSection): string {
  return heading ?? (outline.sections[section] as OutlineSection).title
}

/** What is said in a lesson, word for word. */
export function writeTranscript(lesson: Lesson): string {
  const { script, outline, entry, sections } = lesson
  const parts = sections.flatMap((section) => [
    titleOf(lesson, section).toUpperCase(),
    ...section.paragraphs.map(({ start, end }) => plainWords(script.document, start, end)),
  ])
  return `${[`Episode ${entry.number}: ${outline.title}`, ...parts].filter((part) => part !== '').join('\n\n')}\n`
}

import type { Document } from '../text/index.ts'
import { readCards } from './cards.ts'
import type { CourseEpisode } from './course-file.ts'
import type { Lesson } from './lesson.ts'
import type { Outline } from './outline/outline.ts'
import { readOutline } from './outline/read-outline.ts'
import { alignScript } from './script/align.ts'
import { readScript } from './script/read-script.ts'

/** The files of an episode, read as text. */
export interface LessonFiles {
  readonly outlineFile: string
  readonly outlineText: string
  /** The outline as it was read from that text, where it was read before. */
  readonly outline?: Outline
  readonly scriptFile: string
  readonly script: Document
}

/** An episode read whole: outline, script, how the one lies along the other, and cards. */
export function readLesson(
  entry: CourseEpisode,
  { outlineFile, outlineText, outline = readOutline(outlineText), scriptFile, script }: LessonFiles,
): Lesson {
  const read = readScript(script)
  const sections = alignScript(outline.sections, read)
  return { entry, outlineFile, scriptFile, outline, script: read, sections, cards: readCards(outline).cards }
}

import type { Prices } from '../../calculator/index.ts'
import type { Finding, RulePage, Severity } from '../../check/index.ts'
import type { Lesson } from '../lesson.ts'
import type { CourseMap } from '../map.ts'
import type { Spot } from '../outline/lines.ts'

/** What is known beside the episode itself. */
export interface Around {
  readonly map: CourseMap
  /** Places in lessons that others link to, such as `6#conflicts`, each with who links there. */
  readonly linked: ReadonlyMap<string, string>
  /** Whether a file exists, by its path inside the episode's folder. */
  hasFile(path: string): boolean
  /** What is wrong with a diagram's drawing; undefined for one that is drawn. */
  judgeDrawing(source: string): string | undefined
  /** What is wrong with the words of a block that is laid out from data. */
  judgeBlock(language: string, words: readonly string[]): string | undefined
  readonly prices: Prices
}

/** A rule on the course: its page, whose examples are its tests, and what it finds in an episode. */
export interface CourseRule extends RulePage {
  judge(lesson: Lesson, around: Around): readonly Finding[]
}

interface More {
  readonly severity?: Severity
  readonly help?: string
  readonly notes?: readonly string[]
  readonly endLine?: number
}

/** A finding at some words of a file; without words, at the top of it. */
export function findingAt(
  file: string,
  spot: (Pick<Spot, 'line'> & Partial<Spot>) | undefined,
  rule: string,
  message: string,
  more: More = {},
): Finding {
  const line = spot?.line ?? 1
  const column = spot?.column ?? 1
  return {
    file,
    line,
    column,
    endLine: more.endLine ?? line,
    endColumn: column + Math.max(1, spot?.text?.length ?? 1),
    rule,
    severity: more.severity ?? 'error',
    changesCheaper: false,
    message,
    notes: more.notes ?? [],
    related: [],
    ...(more.help === undefined ? {} : { help: more.help }),
  }
}

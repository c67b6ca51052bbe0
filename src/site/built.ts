import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { CourseData } from '../publish/index.ts'

/** The top of the project, known where pages are built. */
export const project: string = import.meta.env['PROJECT']

const folder = join(project, 'src', 'site', 'public', 'episodes')

/** A figure of a lesson's ledger. */
export interface LedgerFigure {
  readonly file: string
  readonly line: number
  readonly text: string
  readonly standing: string
  readonly working: string
  readonly claims: readonly { readonly rule: string; readonly ok: boolean }[]
}

let course: { readonly written: number; readonly data: CourseData } | undefined

/** The course as the build of the episodes told it; many pages ask, and it is read once for each writing of it. */
export function readCourseData(): CourseData {
  const path = join(folder, 'course.json')
  const written = statSync(path).mtimeMs
  if (course?.written !== written) course = { written, data: JSON.parse(readFileSync(path, 'utf8')) }
  return course.data
}

/** The ledger of an episode that has a page. */
export function readLedger(slug: string): readonly LedgerFigure[] {
  const path = join(folder, slug, 'ledger.json')
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).figures : []
}

/** How many figures have which standing. */
export function countByStanding(figures: readonly LedgerFigure[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { standing } of figures) counts[standing] = (counts[standing] ?? 0) + 1
  return counts
}

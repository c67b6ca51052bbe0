import { relative, resolve } from 'node:path'
import type { CheckedText, Finding } from '../../check/index.ts'
import type { Io } from '../io.ts'
import { isCourse } from '../read-course.ts'
import { judgeEpisode, listWritten, openCourseMap, soften, takeEpisode } from '../read-episode.ts'
import type { Options } from './check-files.ts'

/** What is wrong with the course to which some texts belong, and their own findings, a draft's softened. */
export interface JudgedCourse {
  readonly sources: readonly CheckedText[]
  readonly findings: readonly Finding[]
}

/** Judges those texts that are episodes of the course around them as parts of it; others are left as they are. */
export function judgeCourse(
  sources: readonly CheckedText[],
  io: Io,
  { asOf, packs }: Pick<Options, 'asOf' | 'packs'>,
  isWhole: boolean,
  read?: (path: string) => string,
): JudgedCourse {
  if (!isCourse(io.cwd)) return { sources, findings: [] }
  const here = (file: string) => relative(io.cwd, resolve(io.cwd, file))
  const files = new Set(sources.map(({ file }) => here(file)))
  if (!isWhole && ![...files].some((file) => /^episodes[\\/]/.test(file))) return { sources, findings: [] }
  const course = openCourseMap(io.cwd, { asOf, packs, read })
  let findings = isWhole ? [...course.findings] : []
  const drafts = new Set<string>()
  for (const entry of listWritten(course.map.course)) {
    const { lesson } = takeEpisode(course, entry, read)
    if (!files.has(lesson.outlineFile) && !files.has(lesson.scriptFile)) continue
    if (entry.status === 'draft') drafts.add(lesson.outlineFile).add(lesson.scriptFile)
    findings = findings.concat(judgeEpisode(course, lesson))
  }
  const softened = sources.map((source) =>
    drafts.has(here(source.file)) ? { ...source, findings: source.findings.map(soften) } : source,
  )
  return { sources: softened, findings }
}

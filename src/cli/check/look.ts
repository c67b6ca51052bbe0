import { dirname, join } from 'node:path'
import { type CheckedSource, type Finding, sortFindings } from '../../check/index.ts'
import type { Course } from '../../course/index.ts'
import { Refusal } from '../../host/index.ts'
import type { Io } from '../io.ts'
import { isCourse, openCourse } from '../read-course.ts'
import { soften } from '../read-episode.ts'
import { checkFiles } from './check-files.ts'
import { judgeCourse } from './judge-course.ts'

/** Where a text stands: the folder from which it is checked, its path as `check` prints it there, and how files are read. */
export interface Spot {
  readonly root: string
  readonly file: string
  /** Reads a file as it stands in the editor, else on the disk. */
  read(path: string): string
}

/** What was found in a text: the same as by `crossfoot check` at the top of its project. */
export interface Look {
  /** Undefined where the text could not be checked; the findings say why. */
  readonly checked: CheckedSource | undefined
  readonly findings: readonly Finding[]
}

/** Checks the numbers of a text, with everything around it. */
export function look(spot: Spot): Look {
  const { file } = spot
  return refusedAt(file, () => {
    const course = courseAround(spot)
    const { sources, failures } = checkFiles([file], makeIo(spot), { asOf: course?.asOf, mustBind: false })
    const checked = sources.find((source) => source.file === file)
    const findings = [...(checked?.findings ?? []), ...failures.map((failure) => bringTo(file, failure))]
    return { checked, findings: sortFindings(isDraft(course, file) ? findings.map(soften) : findings) }
  })
}

/** Judges a text as a part of its course, where it is one. */
export function lookAround(spot: Spot, checked: CheckedSource): Look {
  const { file } = spot
  return refusedAt(file, () => {
    const course = courseAround(spot)
    if (!course) return { checked, findings: [] }
    const { findings } = judgeCourse([checked], makeIo(spot), course.asOf, false, spot.read)
    return { checked, findings: findings.filter((finding) => finding.file === file) }
  })
}

function courseAround({ root, read }: Spot): Course | undefined {
  return isCourse(root) ? openCourse(root, read) : undefined
}

function isDraft(course: Course | undefined, file: string): boolean {
  return (
    course?.episodes.some(({ slug, status }) => status === 'draft' && dirname(file) === join('episodes', slug)) === true
  )
}

function makeIo({ root, read }: Spot): Io {
  const silent = () => {}
  return { out: silent, err: silent, cwd: root, color: false, width: 80, readInput: read }
}

function refusedAt(file: string, attempt: () => Look): Look {
  try {
    return attempt()
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return { checked: undefined, findings: [notChecked(file, error.message)] }
  }
}

// What is wrong with another file is told here too: nothing of this text was checked because of it.
function bringTo(file: string, failure: Finding): Finding {
  if (failure.file === file) return failure
  return {
    ...notChecked(file, `${failure.file}:${failure.line}:${failure.column}  ${failure.message}`),
    rule: failure.rule,
  }
}

function notChecked(file: string, why: string): Finding {
  return {
    ...{ file, line: 1, column: 1, endLine: 1, endColumn: 2 },
    rule: 'format/unreadable',
    severity: 'error',
    changesCheaper: false,
    message: `not checked: ${why}`,
    notes: [],
    related: [],
  }
}

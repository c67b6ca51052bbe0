import { dirname, join } from 'node:path'
import { type CheckedSource, type Finding, sortFindings } from '../../check/index.ts'
import type { Course } from '../../course/index.ts'
import { Refusal } from '../../host/index.ts'
import type { Io } from '../io.ts'
import { isCourse, openCourse } from '../read-course.ts'
import { soften } from '../read-episode.ts'
import { type Checked, checkFiles } from './check-files.ts'
import { judgeCourse } from './judge-course.ts'
import { isUnderFullFloor, type OpenedConfig } from './open-config.ts'
import { findFloors } from './own-texts.ts'
import { settleReport } from './settle-report.ts'

/** Where a text stands: the folder from which it is checked, its path as `check` prints it there, and how files are read. */
export interface Spot {
  readonly root: string
  readonly file: string
  readonly config: OpenedConfig
  /** What is wrong with the configuration; the text is checked without one then. */
  readonly refused?: string | undefined
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
    const io = makeIo(spot)
    const [isOwn, isConfigured] = [findFloors(io), isUnderFullFloor(spot.config, io)]
    const isUnderFloor = (name: string) => isOwn(name) || isConfigured(name)
    const how = { asOf: course?.asOf, mustBind: false, isUnderFloor, packs: spot.config.packs }
    const { sources, failures, asOf } = checkFiles([file], io, how)
    const checked = sources.find((source) => source.file === file)
    const own = checked?.findings ?? []
    const findings = settle(spot, { asOf, sources, failures: [] }, isDraft(course, file) ? own.map(soften) : own)
    const refused = spot.refused === undefined ? [] : [tell(file, `checked without its configuration: ${spot.refused}`)]
    const others = [...refused, ...failures.map((failure) => bringTo(file, failure))]
    return { checked, findings: sortFindings([...findings, ...others]) }
  })
}

/** Judges a text as a part of its course, where it is one. */
export function lookAround(spot: Spot, checked: CheckedSource): Look {
  const { file, read } = spot
  return refusedAt(file, () => {
    const course = courseAround(spot)
    if (!course) return { checked, findings: [] }
    const { packs } = spot.config
    const { findings } = judgeCourse([checked], makeIo(spot), { asOf: course.asOf, packs }, false, read)
    return { checked, findings: settle(spot, { asOf: course.asOf, sources: [checked], failures: [] }, findings) }
  })
}

/** What the configuration leaves of some findings in a text. */
function settle(spot: Spot, checked: Checked, findings: readonly Finding[]): Finding[] {
  const sources = checked.sources.map((source) => ({ ...source, findings: [] }))
  const options = { paths: [spot.file], floor: 0, baseline: undefined, writeBaseline: false }
  const settled = settleReport({ ...checked, sources }, findings, spot.config, options, makeIo(spot))
  return settled.findings.filter((finding) => finding.file === spot.file)
}

function courseAround({ root, read }: Spot): Course | undefined {
  return isCourse(root) ? openCourse(root, read) : undefined
}

function isDraft(course: Course | undefined, file: string): boolean {
  return (
    course?.episodes.some(({ slug, status }) => status === 'draft' && dirname(file) === join('episodes', slug)) === true
  )
}

function makeIo({ root, read }: Pick<Spot, 'root' | 'read'>): Io {
  const silent = () => {}
  return { out: silent, err: silent, cwd: root, color: false, width: 80, readInput: read }
}

function refusedAt(file: string, attempt: () => Look): Look {
  try {
    return attempt()
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return { checked: undefined, findings: [tell(file, `not checked: ${error.message}`)] }
  }
}

// What is wrong with another file is told here too: nothing of this text was checked because of it.
function bringTo(file: string, failure: Finding): Finding {
  if (failure.file === file) return failure
  return {
    ...tell(file, `not checked: ${failure.file}:${failure.line}:${failure.column}  ${failure.message}`),
    rule: failure.rule,
  }
}

function tell(file: string, message: string): Finding {
  return {
    ...{ file, line: 1, column: 1, endLine: 1, endColumn: 2 },
    rule: 'format/unreadable',
    severity: 'error',
    changesCheaper: false,
    message,
    notes: [],
    related: [],
  }
}

import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Pack } from '../book/index.ts'
import { type CheckedSource, checkTogether, type Finding } from '../check/index.ts'
import type { Scenario } from '../claims/index.ts'
import {
  type Course,
  type CourseEpisode,
  type CourseMap,
  type EpisodeSummary,
  judgeFolders,
  judgeLesson,
  type Lesson,
  readLesson,
  summarize,
} from '../course/index.ts'
import { LESSON_PLACES } from '../decision/index.ts'
import { hashText, Refusal, readText } from '../host/index.ts'
import { makeTable } from '../publish/index.ts'
import { formatOf, readDocument } from '../text/index.ts'
import { failureOf, openBook } from './check/check-files.ts'
import { openOutline, openOutlineText } from './check/open-outline.ts'
import { openScenarios } from './check/read-scenarios.ts'
import { courseFile, openCourse } from './read-course.ts'
import { remembering } from './remembering.ts'

/** An episode as read and checked, with everything its page needs. */
export interface CheckedEpisode {
  readonly lesson: Lesson
  readonly folder: string
  /** The script as checked, and the outline beside it. */
  readonly checked: CheckedSource
  readonly beside: CheckedSource
  readonly scenarios: readonly Scenario[]
  readonly findings: readonly Finding[]
}

/** A course opened: its map, its prices, and what is wrong with it as a whole. */
export interface OpenedCourse {
  readonly root: string
  readonly map: CourseMap
  readonly opened: ReturnType<typeof openBook>
  readonly findings: readonly Finding[]
  /** Places in lessons to which the questionnaire leads. */
  readonly places: readonly string[]
  /** Episodes as they were read for the map, by their slugs: each waits to be checked, and is let go then. */
  readonly waiting: Map<string, EpisodeFiles>
}

/** An episode as its files were read, with the text of its outline. */
interface EpisodeFiles {
  readonly lesson: Lesson
  readonly outlineText: string
}

/** Reads a file, as it stands on the disk or in an editor. */
type Read = (path: string) => string

/** How a course is opened. */
interface CourseLook {
  /** The day that counts as today; that of the course unless given. */
  readonly asOf?: string | undefined
  /** What it is held against; our own packs unless given. */
  readonly packs?: readonly Pack[] | undefined
  /** Places that lessons must have; those to which the questionnaire leads unless given. */
  readonly places?: readonly string[] | undefined
  readonly read?: Read | undefined
  /** What its episodes say of themselves, where that was read already. */
  readonly episodes?: readonly EpisodeSummary[] | undefined
}

/** The most bytes of an outline or a script: sixty times what a long lesson has. */
export const LARGEST = 2 ** 20

/** As many letters of episodes wait to be checked; the others are read again then, so that no course fills the memory. */
const MOST_WAITING = 2 ** 22

const readOnDisk: Read = (path) => readText(path, LARGEST)

/** Opens the course of a project. What every episode needs of the others is read here; the rest one by one, later. */
export function openCourseMap(
  root: string,
  { asOf, packs, places = LESSON_PLACES, read = readOnDisk, episodes: known }: CourseLook = {},
): OpenedCourse {
  const course = openCourse(root, read)
  const folders = readdirSync(join(root, 'episodes'), { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? [entry.name] : [],
  )
  const findings = judgeFolders(courseFile, course, folders)
  const has = new Set(folders)
  const waiting = new Map<string, EpisodeFiles>()
  let room = MOST_WAITING
  const summarizeEntry = (entry: CourseEpisode) => {
    if (entry.status === 'planned' || !has.has(entry.slug)) return summarize(entry, undefined)
    const files = readEpisode(root, entry, read)
    room -= files.outlineText.length + files.lesson.script.document.source.length
    if (room >= 0) waiting.set(entry.slug, files)
    return summarizeLesson(entry, files.lesson)
  }
  const episodes = known ?? course.episodes.map(summarizeEntry)
  const opened = openBook(asOf ?? course.asOf, packs)
  return { root, map: { course: { ...course, asOf: opened.asOf }, episodes }, opened, findings, places, waiting }
}

function summarizeLesson(entry: CourseEpisode, { outline, script }: Lesson): EpisodeSummary {
  return summarize(
    entry,
    outline,
    script.groups.flatMap(({ heading }) => heading?.ids ?? []),
  )
}

/** The episodes of a course that are written, in order. */
export function listWritten({ episodes }: Course): readonly CourseEpisode[] {
  return episodes.filter(({ status }) => status !== 'planned')
}

/** An episode of an opened course: as it was read for the map, and then forgotten there; else read now. */
export function takeEpisode({ root, waiting }: OpenedCourse, entry: CourseEpisode, read = readOnDisk): EpisodeFiles {
  const files = waiting.get(entry.slug) ?? readEpisode(root, entry, read)
  waiting.delete(entry.slug)
  return files
}

function readEpisode(root: string, entry: CourseEpisode, read: Read): EpisodeFiles {
  const folder = join('episodes', entry.slug)
  const outlineFile = join(folder, 'outline.md')
  const scriptFile = findScript(root, folder)
  const open = (file: string) => readDraftable(entry, join(root, file), read)
  const outlineText = open(outlineFile)
  return { lesson: openLesson(entry, outlineFile, outlineText, scriptFile, open(scriptFile)), outlineText }
}

/** A file of an episode; a draft begins with one of the two, and the other is empty. */
function readDraftable({ status }: CourseEpisode, path: string, read: Read): string {
  return status === 'draft' && !existsSync(path) ? '' : read(path)
}

// While somebody writes one episode, the others are as they were.
const openLesson = remembering(
  (entry: CourseEpisode, outlineFile: string, outlineText: string, scriptFile: string, scriptText: string) => {
    const script = readDocument(scriptText, formatOf(scriptFile) ?? 'script')
    return readLesson(entry, { outlineFile, outlineText, outline: openOutlineText(outlineText), scriptFile, script })
  },
  32,
)

function findScript(root: string, folder: string): string {
  const found = ['script.md', 'script.txt']
    .map((name) => join(folder, name))
    .filter((path) => existsSync(join(root, path)))
  if (found.length === 2) throw new Refusal(`${folder}: it has script.md and script.txt; keep one of them`)
  return found[0] ?? join(folder, 'script.md')
}

/** Reads and checks one episode: its numbers, and its place in the course. What is wrong with a draft fails nothing. */
export function checkEpisode(
  course: OpenedCourse,
  entry: CourseEpisode,
  isUnderFloor: (file: string) => boolean = () => false,
): CheckedEpisode {
  const { opened } = course
  const { lesson, outlineText } = takeEpisode(course, entry)
  const folder = join('episodes', entry.slug)
  const { outlineFile, scriptFile, script } = lesson
  const { scenarios, refused } = openDraftable(entry, () =>
    openScenarios(outlineFile, outlineText, opened.book, opened.asOf),
  )
  const texts = [{ file: scriptFile, document: script.document }, openOutline(outlineFile, outlineText, lesson.outline)]
  const mustBind = entry.status === 'published' || isUnderFloor(outlineFile)
  const around = { ...opened, scenarios, mustBind }
  const [checked, beside] = checkTogether(texts, around) as [CheckedSource, CheckedSource]
  const judged = judgeEpisode(course, lesson, refused.length > 0 ? undefined : scenarios)
  const findings = [...refused, ...checked.findings, ...beside.findings, ...judged]
  return {
    ...{ lesson, folder, checked, beside, scenarios },
    findings: entry.status === 'draft' ? findings.map(soften) : findings,
  }
}

/** The scenarios of an episode; of a draft that is half written what can't be read is said, and refuses nothing. */
function openDraftable(
  { status }: CourseEpisode,
  open: () => readonly Scenario[],
): { readonly scenarios: readonly Scenario[]; readonly refused: readonly Finding[] } {
  try {
    return { scenarios: open(), refused: [] }
  } catch (error) {
    if (!(error instanceof Refusal) || status !== 'draft') throw error
    return { scenarios: [], refused: error.message.split('\n').map((line) => failureOf('', line)) }
  }
}

/** Judges an episode as a part of the course. */
export function judgeEpisode(
  { root, map, opened, places }: OpenedCourse,
  lesson: Lesson,
  known?: readonly Scenario[],
): Finding[] {
  const folder = join('episodes', lesson.entry.slug)
  const scenarios = known ?? tryScenarios(lesson, opened)
  return judgeLesson(lesson, {
    map,
    prices: opened.prices,
    linked: new Map(places.map((place) => [place, 'the questionnaire'])),
    hasFile: (path) => existsSync(join(root, folder, path)),
    judgeDrawing: (source) =>
      existsSync(join(root, drawingOf(folder, source)))
        ? undefined
        : 'this diagram has no drawing, or it changed since: npm run diagrams',
    judgeBlock: (language, words) =>
      scenarios === undefined || makeTable(language, words, scenarios) ? undefined : sayBlock(language, scenarios),
  })
}

/** The scenarios of an outline; undefined where one can't be read, which is said where numbers are checked. */
function tryScenarios(
  { outline, outlineFile }: Lesson,
  { book, asOf }: OpenedCourse['opened'],
): readonly Scenario[] | undefined {
  try {
    return openScenarios(outlineFile, outline.lines.map(({ text }) => text).join('\n'), book, asOf)
  } catch (error) {
    if (error instanceof Refusal) return undefined
    throw error
  }
}

/** Where the drawing of a diagram is kept: under the hash of its source. */
export function drawingOf(folder: string, source: string): string {
  return join(folder, 'diagrams', `${hashText(source)}.svg`)
}

function sayBlock(language: string, scenarios: readonly Scenario[]): string {
  const known = scenarios.map(({ name }) => name).join(', ') || 'none'
  if (language === 'designs') return 'designs takes names of designs, such as aurora-global, or none for all'
  const takes = language === 'bill' ? 'a scenario and a design that it allows' : 'a scenario'
  return `${language} takes ${takes}; scenarios: ${known}`
}

/** What is wrong with a draft fails nothing. */
export function soften(finding: Finding): Finding {
  return finding.severity === 'error' ? { ...finding, severity: 'warning' } : finding
}

import { readText, writeText } from './storage.ts'

/** How far somebody has read a lesson. */
export interface LessonProgress {
  /** The id of the section last looked at, and its title. */
  readonly section: string
  readonly title: string
  /** The ids of the sections read to their end. */
  readonly seen: readonly string[]
  readonly of: number
  /** Counts up with every visit: which lesson was looked at last is known without a clock. */
  readonly turn: number
}

export type Progress = Readonly<Record<string, LessonProgress>>

const key = 'crossfoot-progress'
const asideKey = 'crossfoot-progress-unreadable'

/** What reading or writing came to: kept, or why not. */
export type Kept = 'kept' | 'denied' | 'unreadable'

/** What this device knows of the reading. What can't be read is put aside, not thrown away. */
export function readProgress(): { readonly progress: Progress; readonly kept: Kept } {
  const text = readText(key)
  if (text === undefined) return { progress: {}, kept: 'kept' }
  const progress = parseProgress(text)
  if (progress) return { progress, kept: readText(asideKey) === undefined ? 'kept' : 'unreadable' }
  writeText(asideKey, text)
  return { progress: {}, kept: 'unreadable' }
}

/** Notes where somebody is in a lesson, on top of what any other tab has noted meanwhile. */
export function noteProgress(slug: string, now: Omit<LessonProgress, 'turn'>): Kept {
  const { progress, kept } = readProgress()
  const before = progress[slug]
  const turns = Object.values(progress).map(({ turn }) => turn)
  const seen = [...new Set([...(before?.seen ?? []), ...now.seen])]
  const next: Progress = { ...progress, [slug]: { ...now, seen, turn: Math.max(0, ...turns) + 1 } }
  return writeText(key, JSON.stringify({ version: 1, lessons: next })) ? kept : 'denied'
}

/** The lesson that was looked at last. */
export function findLatest(progress: Progress): readonly [string, LessonProgress] | undefined {
  return Object.entries(progress).sort(([, a], [, b]) => b.turn - a.turn)[0]
}

/** Reads what was stored; undefined where it is anything else. */
export function parseProgress(text: string): Progress | undefined {
  try {
    const read: unknown = JSON.parse(text)
    const lessons: unknown = isRecord(read) && read['version'] === 1 ? read['lessons'] : undefined
    if (!isRecord(lessons) || !Object.values(lessons).every(isLesson)) return undefined
    return lessons as Progress
  } catch {
    return undefined
  }
}

function isLesson(value: unknown): value is LessonProgress {
  if (!isRecord(value)) return false
  const { section, title, seen, of, turn } = value
  const isText = (one: unknown) => typeof one === 'string' && one.length <= 300
  return isText(section) && isText(title) && Array.isArray(seen) && seen.every(isText) && isCount(of) && isCount(turn)
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isCount(value: unknown): boolean {
  return Number.isSafeInteger(value) && Number(value) >= 0
}

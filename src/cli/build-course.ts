import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { countStandings, type Finding } from '../check/index.ts'
import { isOwnFile, speakingTime } from '../course/index.ts'
import { hashText, Refusal, readText, Staging, writeAtomic } from '../host/index.ts'
import {
  describeCourse,
  makePage,
  type WrittenEpisode,
  writeDeck,
  writePage,
  writeSsml,
  writeTranscript,
} from '../publish/index.ts'
import { contentOf, type LockedCard, lockCards, makeVariant, type Variant } from '../recall/index.ts'
import { ledgerJson } from '../report/index.ts'
import {
  type CheckedEpisode,
  checkEpisode,
  drawingOf,
  listWritten,
  type OpenedCourse,
  openCourseMap,
} from './read-episode.ts'

/** What a build found and wrote. */
export interface CourseBuild {
  readonly findings: readonly Finding[]
  readonly written: readonly string[]
}

export interface BuildOptions {
  /** Whether pages are written whatever is wrong: for looking at them while writing. */
  readonly evenIfWrong?: boolean
  /** Whether drafts get pages too. */
  readonly drafts?: boolean
  /** Places that the lessons must have because somebody leads there; those of the questionnaire unless given. */
  readonly places?: readonly string[] | undefined
  /** The day that counts as today; that of the course file unless given. */
  readonly asOf?: string | undefined
}

const pages = join('src', 'site', 'content', 'docs', 'episodes')
const downloads = join('src', 'site', 'public', 'episodes')
const stagingFolder = join('src', 'site', '.episodes-staging')

/** Checks all episodes, then writes what belongs to them and removes what is gone; nothing where something is wrong. */
export function buildCourse(
  root: string,
  { evenIfWrong = false, drafts = false, places, asOf }: BuildOptions = {},
): CourseBuild {
  const opened = openCourseMap(root, asOf, places)
  let findings = [...opened.findings]
  const staging = Staging.open(root, stagingFolder)
  const locks: { path: string; text: string }[] = []
  const written = new Map<string, WrittenEpisode>()
  try {
    for (const entry of listWritten(opened.map.course)) {
      const episode = checkEpisode(opened, entry)
      findings = findings.concat(episode.findings)
      if (entry.status === 'draft' && !drafts) continue
      locks.push(stageEpisode(opened, episode, staging))
      written.set(entry.slug, measure(episode))
    }
    staging.put(join(downloads, 'course.json'), `${JSON.stringify(describeCourse(opened.map, written))}\n`)
  } catch (error) {
    staging.drop()
    throw error
  }
  const isWrong = findings.some(({ severity }) => severity === 'error')
  if (isWrong && !evenIfWrong) {
    staging.drop()
    return { findings, written: [] }
  }
  // Half-written cards of a page that is only looked at get no ids for good.
  if (!isWrong && !evenIfWrong) for (const { path, text } of locks) writeAtomic(path, text)
  return { findings, written: staging.commit([pages, downloads]) }
}

function measure({ lesson, checked, beside }: CheckedEpisode): WrittenEpisode {
  const { figures, bound } = countStandings([...checked.ledger, ...beside.ledger])
  const { sections, cards } = lesson
  return { listening: speakingTime(lesson), sections: sections.length, cards: cards.length, figures, bound }
}

/** Puts aside everything that belongs to an episode, and returns the lock of its cards. */
function stageEpisode(
  { root, map, opened }: OpenedCourse,
  episode: CheckedEpisode,
  staging: Staging,
): { path: string; text: string } {
  const { lesson, folder, checked, beside, scenarios } = episode
  const { slug } = lesson.entry
  const variants = new Map(
    lesson.cards.flatMap(({ card }, index): [number, Variant][] => {
      if (card.kind !== 'numeric') return []
      try {
        return [[index, makeVariant(card, index + 1, opened.prices)]]
      } catch {
        // A card that can't be priced is a finding, and its page is written for looking at only.
        return []
      }
    }),
  )
  const drawing = (source: string) => {
    const path = join(root, drawingOf(folder, source))
    return existsSync(path) ? readText(path).trim() : undefined
  }
  const page = makePage({ lesson, map, checked, beside, scenarios, findings: episode.findings, variants, drawing })
  const lockPath = join(root, folder, 'cards.lock')
  const unlocked = lesson.cards.map(({ card, authorId }) => ({
    authorId,
    hash: hashText(contentOf(card)),
    question: card.question,
  }))
  const { ids, lock } = lockCards(unlocked, readLock(lockPath))
  staging.put(join(pages, `${slug}.mdx`), writePage(page))
  staging.put(join(downloads, slug, 'transcript.txt'), writeTranscript(lesson))
  staging.put(join(downloads, slug, 'lesson.ssml'), writeSsml(lesson))
  staging.put(join(downloads, slug, 'cards.json'), writeDeck(lesson, ids, opened.asOf))
  staging.put(join(downloads, slug, 'ledger.json'), `${JSON.stringify(ledgerJson([checked, beside]))}\n`)
  for (const { target } of lesson.outline.images) {
    const source = join(root, folder, target.text)
    if (isOwnFile(target.text) && existsSync(source)) staging.copy(source, join(downloads, slug, target.text))
  }
  return { path: lockPath, text: `${JSON.stringify({ version: 1, cards: lock }, null, 1)}\n` }
}

/** The cards that were built before; a lock that can't be read is refused, since ids made anew would lose all history. */
function readLock(path: string): readonly LockedCard[] {
  if (!existsSync(path)) return []
  try {
    const read: unknown = JSON.parse(readFileSync(path, 'utf8'))
    const cards: unknown = typeof read === 'object' && read !== null ? Reflect.get(read, 'cards') : undefined
    if (Array.isArray(cards) && cards.every(isLocked)) return cards
  } catch {
    // Told below.
  }
  throw new Refusal(
    `${path}: this is no lock of cards; restore it from the repository, or delete it to make all ids anew`,
  )
}

function isLocked(value: unknown): value is LockedCard {
  if (typeof value !== 'object' || value === null) return false
  return ['id', 'hash', 'question'].every((name) => typeof Reflect.get(value, name) === 'string')
}

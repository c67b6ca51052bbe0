import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { countStandings, type Finding } from '../check/index.ts'
import { isOwnFile, speakingTime, tellReworded } from '../course/index.ts'
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
import { answerOf, contentOf, type LockedCard, lockCards, makeVariant, type Variant } from '../recall/index.ts'
import { ledgerJson } from '../report/index.ts'
import { isUnderFullFloor, noConfig, type OpenedConfig } from './check/open-config.ts'
import { ConfigUse } from './check/use-config.ts'
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
  /** Floors of the configuration that published episodes don't reach, in words. */
  readonly short: readonly string[]
  /** Whether something is an error, or a floor not reached. */
  readonly isWrong: boolean
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
  /** The configuration of the project; none unless given. */
  readonly config?: OpenedConfig
}

const pages = join('src', 'site', 'content', 'docs', 'episodes')
const downloads = join('src', 'site', 'public', 'episodes')
const stagingFolder = join('src', 'site', '.episodes-staging')

/** Checks all episodes, then writes what belongs to them and removes what is gone; nothing where something is wrong. */
export function buildCourse(
  root: string,
  { evenIfWrong = false, drafts = false, places, asOf, config = noConfig(root) }: BuildOptions = {},
): CourseBuild {
  const opened = openCourseMap(root, { asOf, places, packs: config.packs })
  const use = new ConfigUse(config, { cwd: root }, opened.opened.asOf)
  const isUnderFloor = isUnderFullFloor(config, { cwd: root })
  let findings = [...use.settle(opened.findings, [])]
  const staging = Staging.open(root, stagingFolder)
  const locks: { readonly path: string; readonly text: string }[] = []
  const written = new Map<string, WrittenEpisode>()
  const looked: string[] = []
  try {
    for (const entry of listWritten(opened.map.course)) {
      const episode = configure(checkEpisode(opened, entry, isUnderFloor), use)
      findings = findings.concat(episode.findings)
      looked.push(episode.checked.file, episode.beside.file)
      if (entry.status === 'published') use.count([episode.checked, episode.beside])
      if (entry.status === 'draft' && !drafts) continue
      const staged = stageEpisode(opened, episode, staging)
      locks.push(staged.lock)
      findings = findings.concat(use.settle(staged.findings, [episode.checked, episode.beside]))
      written.set(entry.slug, measure(episode))
    }
    staging.put(join(downloads, 'course.json'), `${JSON.stringify(describeCourse(opened.map, written))}\n`)
  } catch (error) {
    staging.drop()
    throw error
  }
  findings = findings.concat(use.judgeIgnores(looked))
  const short = use.missFloors()
  const isWrong = short.length > 0 || findings.some(({ severity }) => severity === 'error')
  if (isWrong && !evenIfWrong) {
    staging.drop()
    return { findings, short, isWrong, written: [] }
  }
  // Half-written cards of a page that is only looked at get no ids for good.
  if (!isWrong && !evenIfWrong) for (const { path, text } of locks) writeAtomic(path, text)
  return { findings, short, isWrong, written: staging.commit([pages, downloads]) }
}

/** An episode with those of its findings that the configuration leaves. */
function configure(episode: CheckedEpisode, use: ConfigUse): CheckedEpisode {
  return { ...episode, findings: use.settle(episode.findings, [episode.checked, episode.beside]) }
}

function measure({ lesson, checked, beside }: CheckedEpisode): WrittenEpisode {
  const { figures, bound } = countStandings([...checked.ledger, ...beside.ledger])
  const { sections, cards } = lesson
  return { listening: speakingTime(lesson), sections: sections.length, cards: cards.length, figures, bound }
}

/** Puts aside everything that belongs to an episode, and returns the lock of its cards and what it says of them. */
function stageEpisode(
  { root, map, opened }: OpenedCourse,
  episode: CheckedEpisode,
  staging: Staging,
): { readonly lock: { readonly path: string; readonly text: string }; readonly findings: readonly Finding[] } {
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
    const narrow = path.replace(/svg$/, 'narrow.svg')
    if (!existsSync(path)) return undefined
    return { svg: readText(path).trim(), ...(existsSync(narrow) ? { narrow: readText(narrow).trim() } : {}) }
  }
  const page = makePage({ lesson, map, checked, beside, scenarios, findings: episode.findings, variants, drawing })
  const lockPath = join(root, folder, 'cards.lock')
  const unlocked = lesson.cards.map(({ card, authorId }) => ({
    authorId,
    hash: hashText(contentOf(card)),
    question: card.question,
    answer: answerOf(card),
  }))
  const deck = lockCards(unlocked, readLock(lockPath))
  staging.put(join(pages, `${slug}.mdx`), writePage(page))
  staging.put(join(downloads, slug, 'transcript.txt'), writeTranscript(lesson))
  staging.put(join(downloads, slug, 'lesson.ssml'), writeSsml(lesson))
  staging.put(join(downloads, slug, 'cards.json'), writeDeck(lesson, deck.ids, opened.asOf))
  staging.put(join(downloads, slug, 'ledger.json'), `${JSON.stringify(ledgerJson([checked, beside]))}\n`)
  for (const { target } of lesson.outline.images) {
    const source = join(root, folder, target.text)
    if (isOwnFile(target.text) && existsSync(source)) staging.copy(source, join(downloads, slug, target.text))
  }
  const text = `${JSON.stringify({ version: 1, cards: deck.lock }, null, 1)}\n`
  return { lock: { path: lockPath, text }, findings: tellReworded(lesson, deck) }
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
  const answer: unknown = Reflect.get(value, 'answer')
  return (
    ['id', 'hash', 'question'].every((name) => typeof Reflect.get(value, name) === 'string') &&
    (answer === undefined || typeof answer === 'string')
  )
}

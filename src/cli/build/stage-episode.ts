import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Finding } from '../../check/index.ts'
import { isOwnFile, tellReworded } from '../../course/index.ts'
import { hashText, Refusal, readText, type Staging } from '../../host/index.ts'
import { makePage, writeDeck, writePage, writeSsml, writeTranscript } from '../../publish/index.ts'
import { answerOf, contentOf, type LockedCard, lockCards, makeVariant, type Variant } from '../../recall/index.ts'
import { ledgerJson } from '../../report/index.ts'
import { type CheckedEpisode, drawingOf, type OpenedCourse } from '../read-episode.ts'

/** Where the pages of lessons lie, what can be fetched beside them, and both until all of it is there. */
export const pages = join('src', 'site', 'content', 'docs', 'episodes')
export const downloads = join('src', 'site', 'public', 'episodes')
export const stagingFolder = join('src', 'site', '.episodes-staging')

/** The lock of an episode's cards: a file, and what it is to hold. */
export interface Lock {
  readonly path: string
  readonly text: string
}

/** Puts aside everything that belongs to an episode, and returns the lock of its cards and what it says of them. */
export function stageEpisode(
  { root, map, opened }: OpenedCourse,
  episode: CheckedEpisode,
  staging: Staging,
): { readonly lock: Lock; readonly findings: readonly Finding[] } {
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

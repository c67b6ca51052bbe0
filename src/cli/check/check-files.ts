import { existsSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { awsPack, awsSpeech, type Book, isIsoDate, makeBook, newestCheck, type Pack } from '../../book/index.ts'
import { openPrices, type Prices } from '../../calculator/index.ts'
import {
  type CheckedSource,
  type CheckedText,
  checkTogether,
  type Finding,
  type TextToCheck,
} from '../../check/index.ts'
import { findTexts, Refusal, type Walked, walk } from '../../host/index.ts'
import { formatOf, readDocument } from '../../text/index.ts'
import type { Io } from '../io.ts'
import { remembering } from '../remembering.ts'
import { openOutline } from './open-outline.ts'
import { listOwnSources, openOwnSource } from './own-texts.ts'
import { openScenarios } from './read-scenarios.ts'

/** What came of checking several texts. */
export interface Checked<Source extends CheckedText = CheckedText> {
  readonly asOf: string
  readonly sources: readonly Source[]
  /** Findings of files that could not be read or parsed. */
  readonly failures: readonly Finding[]
}

export interface Options {
  readonly asOf: string | undefined
  /** Whether each figure that rests on nothing is an error: in all texts, or in those under a floor. */
  readonly mustBind: boolean
  readonly isUnderFloor?: (file: string) => boolean
  /** What texts are held against; our own packs unless given. */
  readonly packs?: readonly Pack[]
}

/** The book, and the day that counts as today: the one asked for, or the newest on which a record was checked. */
export function openBook(asked: string | undefined, packs: readonly Pack[] = ownPacks): OpenedBook {
  return openPacks(asked, packs)
}

/** A book, the day that counts as today, and the prices of that day. */
interface OpenedBook {
  readonly book: Book
  readonly asOf: string
  readonly prices: Prices
}

const ownPacks: readonly Pack[] = [awsPack, awsSpeech]
const ownBooks = new WeakSet<Book>()

/** Whether a book holds our own packs and no other: then the code says what stands in it. */
export function isOwnBook(book: Book): boolean {
  return ownBooks.has(book)
}

const openPacks = remembering((asked: string | undefined, packs: readonly Pack[]): OpenedBook => {
  const book = makeBook(...packs)
  if (packs.length === ownPacks.length && packs.every((pack, at) => pack === ownPacks[at])) ownBooks.add(book)
  const asOf = asked ?? (newestCheck(book) || newestCheck(makeBook(awsPack)))
  if (!isIsoDate(asOf)) throw new Refusal(`--as-of ${JSON.stringify(asOf)} is no date; expected one such as 2026-11-20`)
  return { book, asOf, prices: openPrices(book, asOf) }
})

/** The texts that a check looks at: those named, or the course, the site's own texts and the README. */
export function listTexts(paths: readonly string[], { cwd }: Io): Walked {
  if (paths.length === 0) return { files: listOwnTexts(cwd), refused: [] }
  const named = paths.includes('-') ? ['-'] : []
  const { files, refused } = findTexts(
    paths.filter((path) => path !== '-'),
    cwd,
  )
  if (named.length + files.length + refused.length === 0)
    throw new Refusal(`${paths.join(', ')}: no text file there (.md, .mdx, .txt)`)
  return { files: [...named, ...files], refused }
}

const siteTexts = join('src', 'site', 'content', 'docs')
const generated = join(siteTexts, 'episodes')

function listOwnTexts(cwd: string): string[] {
  const episodes = join(cwd, 'episodes')
  if (!existsSync(episodes))
    throw new Refusal(
      `name what is to be checked: crossfoot check FOLDER (with no name it is a course, and there is no folder ${episodes})`,
    )
  const site = existsSync(join(cwd, siteTexts)) ? walk([join(cwd, siteTexts)]) : []
  const own = site.filter((path) => !path.startsWith(join(cwd, generated)))
  const readme = existsSync(join(cwd, 'README.md')) ? [join(cwd, 'README.md')] : []
  const paths = [...walk([episodes]), ...own, ...readme]
    .map((path) => path.slice(cwd.length + 1))
    .concat(listOwnSources(cwd))
  if (paths.length === 0) throw new Refusal(`${cwd}: no text file in the course`)
  return paths
}

/** Some texts that are checked together, as they were read, and everything beside them that matters to what is found. */
export interface Group {
  readonly texts: readonly { readonly file: string; readonly source: string }[]
  readonly book: Book
  readonly asOf: string
  readonly mustBind: boolean
}

/** Checks texts that belong together. */
export function checkGroup(
  { texts, mustBind }: Pick<Group, 'texts' | 'mustBind'>,
  opened: OpenedBook,
): CheckedSource[] {
  const read = texts.map(({ file, source }) => openText(file, source))
  const scenarios = openScenarios(...scenariosOf(read), opened.book, opened.asOf)
  return checkTogether(read, { ...opened, scenarios, mustBind })
}

/** Checks texts, those of an episode together; one that can't be read is told, and the others are checked all the same. */
export function checkFiles(files: readonly string[] | Walked, io: Io, options: Options): Checked<CheckedSource> {
  return checkGroups(files, io, options, (_, check) => check())
}

/** The same, where what is found in a group of texts may be known already. */
export function checkGroups<Source extends CheckedText>(
  walked: readonly string[] | Walked,
  io: Io,
  options: Options,
  recall: (group: Group, check: () => readonly CheckedSource[]) => readonly Source[],
): Checked<Source> {
  const opened = openBook(options.asOf, options.packs)
  const sources = new Map<string, Source>()
  const { files, refused } = 'files' in walked ? walked : { files: walked, refused: [] }
  const failures = refused.map(({ path, why }) => failureOf(path, why))
  const seen = new Set<string>()
  for (const file of files) {
    if (seen.has(file)) continue
    const names = listEpisodeTexts(file, io)
    for (const name of names) seen.add(name)
    const texts = names.flatMap((name) => tell(failures, name, io, () => readOne(name, io)) ?? [])
    if (texts.length === 0) continue
    const mustBind = options.mustBind || options.isUnderFloor?.(file) === true
    const { book, asOf } = opened
    const check = () => checkGroup({ texts, mustBind }, opened)
    const found = tell(failures, file, io, () => recall({ texts, book, asOf, mustBind }, check))
    for (const source of found ?? []) sources.set(source.file, source)
  }
  const asked = files.flatMap((file) => sources.get(nameOf(file)) ?? [])
  return { asOf: opened.asOf, sources: sayReviewsOnce(asked), failures }
}

function tell<T>(failures: Finding[], file: string, io: Io, read: () => T): T | undefined {
  try {
    return read()
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    failures.push(...error.message.split('\n').map((line) => failureOf(file, withoutName(line, file, io))))
    return undefined
  }
}

function nameOf(file: string): string {
  return file === '-' ? 'standard input' : file
}

function readOne(file: string, io: Io): Group['texts'][number] {
  return { file: nameOf(file), source: io.readInput(file === '-' ? file : resolve(io.cwd, file)) }
}

/** A text as it is checked: read in its format, without the numbers that only say how it is built. */
export const openText = remembering(openAnew)

function openAnew(file: string, source: string): TextToCheck {
  const own = openOwnSource(file, source)
  if (own) return own
  if (basename(file) === 'outline.md') return openOutline(file, source)
  return { file, document: readDocument(source, formatOf(file) ?? 'script') }
}

/** Whether a path is that of an outline or a script, which are checked together. */
export function isEpisodeText(path: string): boolean {
  return /^(?:outline\.md|script\.(?:md|txt))$/.test(basename(path))
}

/** A script and the outline beside it are one episode, whichever of them was named; any other text stands for itself. */
function listEpisodeTexts(file: string, io: Io): string[] {
  if (file === '-' || !isEpisodeText(file)) return [file]
  return ['script.md', 'script.txt', 'outline.md'].flatMap((name) => {
    if (name === basename(file)) return [file]
    const path = join(dirname(file), name)
    return existsSync(resolve(io.cwd, path)) ? [path] : []
  })
}

// A script's scenarios stand in the outline beside it; any other text's in itself.
function scenariosOf(read: readonly TextToCheck[]): [string, string] {
  const holder = read.find(({ file }) => basename(file) === 'outline.md') ?? read[0]
  return [holder?.file ?? '', holder?.document.source ?? '']
}

// A source past its review is one thing to do, whatever number of texts rest on it.
function sayReviewsOnce<Source extends CheckedText>(sources: readonly Source[]): Source[] {
  const said = new Set<string>()
  return sources.map((source) => ({
    ...source,
    findings: source.findings.filter(({ rule, message }) => {
      if (rule !== 'facts/past-review') return true
      const isNew = !said.has(message)
      said.add(message)
      return isNew
    }),
  }))
}

// The name stands before the message already.
function withoutName(line: string, file: string, { cwd }: Pick<Io, 'cwd'>): string {
  const name = [file, resolve(cwd, file), nameOf(file)].find((known) => line.startsWith(`${known}: `))
  return name === undefined ? line : line.slice(name.length + 2)
}

const placed = /^(.*?):(\d+)(?::(\d+))? {2}(.*)$/

/** A refusal as a finding at its place. */
export function failureOf(refused: string, line: string): Finding {
  const [file, at, column, message] = placed.exec(line)?.slice(1) ?? [refused, '1', '1', line]
  const place = { file: file as string, line: Number(at), column: Number(column ?? 1) }
  return {
    ...place,
    endLine: place.line,
    endColumn: place.column + 1,
    rule: message === line ? 'format/unreadable' : 'config/workload',
    severity: 'error',
    changesCheaper: false,
    message: message as string,
    notes: [],
    related: [],
  }
}

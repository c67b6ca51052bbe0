import { existsSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { awsPack, awsSpeech, type Book, isIsoDate, makeBook, newestCheck } from '../../book/index.ts'
import { openPrices, type Prices } from '../../calculator/index.ts'
import { type CheckedSource, checkSource, type Finding } from '../../check/index.ts'
import { Refusal, readText, walk } from '../../host/index.ts'
import { formatOf, readDocument } from '../../text/index.ts'
import type { Io } from '../io.ts'
import { openScenarios } from './read-scenarios.ts'

/** What came of checking several texts. */
export interface Checked {
  readonly asOf: string
  readonly sources: readonly CheckedSource[]
  /** Findings of files that could not be read or parsed. */
  readonly failures: readonly Finding[]
}

export interface Options {
  readonly asOf: string | undefined
  /** Whether each figure that rests on nothing is an error. */
  readonly mustBind: boolean
}

/** The book, and the day that counts as today: the one asked for, or the newest on which a record was checked. */
export function openBook(asked: string | undefined): { book: Book; asOf: string; prices: Prices } {
  const book = makeBook(awsPack, awsSpeech)
  const asOf = asked ?? newestCheck(book)
  if (!isIsoDate(asOf)) throw new Refusal(`--as-of ${JSON.stringify(asOf)} is no date; expected one such as 2026-11-20`)
  return { book, asOf, prices: openPrices(book, asOf) }
}

/** The texts that a check looks at: those named, or the course, the site's own texts and the README. */
export function listTexts(paths: readonly string[], { cwd }: Io): string[] {
  if (paths.length === 0) return listOwnTexts(cwd)
  const named = paths.includes('-') ? ['-'] : []
  const files = walk(paths.filter((path) => path !== '-'))
  if (named.length + files.length === 0) throw new Refusal(`${paths.join(', ')}: no text file there (.md, .mdx, .txt)`)
  return [...named, ...files]
}

const siteTexts = join('src', 'site', 'content', 'docs')
const generated = join(siteTexts, 'episodes')

function listOwnTexts(cwd: string): string[] {
  const episodes = join(cwd, 'episodes')
  if (!existsSync(episodes)) throw new Refusal(`${episodes}: no such folder; run this at the top of the project`)
  const site = existsSync(join(cwd, siteTexts)) ? walk([join(cwd, siteTexts)]) : []
  const own = site.filter((path) => !path.startsWith(join(cwd, generated)))
  const readme = existsSync(join(cwd, 'README.md')) ? [join(cwd, 'README.md')] : []
  const paths = [...walk([episodes]), ...own, ...readme].map((path) => path.slice(cwd.length + 1))
  if (paths.length === 0) throw new Refusal(`${cwd}: no text file in the course`)
  return paths
}

/** Checks texts one by one; one that can't be read is told, and the others are checked all the same. */
export function checkFiles(files: readonly string[], io: Io, { asOf: asked, mustBind }: Options): Checked {
  const { book, asOf, prices } = openBook(asked)
  const sources: CheckedSource[] = []
  const failures: Finding[] = []
  for (const file of files) {
    try {
      const source = io.readInput(file === '-' ? file : resolve(io.cwd, file))
      const scenarios = openScenarios(...textOfScenarios(file, source, io), book, asOf)
      const document = readDocument(source, formatOf(file) ?? 'script')
      sources.push(
        checkSource(file === '-' ? 'standard input' : file, document, { book, asOf, prices, scenarios, mustBind }),
      )
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      failures.push(...error.message.split('\n').map((line) => failureOf(file, line)))
    }
  }
  return { asOf, sources: sayReviewsOnce(sources), failures }
}

// A source past its review is one thing to do, whatever number of texts rest on it.
function sayReviewsOnce(sources: readonly CheckedSource[]): CheckedSource[] {
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

// A script's scenarios stand in the outline beside it; any other text's in itself.
function textOfScenarios(file: string, source: string, io: Io): [string, string] {
  const outline = join(dirname(file), 'outline.md')
  if (file === '-' || !/^script\.(?:md|txt)$/.test(basename(file)) || !existsSync(resolve(io.cwd, outline)))
    return [file, source]
  return [outline, readText(resolve(io.cwd, outline))]
}

const placed = /^(.*?):(\d+)(?::(\d+))? {2}(.*)$/

/** A refusal as a finding at its place. */
function failureOf(refused: string, line: string): Finding {
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

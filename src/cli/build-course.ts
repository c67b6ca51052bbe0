import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { BoundFigure, Finding } from '../check/index.ts'
import { readDiagrams } from '../course/index.ts'
import { hashText, Refusal, readText, writeAtomic } from '../host/index.ts'
import { type Part, writePage } from '../publish/index.ts'
import { amount, isMoney, printQuantity, workingText } from '../quantity/index.ts'
import { type CheckedEpisode, listEpisodes, readEpisode } from './read-episode.ts'

/** What a build found and wrote. */
export interface CourseBuild {
  readonly findings: readonly Finding[]
  readonly written: readonly string[]
}

const pages = join('src', 'site', 'content', 'docs', 'episodes')

/** Checks all episodes, writes their pages and removes those of episodes that are gone; nothing where a figure is wrong. */
export function buildCourse(root: string, { evenIfWrong = false } = {}): CourseBuild {
  const episodes = listEpisodes(root).map((slug) => readEpisode(root, slug))
  const findings = episodes.flatMap((episode) => episode.findings)
  const isWrong = findings.some(({ severity }) => severity === 'error')
  if (isWrong && !evenIfWrong) return { findings, written: [] }
  const drafts = episodes.map((episode) => ({ name: `${episode.slug}.mdx`, text: draw(root, episode) }))
  const written = drafts.filter(({ name, text }) => writeAtomic(join(root, pages, name), text)).map(({ name }) => name)
  removeOthers(join(root, pages), new Set(drafts.map(({ name }) => name)))
  return { findings, written }
}

function draw(root: string, episode: CheckedEpisode): string {
  const diagrams = readDiagrams(episode.outlineText)
  const sections = episode.sections.map(({ title, paragraphs }) => ({
    title,
    paragraphs: paragraphs.map(({ start, end }) => splitParts(episode, start, end)),
    drawings: diagrams
      .filter(({ section }) => section === title)
      .map(({ source, line }) => readDrawing(root, episode, source, line)),
  }))
  return writePage(episode.outline, sections)
}

function splitParts({ script, figures }: CheckedEpisode, start: number, end: number): Part[] {
  const parts: Part[] = []
  let from = start
  for (const figure of figures) {
    if (figure.start < start || figure.end > end) continue
    const { quantity, mention } = figure
    parts.push({ text: script.text.slice(from, mention.start) })
    parts.push({ figure: { digits: printDigits(figure), working: workingText(quantity), date: quantity.date } })
    from = isMoney(quantity.unit) ? mention.nounEnd : mention.end
  }
  return [...parts, { text: script.text.slice(from, end) }]
}

// The number as it was said, in digits: "about nine dollars" keeps its "about".
function printDigits({ mention, quantity }: BoundFigure): string {
  const digits = printQuantity(amount(mention.value, isMoney(quantity.unit) ? mention.unit : ''))
  return mention.place < 0 ? digits : digits.replace(/\.00$/, '')
}

function readDrawing(root: string, { folder }: CheckedEpisode, source: string, line: number): string {
  const path = join(folder, 'diagrams', `${hashText(source)}.svg`)
  if (existsSync(join(root, path))) return readText(join(root, path)).trim()
  throw new Refusal(
    `${join(folder, 'outline.md')}:${line}  this diagram has no drawing, or it changed since: npm run diagrams`,
  )
}

function removeOthers(folder: string, wanted: ReadonlySet<string>): void {
  for (const name of readdirSync(folder)) if (!wanted.has(name)) rmSync(join(folder, name))
}

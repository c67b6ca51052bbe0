import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type CheckedSource, type Finding, placeOfMention, rangeOfSentence, type Severity } from '../../check/index.ts'
import { look, lookAround, type Spot } from '../../cli/check/look.ts'
import { openConfig } from '../../cli/check/open-config.ts'
import { isCourse } from '../../cli/read-course.ts'
import { openCourseMap } from '../../cli/read-episode.ts'
import type { CourseMap } from '../../course/index.ts'
import { Refusal, readText } from '../../host/index.ts'
import { sayAsShown } from '../../publish/index.ts'
import { explainFinding } from '../../report/index.ts'

/** A finding as a page shows it: what it says, and the words of the page of which it speaks. */
export interface PageFinding {
  readonly severity: Severity
  readonly rule: string
  /** File, line and column. */
  readonly place: string
  readonly text: string
  /** The sentence as the page has it; '' where the finding is about none. */
  readonly sentence: string
  /** Where in that sentence the number stands that is wrong; both 0 where it is about the whole. */
  readonly from: number
  readonly to: number
}

/** What `crossfoot check` finds in the texts of which a page is made. */
export async function listPageFindings(root: string, path: string): Promise<PageFinding[]> {
  const files = listFiles(root, path)
  if (files.length === 0) return []
  try {
    return await findIn(root, files)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const text = `not checked: ${error.message}`
    return [{ severity: 'error', rule: 'format/unreadable', place: files.join(', '), text, ...nowhere }]
  }
}

async function findIn(root: string, files: readonly string[]): Promise<PageFinding[]> {
  const config = await openConfig({ cwd: root })
  const map = isCourse(root) ? openCourseMap(root).map : undefined
  return files.flatMap((file) => {
    const spot: Spot = { root, file, config, read: readText }
    const { checked, findings } = look(spot)
    const around = checked ? lookAround(spot, checked).findings : []
    return [...findings, ...around].map((finding) => ({
      severity: finding.severity,
      rule: finding.rule,
      place: `${finding.file}:${finding.line}:${finding.column}`,
      text: explainFinding(finding),
      ...(checked ? placeOnPage(checked, finding, file.startsWith('episodes') ? map : undefined) : nowhere),
    }))
  })
}

const nowhere = { sentence: '', from: 0, to: 0 }

function placeOnPage(checked: CheckedSource, finding: Finding, map: CourseMap | undefined) {
  const { document, file, mentions } = checked
  const range = rangeOfSentence(document, finding.line, finding.column)
  if (!range) return nowhere
  const say = map ? sayAsShown(checked, map) : (start: number, end: number) => document.text.slice(start, end)
  const [start, end] = range
  const mention = mentions.find((one) => {
    if (one.start < start || one.end > end) return false
    const { line, column } = placeOfMention(file, document, one)
    return line === finding.line && column === finding.column
  })
  const from = mention ? say(start, mention.start).length : 0
  const to = mention ? from + say(mention.start, Math.max(mention.end, mention.nounEnd)).length : 0
  return { sentence: say(start, end), from, to }
}

/** The texts of which a page is made: an episode's script and outline, a text of the site, or a page with words in it. */
function listFiles(root: string, path: string): string[] {
  const name = path.replace(/^\/+|\/+$|\.html$/g, '')
  if (!/^[\w/.-]*$/.test(name) || name.includes('..')) return []
  const docs = join('src', 'site', 'content', 'docs')
  const pages = join('src', 'site', 'pages')
  const stem = name === '' ? 'index' : name
  const candidates = [
    ...['script.md', 'script.txt', 'outline.md']
      .map((file) => join(name, file))
      .filter(() => /^episodes\/[^/]+$/.test(name)),
    ...['.md', '.mdx', '/index.md', '/index.mdx'].map((ending) => join(docs, `${stem}${ending}`)),
    ...['.astro', '/index.astro'].map((ending) => join(pages, `${stem}${ending}`)),
  ]
  const own = candidates.filter((file) => existsSync(join(root, file)))
  // The page of an episode is made of it; what is made is no text of its own.
  return own.some((file) => file.startsWith('episodes')) ? own.filter((file) => file.startsWith('episodes')) : own
}

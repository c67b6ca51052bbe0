import { existsSync, readdirSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { sortFindings } from '../check/index.ts'
import {
  type CourseEpisode,
  type CourseMap,
  fieldText,
  judgeLesson,
  type Lesson,
  listEpisodes,
  printRange,
  printTime,
  readLesson,
  speakingTime,
  summarize,
} from '../course/index.ts'
import { Refusal, readText, writeAtomic } from '../host/index.ts'
import { makeTable } from '../publish/index.ts'
import { formatOf, readDocument } from '../text/index.ts'
import { openBook } from './check/check-files.ts'
import type { Io } from './io.ts'
import { printFindings } from './print-findings.ts'
import { isCourse, openCourse } from './read-course.ts'
import { LARGEST, openCourseMap } from './read-episode.ts'

const usage = 'usage: crossfoot import --outline FILE --script FILE [--out DIR]'

/** `crossfoot import`: a foreign outline and script become an episode's folder, byte for byte, and what was understood is said. */
export async function run(args: string[], io: Io): Promise<number> {
  const { values } = parseArgs({
    args,
    options: { outline: { type: 'string' }, script: { type: 'string' }, out: { type: 'string' } },
  })
  if (values.outline === undefined || values.script === undefined) throw new Refusal(usage)
  const [outlineText, scriptText] = [values.outline, values.script].map((path) =>
    readText(resolve(io.cwd, path), LARGEST),
  ) as [string, string]
  const scriptName = formatOf(values.script) === 'markdown' ? 'script.md' : 'script.txt'
  const script = readDocument(scriptText, formatOf(scriptName) ?? 'script')
  const first = readLesson(unlisted(0, 'imported'), {
    outlineFile: 'outline.md',
    outlineText,
    scriptFile: scriptName,
    script,
  })
  const slug = slugFor(first)
  const folder = values.out ?? join('episodes', slug)
  const entry = { ...unlisted(first.outline.number ?? numberAfter(first), basename(folder)), ...known(io.cwd, first) }
  const files = { outlineFile: join(folder, 'outline.md'), outlineText, scriptFile: join(folder, scriptName), script }
  const lesson = readLesson(entry, files)
  refuseOverwriting(
    io.cwd,
    folder,
    new Map([
      ['outline.md', outlineText],
      [scriptName, scriptText],
    ]),
  )
  writeAtomic(resolve(io.cwd, folder, 'outline.md'), outlineText)
  writeAtomic(resolve(io.cwd, folder, scriptName), scriptText)
  io.out(describe(lesson, folder))
  const findings = sortFindings(judgeImport(lesson, io.cwd, folder))
  if (findings.length > 0) io.out(`\n${printFindings(findings, io)}\n`)
  io.out(
    `\n${findings.length} ${findings.length === 1 ? 'finding' : 'findings'} on the course's rules (crossfoot explain RULE shows what one asks, with an example); its numbers: crossfoot check ${folder}\n`,
  )
  return 0
}

function unlisted(number: number, slug: string): CourseEpisode {
  return { number, slug, status: 'draft' }
}

/** For an outline that says no number: the one after all episodes that it needs or takes up again. */
function numberAfter({ outline }: Lesson): number {
  const before = listEpisodes(fieldText(outline, 'prerequisites'))
  return Math.max(0, ...before, ...outline.reinforced.flatMap(({ episode }) => episode ?? [])) + 1
}

/** What the course file says of the episode, where there is one. */
function known(root: string, { outline }: Lesson): Partial<CourseEpisode> {
  const found = isCourse(root) ? openCourse(root).episodes.find(({ number }) => number === outline.number) : undefined
  return found ? { ...found, status: 'draft' } : {}
}

function slugFor({ outline }: Lesson): string {
  const words = outline.title
    .toLowerCase()
    .normalize('NFKD')
    .match(/[a-z0-9]+/g) ?? ['episode']
  const number = outline.number === undefined ? [] : [String(outline.number).padStart(2, '0')]
  return [...number, ...words].slice(0, 6).join('-').slice(0, 80).replace(/-$/, '')
}

function refuseOverwriting(cwd: string, folder: string, texts: ReadonlyMap<string, string>): void {
  const path = resolve(cwd, folder)
  if (!existsSync(path)) return
  for (const name of readdirSync(path)) {
    const text = texts.get(name)
    if (text === undefined ? /^script\./.test(name) : readText(join(path, name)) !== text)
      throw new Refusal(
        `${join(folder, name)}: it is there already and is another text; name another folder with --out`,
      )
  }
}

/** Judges an import as a draft of the course around it, or as a course of its own. */
function judgeImport(lesson: Lesson, root: string, folder: string) {
  const map = isCourse(root) ? openCourseMap(root).map : courseOf(lesson)
  const inMap = {
    ...map,
    episodes: map.episodes.map((one) =>
      one.number === lesson.entry.number ? summarize(lesson.entry, lesson.outline) : one,
    ),
  }
  return judgeLesson(lesson, {
    map: inMap,
    prices: openBook(undefined).prices,
    linked: new Map(),
    hasFile: (path) => existsSync(resolve(root, folder, path)),
    judgeDrawing: () => undefined,
    judgeBlock: (language, words) =>
      makeTable(language, words, []) || language !== 'designs' ? undefined : 'it names no design',
  })
}

/** A course of as many episodes as the outline says, of which nothing else is known. */
function courseOf({ outline, entry }: Lesson): CourseMap {
  const count = Math.max(
    entry.number,
    ...(outline.fields.get('episode')?.value.text.match(/\d+/g) ?? []).map(Number),
    1,
  )
  const title = outline.fields.get('course')?.value.text ?? 'An imported course'
  const episodes = Array.from(
    { length: Math.min(count, 9999) },
    (_, index): CourseEpisode => ({
      number: index + 1,
      slug: `episode-${index + 1}`,
      status: 'planned',
      title: `Episode ${index + 1}`,
      type: '',
    }),
  )
  return {
    course: { title, audience: '', asOf: '', templates: {}, episodes },
    episodes: episodes.map((one) => summarize(one, undefined)),
  }
}

/** What was understood, and where the script's parts were laid along the outline. */
function describe(lesson: Lesson, folder: string): string {
  const { outline, script, sections, cards } = lesson
  const counts = [
    count(outline.objectives, 'objective', 'objectives'),
    count(outline.criteria, 'success criterion', 'success criteria'),
    count(outline.introduced, 'concept introduced', 'concepts introduced'),
    count(outline.reinforced, 'concept reinforced', 'concepts reinforced'),
    count(outline.references, 'reference', 'references'),
    count(outline.analogies, 'analogy', 'analogies'),
    count(outline.examples, 'example', 'examples'),
    count(outline.calculations, 'calculation', 'calculations'),
    count(outline.checklist, 'item of a checklist', 'items of a checklist'),
    count(cards, 'recall question', 'recall questions'),
  ]
  const fields = [...outline.fields.values()].map(({ name, value }) => `  ${name}: ${value.text}`)
  const time = speakingTime(lesson)
  const rows = sections.map(({ section, line, how, paragraphs }) => {
    const own = outline.sections[section]
    const range = own?.range ? ` (${printRange(own.range)})` : ''
    const said = script.document.text
      .slice(paragraphs[0]?.wordsFrom, (paragraphs[0]?.wordsFrom ?? 0) + 48)
      .replace(/\s+/g, ' ')
    return `  line ${String(line).padEnd(5)} ${own?.title ?? ''}${range}, ${count(paragraphs, 'paragraph', 'paragraphs')}, by ${how}: ${JSON.stringify(`${said}…`)}`
  })
  return `${[
    `${folder}: episode ${outline.number ?? `without a number (taken for ${lesson.entry.number}; say **Episode**: NUMBER)`}, ${JSON.stringify(outline.title)}`,
    ...fields,
    `  ${counts.join(', ')}`,
    `the outline: ${count(outline.sections, 'section', 'sections')} of the lesson flow`,
    ...outline.sections.map(
      ({ heading, title, parts }) => `  line ${String(heading.line).padEnd(5)} ${title}: ${sayParts(parts)}`,
    ),
    `the script: ${script.words} words and ${count(script.pauses, 'pause', 'pauses')}, ${printTime(time.from)} to ${printTime(time.to)}`,
    'its parts along the outline (to correct one, say in its section of outline.md: **Script begins**: "first words"):',
    ...rows,
  ].join('\n')}\n`
}

function count(list: readonly unknown[], one: string, many: string): string {
  return `${list.length} ${list.length === 1 ? one : many}`
}

const KINDS = {
  approach: 'teaching approach',
  prompt: 'recall prompt',
  answers: 'answers',
  teacher: 'notes for the teacher',
  interview: 'interview points',
  exam: 'exam points',
  passage: 'passage',
} as const

/** What the parts of a section were taken for, each under its author's own label. */
function sayParts(parts: Lesson['outline']['sections'][number]['parts']): string {
  if (parts.length === 0) return 'nothing below it'
  return parts
    .map(({ kind, label }) => (label ? `${KINDS[kind]} ${JSON.stringify(label.text)}` : KINDS[kind]))
    .join(', ')
}

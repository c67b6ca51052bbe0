// npm run seeds: the checker against the documents the course grew from, and the first two of them, an outline and its
// script, imported and built into a page with all that is wrong with it. They are not part of the project, so that
// without them nothing was checked: exit 2. With --page FOLDER the imported course is left there, to be looked at.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { buildCourse } from '../src/cli/build-course.ts'
import { run as runImport } from '../src/cli/import.ts'
import { openCourse } from '../src/cli/read-course.ts'
import { writeJson } from '../src/publish/index.ts'

interface Found {
  readonly file: string
  readonly line: number
  readonly rule: string
  readonly worked?: { readonly value: number }
  readonly related: readonly { readonly line: number }[]
}

/** A finding that has to come out: where, under which rule, what was worked out, and the lines that are wrong with it. */
interface Expected {
  readonly at: readonly [file: string, line: number]
  readonly rule: string
  readonly worked?: number
  readonly follows?: readonly number[]
}

const expected: readonly Expected[] = [
  { at: ['000', 5], rule: 'facts/statement', follows: [9, 136, 144] },
  { at: ['000', 66], rule: 'facts/statement' },
  { at: ['000', 68], rule: 'facts/statement' },
  { at: ['000', 98], rule: 'arithmetic/sum', worked: 1925, follows: [98] },
  { at: ['000', 108], rule: 'facts/statement' },
  { at: ['000', 110], rule: 'facts/statement' },
  { at: ['000', 138], rule: 'recall/answer', follows: [138] },
  { at: ['001', 48], rule: 'facts/statement', follows: [52, 286, 297] },
  { at: ['001', 76], rule: 'facts/statement' },
  { at: ['001', 157], rule: 'facts/statement' },
  { at: ['001', 216], rule: 'calculator/unit-price', worked: 474.5, follows: [217, 221, 222] },
  { at: ['001', 218], rule: 'calculator/unit-price', worked: 474.5 },
  { at: ['001', 288], rule: 'recall/answer' },
  { at: ['002', 22], rule: 'facts/statement' },
  { at: ['003', 65], rule: 'facts/statement' },
  { at: ['004', 90], rule: 'facts/statement' },
]
/** Lines on which everything is right, so that nothing may be raised there. */
const right: readonly (readonly [file: string, line: number])[] = [
  ['000', 60],
  ['000', 88],
  ['000', 90],
  ['000', 92],
  ['000', 94],
  ['000', 96],
  ['000', 112],
  ['001', 247],
]

const root = join(import.meta.dirname, '..')
const folder = join(root, '..', 'shared', 'seeds')
if (!existsSync(folder)) {
  console.error('The seed documents are not here, so nothing was checked.')
  process.exit(2)
}

const findings = readdirSync(folder).sort().flatMap(check)
const missing = expected.filter((wanted) => !findings.some((found) => isIt(found, wanted)))
const unjust = findings.filter(({ file, line }) =>
  right.some(([seed, at]) => file.includes(`/${seed}_`) && line === at),
)
for (const { at, rule } of missing) console.log(`missed  ${at.join(':')}  ${rule}`)
for (const { file, line, rule } of unjust) console.log(`raised  ${file}:${line}  ${rule}, where nothing is wrong`)
const imported = await importSeeds()
for (const what of imported.failed) console.log(`failed  ${what}`)
const total = expected.length + right.length + imported.count
const failed = missing.length + new Set(unjust.map(({ file, line }) => `${file}:${line}`)).size + imported.failed.length
console.log(`${total - failed} passed, ${failed} failed`)
process.exitCode = failed > 0 ? 1 : 0

function check(name: string): Found[] {
  const command = [join(root, 'src/cli/main.ts'), 'check', join(folder, name), '--format', 'json']
  const { stdout } = spawnSync(process.execPath, command, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })
  return JSON.parse(stdout).findings
}

function isIt(found: Found, { at, rule, worked, follows = [] }: Expected): boolean {
  const [seed, line] = at
  if (!found.file.includes(`/${seed}_`) || found.line !== line || found.rule !== rule) return false
  if (worked !== undefined && found.worked?.value !== worked) return false
  return follows.every((other) => found.related.some((related) => related.line === other))
}

/** Imports the outline and the script as a draft of a course of their own, builds its page, and lists what is wrong. */
async function importSeeds(): Promise<{ count: number; failed: string[] }> {
  const [scriptFile = '', outlineFile = ''] = readdirSync(folder).sort()
  const at = process.argv.indexOf('--page')
  const kept = at < 0 ? undefined : resolve(String(process.argv[at + 1]))
  const course = kept ?? mkdtempSync(join(tmpdir(), 'crossfoot-seeds-'))
  const slug = '06-imported'
  mkdirSync(join(course, 'episodes'), { recursive: true })
  writeFileSync(join(course, 'episodes', 'course.yaml'), courseAround(slug))
  try {
    const texts = ['--outline', join(folder, outlineFile), '--script', join(folder, scriptFile)]
    await runImport([...texts, '--out', join('episodes', slug)], {
      ...{ cwd: course, color: false, width: 100, out: () => {}, err: () => {} },
      readInput: (path) => readFileSync(path, 'utf8'),
    })
    const { findings } = buildCourse(course, { drafts: true, evenIfWrong: true, places: [] })
    const page = readFileSync(join(course, 'src/site/content/docs/episodes', `${slug}.mdx`), 'utf8')
    for (const { file, line, column, rule, message } of findings)
      console.log(`found   ${file}:${line}:${column}  ${rule}  ${message}`)
    const sameBytes = (name: string, of: string) =>
      readFileSync(join(course, 'episodes', slug, name)).equals(readFileSync(join(folder, of)))
    const checks: [string, boolean][] = [
      ['the outline is imported byte for byte', sameBytes('outline.md', outlineFile)],
      ['the script is imported byte for byte', sameBytes('script.txt', scriptFile)],
      [
        'the page lists every finding',
        findings.every(({ message }) => page.includes(writeJson({ message }).slice(1, -1))),
      ],
      [
        'the checker finds in them what it finds in the documents',
        expected.filter(isOfPair).every((one) => findings.some((found) => isIt(renamed(found), one))),
      ],
    ]
    console.log(`imported ${slug}: ${findings.length} findings on its page`)
    return { count: checks.length, failed: checks.flatMap(([what, holds]) => (holds ? [] : [what])) }
  } finally {
    if (!kept) rmSync(course, { recursive: true })
  }
}

function isOfPair({ at: [seed] }: Expected): boolean {
  return seed === '000' || seed === '001'
}

/** A finding of the imported files, as one of the documents that they were. */
function renamed(found: Found): Found {
  return { ...found, file: found.file.endsWith('outline.md') ? '/001_' : '/000_' }
}

/** A course with our own templates, in which the imported episode is a draft among planned ones. */
function courseAround(slug: string): string {
  const { templates } = openCourse(root)
  const type = Object.keys(templates)[0]
  const episodes = Array.from({ length: 16 }, (_, index) => {
    const number = index + 1
    if (number === 6) return { number, slug, status: 'draft' }
    const title = `Episode ${number}`
    return { number, slug: `episode-${number}`, status: 'planned', title, type, concepts: [`What ${title} is about`] }
  })
  // JSON is YAML too.
  return JSON.stringify({ title: 'Imported', audience: 'All', asOf: '2026-11-20', templates, episodes })
}

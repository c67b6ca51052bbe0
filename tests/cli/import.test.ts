import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { run } from '../../src/cli/import.ts'

const outline = `# Lesson Outline: Episode 4 - Sourdough at Home

**Course**: Baking
**Duration**: 1 minute
**Episode Type**: Core

## Lesson Flow

### 1. Recall (10 sec)

**Recall Prompt**: "What does yeast eat?"
**Answer**: "Sugar."

### 2. The starter (30 sec)

"Feed the starter with flour and water, and wait for bubbles."

## Weather

Rain.
`
const script =
  'What does yeast eat? Take a second.\r\n\r\nSugar.\r\n\r\nNow the starter: feed it with flour and water.\r\n\r\nThen wait for the bubbles.\r\n'
let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'crossfoot-import-'))
  writeFileSync(join(folder, 'theirs.md'), outline)
  writeFileSync(join(folder, 'theirs.txt'), script)
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

async function load(...args: string[]) {
  let out = ''
  const io = {
    out: (text: string) => {
      out += text
    },
    err: () => undefined,
    cwd: folder,
    color: false,
    width: 100,
    readInput: (path: string) => readFileSync(path, 'utf8'),
  }
  const code = await run(['--outline', 'theirs.md', '--script', 'theirs.txt', ...args], io)
  return { code, out }
}

const copied = (path: string) => readFileSync(join(folder, path))

describe('an import', () => {
  test('keeps every byte, and names the folder after the episode', async () => {
    await load()
    expect(copied('episodes/04-sourdough-at-home/outline.md').equals(Buffer.from(outline))).toBe(true)
    expect(copied('episodes/04-sourdough-at-home/script.txt').equals(Buffer.from(script))).toBe(true)
  })

  test.each([
    ['a byte order mark', '\uFEFF# Episode 1: A\n'],
    ['no line break at the end', '# Episode 1: A'],
    ['letters of other scripts', '# Episode 1: Ünïcode 面包\u2028\n'],
  ])('keeps %s', async (_, text) => {
    writeFileSync(join(folder, 'theirs.md'), text)
    await load('--out', 'here')
    expect(copied('here/outline.md').equals(Buffer.from(text))).toBe(true)
  })

  test('says what it understood, where the script lies along the outline, and what found no place', async () => {
    const { code, out } = await load('--out', 'here')
    expect(code).toBe(0)
    expect(out).toContain('here: episode 4, "Sourdough at Home"')
    expect(out).toContain('  Duration: 1 minute\n')
    expect(out).toContain('1 recall question\n')
    expect(out).toMatch(/the script: 22 words and 1 pause, 11 s to 12 s/)
    expect(out).toMatch(
      /the outline: 2 sections of the lesson flow\n {2}line 9 {5}Recall: recall prompt "Recall Prompt", answers "Answer"\n {2}line 14 {4}The starter: passage\n/,
    )
    expect(out).toMatch(/line 1 {5}Recall \(10 s\), 2 paragraphs, by content: "What does yeast eat\?/)
    expect(out).toMatch(/line 5 {5}The starter \(30 s\), 2 paragraphs, by content: "Now the starter/)
    expect(out).toMatch(/outline\.md:\d+:1 {2}warning {2}course\/unplaced/)
  })

  test('is the same the second time, and never writes over another text', async () => {
    await load('--out', 'here')
    await load('--out', 'here')
    writeFileSync(join(folder, 'theirs.txt'), 'Other words.')
    await expect(load('--out', 'here')).rejects.toThrow(/script\.txt: it is there already and is another text/)
    expect(copied('here/script.txt').equals(Buffer.from(script))).toBe(true)
    mkdirSync(join(folder, 'there'))
    writeFileSync(join(folder, 'there', 'script.md'), 'Mine.')
    await expect(load('--out', 'there')).rejects.toThrow(/script\.md: it is there already/)
  })

  test('understands an outline without any mark of a heading, and one without a number', async () => {
    const plain = outline
      .replaceAll(/^#+ /gm, '')
      .replaceAll('**', '')
      .replace('Core\n', 'Core\nPrerequisites: Episode 3\n')
    writeFileSync(join(folder, 'theirs.md'), plain)
    const { out } = await load('--out', 'here')
    expect(out).toContain('here: episode 4, "Sourdough at Home"')
    expect(out).toContain('2 sections of the lesson flow')
    expect(out).not.toContain("doesn't come before")
    writeFileSync(join(folder, 'theirs.md'), plain.replace('Episode 4 - ', ''))
    const other = await load('--out', 'there')
    expect(other.out).toContain(
      'there: episode without a number (taken for 4; say **Episode**: NUMBER), "Sourdough at Home"',
    )
    expect(other.out).not.toContain("doesn't come before")
  })

  test('takes Markdown as Markdown, and files without anything to read', async () => {
    writeFileSync(join(folder, 'theirs.md'), '\n')
    writeFileSync(join(folder, 'script.md'), '## One\n\nWords.\n')
    const { out } = await load('--script', 'script.md', '--out', 'here')
    expect(existsSync(join(folder, 'here', 'script.md'))).toBe(true)
    expect(out).toContain('episode without a number')
  })

  test('inside a course is judged as its episode', async () => {
    mkdirSync(join(folder, 'episodes'))
    writeFileSync(
      join(folder, 'episodes', 'course.yaml'),
      `title: Breads
audience: All
asOf: 2026-10-04
templates: { Core: { order: [{ part: recap, named: [recap] }] } }
episodes:
  - { number: 1, slug: a, status: planned, title: A, type: Core, concepts: [x] }
  - { number: 2, slug: b, status: planned, title: B, type: Core, concepts: [x] }
  - { number: 3, slug: c, status: planned, title: C, type: Core, concepts: [x] }
  - { number: 4, slug: d, status: planned, title: D, type: Core, concepts: [x] }
`,
    )
    const { out } = await load()
    expect(out).toContain('the course is called "Breads"')
    expect(out).toContain('in the course file "D"')
    expect(out).toMatch(/warning {2}course\/template {2}the template asks for a section "recap"/)
  })

  test.each([
    [['--outline', 'none.md'], /none\.md: no such file/],
    [['--colour'], /Unknown option/],
  ])('refuses %j', async (args, message) => {
    await expect(load(...args)).rejects.toThrow(message)
  })

  test('wants both files', async () => {
    await expect(
      run([], {
        out: () => undefined,
        err: () => undefined,
        cwd: folder,
        color: false,
        width: 80,
        readInput: () => '',
      }),
    ).rejects.toThrow(/^usage: crossfoot import/)
  })
})

import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { run as runBuild } from '../../src/cli/build.ts'
import { run as runCheck } from '../../src/cli/check.ts'

const root = join(import.meta.dirname, '..', '..')
const script = 'episodes/06-dynamodb-global-tables/script.md'
const pages = 'src/site/content/docs/episodes'
let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'crossfoot-course-'))
  cpSync(join(root, 'episodes'), join(folder, 'episodes'), { recursive: true })
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

async function command(run: typeof runBuild, ...args: string[]) {
  let out = ''
  let err = ''
  const code = await run(args, {
    out: (text) => {
      out += text
    },
    err: (text) => {
      err += text
    },
    cwd: folder,
    color: false,
    width: 100,
    readInput: (path) => readFileSync(path, 'utf8'),
  })
  return { code, out, err }
}

function edit(path: string, from: string, to: string) {
  const text = readFileSync(join(folder, path), 'utf8')
  expect(text).toContain(from)
  writeFileSync(join(folder, path), text.replace(from, to))
}

describe('the build', () => {
  test('writes a page an episode, and the second time nothing', async () => {
    expect(await command(runBuild)).toMatchObject({ code: 0, err: 'Wrote 06-dynamodb-global-tables.mdx.\n' })
    const before = statSync(join(folder, pages, '06-dynamodb-global-tables.mdx')).mtimeMs
    expect(await command(runBuild)).toMatchObject({ code: 0, err: 'Nothing changed.\n' })
    expect(statSync(join(folder, pages, '06-dynamodb-global-tables.mdx')).mtimeMs).toBe(before)
  })

  test('fails when a figure in the script is changed, with file, line and the right value, and writes nothing', async () => {
    edit(script, 'three thousand forty-nine dollars', 'three thousand ninety-four dollars')
    const { code, err } = await command(runBuild)
    expect(code).toBe(1)
    expect(err).toMatch(
      /^episodes\/06-dynamodb-global-tables\/script\.md:17:\d+ {2}error {2}binding\/value {2}stated "three thousand ninety-four dollars", worked out \$3,049\.40\/month/,
    )
    expect(existsSync(join(folder, pages))).toBe(false)
  })

  test('removes the page of an episode that is gone', async () => {
    await command(runBuild)
    writeFileSync(join(folder, pages, '05-gone.mdx'), '')
    await command(runBuild)
    expect(readdirSync(join(folder, pages))).toEqual(['06-dynamodb-global-tables.mdx'])
  })

  test.each([
    [
      'a diagram without a drawing',
      'episodes/06-dynamodb-global-tables/outline.md',
      'flowchart LR',
      'flowchart TD',
      /outline\.md:\d+ {2}this diagram has no drawing.*npm run diagrams/,
    ],
    [
      'a workload that says too little',
      'episodes/06-dynamodb-global-tables/outline.md',
      'item-size: 1 KB',
      '',
      /outline\.md:\d+:\d+ {2}item-size: /,
    ],
    [
      'an outline without its title line',
      'episodes/06-dynamodb-global-tables/outline.md',
      '# Lesson',
      '# A lesson',
      /outline\.md:1 {2}the first line must read/,
    ],
    ['a script without headings', script, '## Two clerks, one ledger', '', /script\.md:3 {2}text before the first/],
  ])('refuses %s with its place', async (_, path, from, to, message) => {
    edit(path, from, to)
    await expect(command(runBuild)).rejects.toThrow(message)
  })
})

describe('the check', () => {
  test('counts what it read, what rests on something and what is wrong', async () => {
    const { code, out } = await command(runCheck)
    expect(out).toMatch(/^2 texts: \d+ numbers read, \d+ of them figures; \d+ worked out again and right\n/)
    expect(out).toMatch(/\ncoverage \d+ of \d+ \(\d+\.\d %\): \d+ computed/)
    expect(out).toMatch(/\n0 errors, \d+ warnings?.*; prices and facts as of \d{4}-\d\d-\d\d\n$/)
    expect(code).toBe(0)
  })

  test('shows a wrong figure under its line and exits with 1', async () => {
    edit(script, 'three thousand forty-nine dollars', 'three thousand ninety-four dollars')
    const { code, out } = await command(runCheck)
    expect(code).toBe(1)
    expect(out).toContain('^^^^')
    expect(out).toMatch(/= \$3,049\.40\/month = \$974\.00\/month/)
  })

  test('takes files and folders that nobody prepared', async () => {
    writeFileSync(join(folder, 'notes.md'), 'Two and two is :fig[four]{is="nothing"}.\n')
    const { code, out } = await command(runCheck, join(folder, 'notes.md'))
    expect(code).toBe(1)
    expect(out).toContain('binding/name')
  })

  test('refuses a folder without any text, since nothing was checked', async () => {
    rmSync(join(folder, 'episodes'), { recursive: true })
    await expect(command(runCheck, folder)).rejects.toThrow(/no text file there/)
    await expect(command(runCheck)).rejects.toThrow(/episodes: no such folder/)
  })
})

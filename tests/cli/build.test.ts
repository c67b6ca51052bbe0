import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { run as runBuild } from '../../src/cli/build.ts'
import { run as runCheck } from '../../src/cli/check.ts'
import { Staging } from '../../src/host/index.ts'

const root = join(import.meta.dirname, '..', '..')
const slug = '06-dynamodb-global-tables'
const script = `episodes/${slug}/script.md`
const pages = 'src/site/content/docs/episodes'
let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'crossfoot-course-'))
  // The episodes that the course lists: a folder that is only begun is nobody's business here.
  const course = readFileSync(join(root, 'episodes/course.yaml'), 'utf8')
  const written = [...course.matchAll(/slug: (\S+)\n\s+status: (?:published|draft)/g)].map(([, slug]) => String(slug))
  for (const name of ['course.yaml', ...written])
    cpSync(join(root, 'episodes', name), join(folder, 'episodes', name), { recursive: true })
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
    expect(await command(runBuild)).toMatchObject({
      code: 0,
      err: expect.stringMatching(
        /\nWrote .*06-dynamodb-global-tables\.mdx, transcript\.txt, lesson\.ssml, cards\.json, ledger\.json, course\.json\.\n$/,
      ),
    })
    const before = statSync(join(folder, pages, '06-dynamodb-global-tables.mdx')).mtimeMs
    expect(await command(runBuild)).toMatchObject({ code: 0, err: expect.stringMatching(/\nNothing changed\.\n$/) })
    expect(statSync(join(folder, pages, '06-dynamodb-global-tables.mdx')).mtimeMs).toBe(before)
  })

  test('fails when a figure in the script is changed, with file, line and the right value, and writes nothing', async () => {
    edit(script, 'three thousand forty-nine dollars', 'three thousand ninety-four dollars')
    const { code, err } = await command(runBuild)
    expect(code).toBe(1)
    expect(err).toMatch(
      /episodes\/06-dynamodb-global-tables\/script\.md:\d+:\d+ {2}error {2}binding\/value {2}stated "three thousand ninety-four dollars", worked out \$3,049\.40\/month/,
    )
    expect(existsSync(join(folder, pages))).toBe(false)
  })

  test('removes the page of an episode that is gone', async () => {
    await command(runBuild)
    writeFileSync(join(folder, pages, '05-gone.mdx'), '')
    await command(runBuild)
    const left = readdirSync(join(folder, pages))
    expect(left).toContain('06-dynamodb-global-tables.mdx')
    expect(left).not.toContain('05-gone.mdx')
  })

  const outline = 'episodes/06-dynamodb-global-tables/outline.md'

  test.each([
    [
      'a diagram without a drawing',
      outline,
      'flowchart LR',
      'flowchart TD',
      /outline\.md:\d+:1 {2}error {2}course\/diagram {2}this diagram has no drawing.*npm run diagrams/,
    ],
    [
      'an outline without its title line',
      outline,
      '# Lesson Outline: Episode 6 -',
      'Lesson:',
      /outline\.md:1:1 {2}error {2}course\/metadata/,
    ],
    [
      'a line that nobody can speak',
      script,
      '## Recap',
      '| a | b |\n|---|---|\n\n## Recap',
      /script\.md:\d+:1 {2}error {2}course\/unplaced/,
    ],
    [
      'a place that the questionnaire leads to and that is gone',
      outline,
      ' #conflicts',
      '',
      /course\/place.*\{#conflicts\}/,
    ],
  ])('fails on %s, with its place, and writes nothing', async (_, path, from, to, message) => {
    edit(path, from, to)
    const { code, err } = await command(runBuild)
    expect(err).toMatch(message)
    expect(code).toBe(1)
    expect(existsSync(join(folder, pages))).toBe(false)
  })

  test.each([
    ['a workload that says too little', outline, 'item-size: 1 KB', '', /outline\.md:\d+:\d+ {2}item-size: /],
    [
      'a course file that is none',
      'episodes/course.yaml',
      'status: published',
      'status: done',
      /course\.yaml:\d+:\d+ {2}a status is one of/,
    ],
    ['YAML that is broken', 'episodes/course.yaml', 'audience: ', 'audience: "', /course\.yaml:\d+:\d+ {2}/],
  ])('refuses %s with its place', async (_, path, from, to, message) => {
    edit(path, from, to)
    await expect(command(runBuild)).rejects.toThrow(message)
  })

  test('leaves the old pages as they are when an episode went wrong', async () => {
    await command(runBuild)
    const before = readFileSync(join(folder, pages, '06-dynamodb-global-tables.mdx'), 'utf8')
    edit(script, 'three thousand forty-nine dollars', 'three thousand ninety-four dollars')
    expect((await command(runBuild)).code).toBe(1)
    expect(readFileSync(join(folder, pages, '06-dynamodb-global-tables.mdx'), 'utf8')).toBe(before)
  })

  test('finishes what was interrupted while it moved its files', async () => {
    await command(runBuild)
    const staging = join(folder, 'src/site/.episodes-staging')
    mkdirSync(staging)
    writeFileSync(join(staging, '0'), 'whole')
    const moves = [{ from: 'src/site/.episodes-staging/0', to: `${pages}/07-more.mdx` }]
    writeFileSync(join(staging, 'journal.json'), JSON.stringify({ moves, removals: [] }))
    Staging.open(folder, 'src/site/.episodes-staging')
    expect(readFileSync(join(folder, pages, '07-more.mdx'), 'utf8')).toBe('whole')
    expect(existsSync(staging)).toBe(false)
  })

  test('is the same to the byte', async () => {
    await command(runBuild)
    const all = () => readdirSync(join(folder, 'src/site'), { recursive: true, encoding: 'utf8' }).sort()
    const texts = () =>
      all()
        .filter((path) => path.includes('.'))
        .map((path) => readFileSync(join(folder, 'src/site', path), 'utf8'))
    const first = texts()
    expect(first.length).toBeGreaterThan(3)
    rmSync(join(folder, 'src/site'), { recursive: true })
    await command(runBuild)
    expect(texts()).toEqual(first)
  })

  test('leaves a draft out and lets it fail nothing; with --drafts it is there to be looked at', async () => {
    edit('episodes/course.yaml', `${slug}\n    status: published`, `${slug}\n    status: draft`)
    edit(script, 'three thousand forty-nine dollars', 'three thousand ninety-four dollars')
    const { code, err } = await command(runBuild)
    expect(code).toBe(0)
    expect(err).toMatch(/warning {2}binding\/value/)
    expect(existsSync(join(folder, pages, `${slug}.mdx`))).toBe(false)
    await command(runBuild, '--drafts')
    expect(readFileSync(join(folder, pages, '06-dynamodb-global-tables.mdx'), 'utf8')).toContain('"isDraft":true')
  })

  test('lets a draft fail nothing whose scenario can not be read, or that has no script yet', async () => {
    edit('episodes/course.yaml', `${slug}\n    status: published`, `${slug}\n    status: draft`)
    edit(outline, 'item-size: 1 KB', 'item-size: &a [*a]')
    const { code, err } = await command(runBuild)
    expect(err).toMatch(/outline\.md:\d+:\d+ {2}warning {2}config\/workload/)
    expect(code).toBe(0)
    rmSync(join(folder, script))
    writeFileSync(join(folder, outline), '# Episode 6: B\n')
    expect((await command(runBuild)).code).toBe(0)
    rmSync(join(folder, outline))
    expect((await command(runBuild, '--drafts')).err).toMatch(/the outline has no title line/)
    expect(readFileSync(join(folder, pages, `${slug}.mdx`), 'utf8')).toContain('"isDraft":true')
  })

  describe('with a configuration', () => {
    const wrongFigure = () => edit(script, 'three thousand forty-nine dollars', 'three thousand ninety-four dollars')
    const configure = (crossfoot: object) => writeFileSync(join(folder, 'package.json'), JSON.stringify({ crossfoot }))
    const ignore = { rule: 'binding/value', in: script, reason: 'a quiz', until: '2999-01-01' }
    // What ended or is unused is told as by a check.
    const entries = (err: string) => err.match(/package\.json:\d+:\d+ {2}\w+ {2}config\/\S+/g)

    test('gives a finding the severity that a check gives it', async () => {
      wrongFigure()
      configure({ folders: { episodes: { severities: { 'binding/*': 'warning' } } } })
      const { code, err } = await command(runBuild)
      expect([code, err]).toEqual([0, expect.stringMatching(/script\.md:\d+:\d+ {2}warning {2}binding\/value/)])
      expect(existsSync(join(folder, pages))).toBe(true)
    })

    test('leaves out what is ignored, until the day that is named', async () => {
      wrongFigure()
      configure({ ignore: [ignore] })
      const { code, err } = await command(runBuild)
      expect(code).toBe(0)
      expect(err).not.toMatch(/binding\/value|config\//)
      configure({ ignore: [{ ...ignore, until: '2020-01-01' }] })
      const late = await command(runBuild)
      expect([late.code, entries(late.err)]).toEqual([1, [expect.stringContaining('error  config/expired-ignore')]])
      expect(late.err).toContain('binding/value')
    })

    test('tells an entry that an episode needs no more, and none that is about other texts', async () => {
      configure({ ignore: [ignore, { ...ignore, in: 'docs' }, { ...ignore, in: `episodes/${slug}/notes.md` }] })
      const { code, err } = await command(runBuild)
      expect([code, entries(err)]).toEqual([0, [expect.stringContaining('warning  config/unused-ignore')]])
    })

    test('holds the floors of published episodes', async () => {
      edit(script, '## Recap', 'Some 7,777 penguins came.\n\n## Recap')
      expect((await command(runBuild)).err).toContain('error  binding/unbound')
      const severities = { 'binding/unbound': 'info' }
      configure({ folders: { episodes: { floor: 100, severities } } })
      const { code, err } = await command(runBuild)
      expect([code, err]).toEqual([
        1,
        expect.stringMatching(/\nepisodes: \d+ of \d+ figures rest on something, under the floor/),
      ])
      expect(existsSync(join(folder, pages))).toBe(false)
      configure({ folders: { episodes: { floor: 50, severities } } })
      expect((await command(runBuild)).code).toBe(0)
    })

    test('has no prices where its packs have none, and says so as a check does', async () => {
      configure({ packs: [] })
      const said = /outline\.md:\d+ {2}this workload can’t be priced with the packs of the configuration: no fact/
      await expect(command(runBuild)).rejects.toThrow(said)
      expect(await command(runCheck, 'episodes')).toMatchObject({
        code: 2,
        out: expect.stringMatching(/outline\.md:\d+:1 {2}error {2}config\/workload {2}this workload can’t be priced/),
      })
    })

    test('that is broken refuses as the check does', async () => {
      configure({ folder: { '.': { floor: 1 } } })
      const said = /package\.json: the configuration has no "folder"; did you mean folders\?\nas it was probably meant:/
      await expect(command(runBuild)).rejects.toThrow(said)
      await expect(command(runCheck, 'episodes')).rejects.toThrow(said)
      expect(existsSync(join(folder, pages))).toBe(false)
    })
  })

  test('prices on the day that is asked for, and says which day it was', async () => {
    await command(runBuild, '--as-of', '2026-10-04')
    expect(readFileSync(join(folder, pages, '06-dynamodb-global-tables.mdx'), 'utf8')).toContain('"asOf":"2026-10-04"')
    await expect(command(runBuild, '--as-of', 'today')).rejects.toThrow(/is no date/)
  })

  test('keeps the ids of cards, and that of one that was reworded', async () => {
    edit(outline, ' {#who-is-billed}', '')
    rmSync(join(folder, 'episodes/06-dynamodb-global-tables/cards.lock'))
    await command(runBuild)
    const ids = () =>
      JSON.parse(
        readFileSync(join(folder, 'src/site/public/episodes/06-dynamodb-global-tables/cards.json'), 'utf8'),
      ).cards.map(({ id }: { id: string }) => id)
    const before = ids()
    expect(before[1]).toMatch(/^card-[0-9a-f]{8}$/)
    edit(
      outline,
      '1. Which regions are billed for a write to a global table?',
      '1. Whose bill does a write to a global table stand on?',
    )
    const { err } = await command(runBuild)
    expect(ids()).toEqual(before)
    expect(err.replace(/\s+/g, ' ')).toMatch(
      /outline\.md:\d+:1 info course\/reworded-card taken for the card card-[0-9a-f]{8}, reworded, and keeps its history; it asked "Which regions are billed for a write to a global table\?"/,
    )
    expect((await command(runBuild)).err).not.toContain('reworded-card')
    edit(
      outline,
      '1. Whose bill does a write to a global table stand on?',
      '1. Where is the replica of a global table that wakes nobody at night?',
    )
    edit(outline, '1. Every region with a replica, whoever sent the write.', '1. There is none, in any region.')
    const replaced = await command(runBuild)
    expect(ids()[1]).not.toBe(before[1])
    expect(replaced.err).toMatch(/taken for a new card, card-[0-9a-f]{8}/)
    expect(replaced.err).toContain(`{#${before[1]}}`)
    writeFileSync(join(folder, 'episodes/06-dynamodb-global-tables/cards.lock'), '[]')
    await expect(command(runBuild)).rejects.toThrow(/this is no lock of cards/)
  })
})

describe('the check', () => {
  test('counts what it read, what rests on something and what is wrong', async () => {
    const { code, out } = await command(runCheck)
    expect(out).toMatch(/^\d+ texts: \d+ numbers read, \d+ of them figures; \d+ worked out again and right\n/m)
    expect(out).toMatch(/\ncoverage \d+ of \d+ \(.+ %\): \d+ computed/)
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
    await expect(command(runCheck)).rejects.toThrow(/there is no folder .*episodes\)$/)
  })
})

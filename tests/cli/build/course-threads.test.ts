import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { countThreads } from '../../../src/cli/build/threads.ts'
import { beginCourse, buildCourse } from '../../../src/cli/build-course.ts'
import { openConfig } from '../../../src/cli/check/open-config.ts'
import { Refusal } from '../../../src/host/index.ts'
import { writeCourse } from '../../episodes/make-course.ts'

const count = 12
let root: string

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'crossfoot-threads-'))
  writeCourse(root, count)
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

const staging = () => join(root, 'src/site/.episodes-staging')

function edit(path: string, from: string, to: string) {
  const text = readFileSync(join(root, path), 'utf8')
  expect(text).toContain(from)
  writeFileSync(join(root, path), text.replace(from, to))
}

/** All that lies in the folder, locks of cards too, as a build left it; what it wrote is gone then. */
function takeFiles() {
  const texts = Object.fromEntries(
    readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [path, readFileSync(path, 'utf8')]),
  )
  rmSync(join(root, 'src'), { recursive: true, force: true })
  return texts
}

/** The same course built by one thread and by several: what each told, and left behind. */
async function buildBoth(options: Parameters<typeof buildCourse>[1]) {
  const alone = buildCourse(root, options)
  const left = takeFiles()
  const together = await beginCourse(root, options, 2).finish()
  return { alone: { ...alone, left }, together: { ...together, left: takeFiles() } }
}

describe('a course built by several threads', () => {
  test('is to the byte the one that a single thread builds', async () => {
    const { alone, together } = await buildBoth({ places: [] })
    expect(Object.keys(alone.left)).toHaveLength(1 + 2 * count + count + 5 * count + 1)
    expect(together.left).toEqual(alone.left)
    expect([together.findings, together.isWrong]).toEqual([alone.findings, false])
    expect(together.written.toSorted()).toEqual(alone.written.toSorted())
  })

  test('has the same findings in the same order, under the same configuration, and writes as little where it is wrong', async () => {
    for (const number of [2, 5, 9, 11])
      edit(`episodes/episode-${number}/script.md`, '## Recap\n', '## Recap\n\nSome 7,777 penguins came.\n')
    edit('episodes/episode-4/outline.md', 'from Episode 3', 'from Episode 2')
    const ignore = [5, 9].map((number) => ({
      ...{ rule: 'binding/unbound', in: `episodes/episode-${number}`, reason: 'a quiz', until: '2999-01-01' },
    }))
    const unused = { rule: 'arithmetic/sum', in: 'episodes/episode-3/script.md', reason: 'no', until: '2999-01-01' }
    const crossfoot = { folders: { episodes: { floor: 100 } }, ignore: [...ignore, unused] }
    writeFileSync(join(root, 'package.json'), JSON.stringify({ crossfoot }))
    const { alone, together } = await buildBoth({ places: [], config: await openConfig({ cwd: root }) })
    expect(alone.short).toHaveLength(1)
    expect(alone.findings.map(({ rule }) => rule)).toEqual(
      expect.arrayContaining(['binding/unbound', 'course/callback', 'config/unused-ignore']),
    )
    expect(together).toEqual(alone)
    expect([together.isWrong, together.written]).toEqual([true, []])
    expect(existsSync(staging())).toBe(false)
  })

  test('knows the packs of the configuration in each of them', async () => {
    writeFileSync(join(root, 'package.json'), JSON.stringify({ crossfoot: { packs: [] } }))
    const config = await openConfig({ cwd: root })
    await expect(beginCourse(root, { places: [], config }, 1).finish()).rejects.toThrow(
      /episode-1\/outline\.md:\d+ {2}this workload can’t be priced with the packs of the configuration/,
    )
  })

  test.each([1, count])('refuses what can not be read in episode %i with its file and line', async (number) => {
    edit(`episodes/episode-${number}/outline.md`, 'item-size: 1 KB', '')
    const building = beginCourse(root, { places: [] }, 2).finish()
    await expect(building).rejects.toThrow(Refusal)
    await expect(building).rejects.toThrow(
      new RegExp(`^episodes/episode-${number}/outline\\.md:\\d+:\\d+ {2}item-size: `),
    )
    expect(existsSync(staging())).toBe(false)
  })

  test('begins with nothing where a short course would not gain by it', async () => {
    const begun = beginCourse(root, { places: [] })
    expect(existsSync(join(root, 'src'))).toBe(false)
    expect((await begun.finish()).written).toHaveLength(5 * count + 1)
  })
})

test('threads are as many as processors beside the first, and as episodes can keep busy', () => {
  expect([16, 1000].map((episodes) => countThreads(episodes, 2))).toEqual([0, 1])
  expect(countThreads(1000, 1)).toBe(0)
  expect(countThreads(10_000, 8)).toBe(7)
  expect(countThreads(500, 8)).toBeLessThan(7)
})

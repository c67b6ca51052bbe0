import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import * as check from '../../../src/check/index.ts'
import { checkAhead, countThreads, deliver } from '../../../src/cli/check/check-ahead.ts'
import { type Checked, checkGroups, type Group, listTexts } from '../../../src/cli/check/check-files.ts'
import { Memory } from '../../../src/cli/check/memory.ts'
import { openConfig } from '../../../src/cli/check/open-config.ts'
import type { Io } from '../../../src/cli/io.ts'
import { readText } from '../../../src/host/index.ts'
import { Project, wrong } from './run-check.ts'

vi.mock('../../../src/check/index.ts', { spy: true })

const filler = 'The harbour was quiet, and nobody had counted anything that day. '.repeat(700)
const episode = (workload: string) => `# Episode 1: Ferries

\`\`\`workload ferries
${workload}
\`\`\`

${filler}
`
let project: Project

beforeEach(() => {
  project = new Project()
  for (const name of ['a', 'b', 'c', 'd']) project.put(`${name}.txt`, `${wrong}\n\n${filler}`)
})
afterEach(() => project.remove())

/** Checks the project with two processors or one, and counts what this thread checked itself. */
async function checkWith(processors: number, file?: URL, paths = ['.'], look: Partial<Io> = {}) {
  const io = {
    out: () => {},
    err: () => {},
    cwd: project.folder,
    color: false,
    width: 80,
    readInput: readText,
    ...look,
  }
  const opened = await openConfig(io)
  const memory = new Memory(io)
  const walked = listTexts(paths, io)
  const how = { asOf: '2026-11-20', mustBind: false, packs: opened.packs }
  vi.mocked(check.checkTogether).mockClear()
  await checkAhead(walked, io, how, opened, memory, { processors, ...(file && { file }) })
  const ahead = vi.mocked(check.checkTogether).mock.calls.length
  const found = checkGroups(walked, io, how, (group, find) => memory.recall(group, find))
  return {
    found,
    ahead,
    io,
    how,
    opened,
    walked,
    again: () => checkAhead(walked, io, how, opened, memory, { processors, ...(file && { file }) }),
  }
}

function thread(code: string): URL {
  const path = join(project.folder, 'thread.mjs')
  writeFileSync(path, code)
  return pathToFileURL(path)
}

/** All that was found, without what only the texts themselves say. */
const told = ({ found: { sources, failures } }: { found: Checked }) => ({
  failures,
  sources: sources.map(({ file, findings, ledger, coverage, recall, repairs, mentions, document }) => ({
    ...{ file, findings, ledger, coverage, recall, repairs, mentions, source: document.source },
  })),
})

describe('texts that other threads help to check', () => {
  test('have the same findings in the same order as those that one thread checks', async () => {
    project.put(
      'episode/outline.md',
      episode(
        'regions: [us-east-1]\nwrites: 10 per second\nreads: { rate: 20 per second, consistency: strong }\nitem-size: 1 KB\nstorage: 10 GB',
      ),
    )
    project.put('episode/script.md', `${wrong}\n\n${filler}`)
    const [alone, together] = [await checkWith(1), await checkWith(3)]
    expect(told(together)).toEqual(told(alone))
    expect(told(alone).sources.flatMap(({ findings }) => findings).length).toBeGreaterThan(4)
    expect(alone.ahead).toBe(0)
  })

  test('come back as plain data, and are remembered as if they had been checked here', async () => {
    const { found, io, how, opened, walked } = await checkWith(1)
    const groups: Group[] = []
    checkGroups(walked, io, how, (group) => {
      groups.push(group)
      return []
    })
    const next = new Int32Array(new SharedArrayBuffer(4))
    const order = { groups, asOf: how.asOf, config: opened, next }
    const delivered = structuredClone(deliver(order))
    expect(delivered.map(([place]) => place)).toEqual([0, 1, 2, 3])
    const memory = new Memory(io)
    for (const [place, kept] of delivered) memory.learn(groups[place] as Group, kept)
    vi.mocked(check.checkTogether).mockClear()
    const again = checkGroups(walked, io, how, (group, find) => memory.recall(group, find))
    expect(vi.mocked(check.checkTogether)).not.toHaveBeenCalled()
    expect(told({ found: again })).toEqual(told({ found }))
  })

  test('are checked here where a thread breaks, ends without a word, or tells nothing that can be told', async () => {
    const alone = told(await checkWith(1))
    for (const code of ['null.groups', '', 'process.exit(3)']) {
      const broken = await checkWith(2, thread(code))
      expect([code, told(broken), broken.ahead]).toEqual([code, alone, 4])
    }
  })

  test('that can not be checked are told once, at their place, and the others are checked all the same', async () => {
    project.put('bad/outline.md', episode('regions: [us-east-1]\nwrites: ['))
    const { found } = await checkWith(2)
    expect(found.failures.map(({ file, line }) => [file, line])).toEqual([['bad/outline.md', 5]])
    expect(found.sources).toHaveLength(4)
  })

  test('are not checked again as long as they are remembered', async () => {
    const marker = join(project.folder, 'was-here')
    const { again } = await checkWith(
      2,
      thread(`import { writeFileSync } from 'node:fs'; writeFileSync(${JSON.stringify(marker)}, '')`),
    )
    expect(existsSync(marker)).toBe(true)
    project.put('thread.mjs', "throw new Error('asked again')")
    vi.mocked(check.checkTogether).mockClear()
    await again()
    expect(vi.mocked(check.checkTogether)).not.toHaveBeenCalled()
  })

  test('may come from a pipe, which is read once', async () => {
    const asked: string[] = []
    const readInput = (path: string) => {
      asked.push(path)
      return path === '-' ? wrong : readText(path)
    }
    const { found } = await checkWith(2, undefined, ['-', 'a.txt', 'b.txt', 'c.txt'], { readInput })
    expect(asked.filter((path) => path === '-')).toEqual(['-'])
    expect(found.sources.map(({ file }) => file)).toEqual(['standard input', 'a.txt', 'b.txt', 'c.txt'])
  })
})

test.each([
  ['one processor', [900_000, 900_000], 1, 0],
  ['one text, however long', [900_000], 8, 0],
  ['little text', [9_000, 9_000, 9_000], 8, 0],
  ['a course on two processors', [60_000, 60_000, 60_000, 60_000], 2, 1],
  ['a course on many processors', [60_000, 60_000, 60_000, 60_000], 16, 3],
])('%s: no more threads than help', (_, sizes, processors, threads) => {
  expect(countThreads(sizes, processors)).toBe(threads)
})

import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { awaitLessons } from '../../src/site/await-lessons.ts'
import { episodes } from '../../src/site/episodes.ts'
import { writeCourse } from '../episodes/make-course.ts'

let root: string
const addDevToolbarApp = vi.fn()
const pages = () => join(root, 'src/site/content/docs/episodes')

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'crossfoot-site-'))
  writeCourse(root, 2)
  // The places of the real questionnaire are not in these lessons.
  for (const number of [1, 2])
    edit(`episodes/course.yaml`, `episode-${number}, status: published`, `episode-${number}, status: draft`)
  vi.spyOn(process.stderr, 'write').mockImplementation(() => true)
})
afterEach(() => {
  vi.restoreAllMocks()
  addDevToolbarApp.mockReset()
  rmSync(root, { recursive: true, force: true })
})

function edit(path: string, from: string, to: string) {
  writeFileSync(join(root, path), readFileSync(join(root, path), 'utf8').replace(from, to))
}

/** Runs the hook with which Astro begins, and waits for the lessons as what reads their pages does. */
async function setUp(command: string, integration = episodes()) {
  const hook = integration.hooks['astro:config:setup'] as unknown as (options: object) => Promise<void>
  await hook({ command, config: { root: pathToFileURL(`${root}/`) }, addDevToolbarApp })
  if (command === 'build') {
    expect(existsSync(join(root, 'src'))).toBe(false)
    await awaitLessons({ integrations: [{ name: 'another', hooks: {} }, integration] })
  }
  return integration
}

test('before the site is served, all lessons have pages, drafts too; before it is built, those that are published', async () => {
  await setUp('build')
  expect(existsSync(pages())).toBe(false)
  await setUp('dev')
  expect(readdirSync(pages())).toEqual(['episode-1.mdx', 'episode-2.mdx'])
})

test('a built site is only looked at', async () => {
  await setUp('preview')
  expect(existsSync(pages())).toBe(false)
})

test('a build ends where an episode has an error', async () => {
  edit('episodes/course.yaml', 'episode-1, status: draft', 'episode-1, status: published')
  await expect(setUp('build')).rejects.toThrow(/the episodes have errors; nothing was built/)
  expect(existsSync(pages())).toBe(false)
})

test('a build that never asks for the lessons checks them all the same', async () => {
  edit('episodes/course.yaml', 'episode-1, status: draft', 'episode-1, status: published')
  const { hooks } = episodes()
  const setup = hooks['astro:config:setup'] as unknown as (options: object) => Promise<void>
  const start = hooks['astro:build:start'] as unknown as () => Promise<void>
  await setup({ command: 'build', config: { root: pathToFileURL(`${root}/`) }, addDevToolbarApp })
  await expect(start()).rejects.toThrow(/the episodes have errors; nothing was built/)
})

test('while somebody writes, a change makes the page anew, and a file that can not be read is told', async () => {
  const listeners: ((event: string, path: string) => Promise<void>)[] = []
  const watcher = {
    add: vi.fn(),
    on: (_: string, listener: (typeof listeners)[number]) => listeners.push(listener),
  }
  const hook = (await setUp('dev')).hooks['astro:server:setup'] as unknown as (options: object) => void
  const toolbar = { on: vi.fn(), send: vi.fn() }
  hook({ server: { watcher }, toolbar })
  expect(watcher.add).toHaveBeenCalledWith([join(root, 'episodes')])
  const change = async (path: string) => {
    for (const listener of listeners) await listener('change', join(root, path))
  }
  edit('episodes/episode-1/script.md', 'from two cities', 'from both cities')
  await change('elsewhere/script.md')
  expect(readFileSync(join(pages(), 'episode-1.mdx'), 'utf8')).toContain('two cities')
  expect(toolbar.send).not.toHaveBeenCalled()
  await change('episodes/episode-1/script.md')
  expect(readFileSync(join(pages(), 'episode-1.mdx'), 'utf8')).toContain('both cities')
  expect(toolbar.send).toHaveBeenLastCalledWith('crossfoot:changed', {})
  edit('episodes/course.yaml', 'status: draft', 'status: odd')
  await change('episodes/course.yaml')
  expect(vi.mocked(process.stderr.write)).toHaveBeenLastCalledWith(
    expect.stringMatching(/course\.yaml:\d+:\d+ {2}a status is one of/),
  )
})

test('a page that is served shows its findings in the toolbar; nothing of that is in a build', async () => {
  await setUp('build')
  await setUp('preview')
  expect(addDevToolbarApp).not.toHaveBeenCalled()
  const hook = (await setUp('dev')).hooks['astro:server:setup'] as unknown as (options: object) => void
  expect(addDevToolbarApp).toHaveBeenCalledWith(expect.objectContaining({ id: 'crossfoot' }))
  const answers: ((asked: { page: string }) => Promise<void>)[] = []
  const toolbar = { on: (_: string, answer: (typeof answers)[number]) => answers.push(answer), send: vi.fn() }
  hook({ server: { watcher: { add: vi.fn(), on: vi.fn() } }, toolbar })
  const script = join(root, 'episodes/episode-1/script.md')
  const wrong = 'Lines cost ten dollars and twenty dollars. The total is forty dollars.'
  writeFileSync(script, `${readFileSync(script, 'utf8')}\n${wrong}\n`)
  await answers[0]?.({ page: '/episodes/episode-1/' })
  const [event, { page, findings }] = toolbar.send.mock.calls[0] ?? ['', {}]
  expect([event, page]).toEqual(['crossfoot:findings', '/episodes/episode-1/'])
  expect(findings).toContainEqual(expect.objectContaining({ rule: 'arithmetic/sum', severity: 'warning' }))
})

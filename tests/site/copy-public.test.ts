import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { copyPublic, linkFiles } from '../../src/site/copy-public.ts'

let folder: string
let from: string
let to: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'crossfoot-public-'))
  from = join(folder, 'public')
  to = join(folder, 'dist')
  mkdirSync(join(from, 'episodes', 'one'), { recursive: true })
  writeFileSync(join(from, 'favicon.svg'), '<svg/>\n')
  writeFileSync(join(from, 'episodes', 'course.json'), '{}\n')
  writeFileSync(join(from, 'episodes', 'one', 'cards.json'), '[]\n')
  mkdirSync(to)
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const read = (path: string) => readFileSync(join(to, path), 'utf8')
const isSame = (path: string) => statSync(join(from, path)).ino === statSync(join(to, path)).ino

/** Runs what the integration does in a build, as Astro would. */
function runHooks(publicDir: string) {
  const { hooks } = copyPublic()
  const call = (name: keyof typeof hooks, given: object) => Reflect.apply(hooks[name] as () => void, undefined, [given])
  const url = pathToFileURL(`${publicDir}/`)
  call('astro:config:done', { config: { publicDir: url } })
  call('astro:build:done', { dir: pathToFileURL(`${to}/`) })
}

test('a built site gets all public files: those of the course linked, an author’s own copied', () => {
  runHooks(from)
  expect([read('favicon.svg'), read('episodes/course.json'), read('episodes/one/cards.json')]).toEqual([
    ...['<svg/>\n', '{}\n', '[]\n'],
  ])
  expect(['favicon.svg', 'episodes/course.json', 'episodes/one/cards.json'].map(isSame)).toEqual([false, true, true])
})

test('a site without public files gets none', () => {
  runHooks(join(folder, 'missing'))
  expect(readdirSync(to)).toEqual([])
})

test('the bundler is told to copy none of them, though Astro asks it to', () => {
  const { hooks } = copyPublic()
  let plugin: { config?: () => unknown } | undefined
  const updateConfig = (config: { vite?: { plugins?: unknown[] } }) => {
    plugin = config.vite?.plugins?.[0] as typeof plugin
  }
  Reflect.apply(hooks['astro:config:setup'] as () => void, undefined, [{ updateConfig }])
  expect(plugin?.config?.()).toEqual({ environments: { client: { build: { copyPublicDir: false } } } })
})

test('files are copied where nothing can be linked', () => {
  linkFiles(from, to, () => {
    throw Object.assign(new Error('no links on this disk'), { code: 'EPERM' })
  })
  expect([read('favicon.svg'), isSame('favicon.svg')]).toEqual(['<svg/>\n', false])
})

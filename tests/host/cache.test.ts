import { spawn, spawnSync } from 'node:child_process'
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { Cache, findCacheFolder, keyOf, stampCode } from '../../src/host/index.ts'

let folder: string
let warned: string[]
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'crossfoot-cache-'))
  warned = []
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const open = () => new Cache(join(folder, 'deep', 'cache'), (line) => warned.push(line))
const entries = () => readdirSync(join(folder, 'deep', 'cache')).map((name) => join(folder, 'deep', 'cache', name))

test('what was kept comes back as it was, for its own key alone', () => {
  const value = { a: [1, Number.NaN, -0, undefined], b: new Map([['x', Number.POSITIVE_INFINITY]]), c: '🦊' }
  open().write('text', 'k1', value)
  expect(open().read('text', 'k1')).toStrictEqual(value)
  expect(open().read('text', 'k2')).toBeUndefined()
  expect(open().read('other', 'k1')).toBeUndefined()
  expect(warned).toEqual([])
})

test('a name keeps one result: a new one takes the place of the old', () => {
  open().write('text', 'k1', 1)
  open().write('text', 'k2', 2)
  expect(open().read('text', 'k1')).toBeUndefined()
  expect(open().read('text', 'k2')).toBe(2)
  expect(entries()).toHaveLength(1)
})

test('whatever happens to a kept result, it comes back right or is thrown away with a line', () => {
  open().write('text', 'key', { value: 'as it was' })
  const [path = ''] = entries()
  const right = readFileSync(path)
  fc.assert(
    fc.property(fc.nat(right.length - 1), fc.integer({ min: 1, max: 255 }), fc.boolean(), (at, change, isCut) => {
      const bytes = Buffer.from(isCut ? right.subarray(0, at) : right)
      if (!isCut) bytes[at] = (bytes[at] ?? 0) ^ change
      writeFileSync(path, bytes)
      warned = []
      expect(open().read('text', 'key')).toBeUndefined()
      expect(warned).toEqual([`${path}: this cached result was corrupt and is thrown away`])
      expect(entries()).toEqual([])
    }),
  )
})

test('a folder where a result should be is thrown away too', () => {
  open().write('text', 'key', 1)
  const [path = ''] = entries()
  rmSync(path)
  mkdirSync(join(path, 'x'), { recursive: true })
  expect(open().read('text', 'key')).toBeUndefined()
  expect(warned).toHaveLength(1)
  expect(entries()).toEqual([])
})

test('where nothing can be written nothing is kept, and nothing fails', () => {
  writeFileSync(join(folder, 'deep'), 'a file')
  open().write('text', 'key', 1)
  expect(open().read('text', 'key')).toBeUndefined()
})

test('several processes that write at once leave one whole result', async () => {
  const host = join(import.meta.dirname, '..', '..', 'src', 'host', 'index.ts')
  const code = `
    const { Cache } = await import(${JSON.stringify(host)})
    const cache = new Cache(${JSON.stringify(join(folder, 'deep', 'cache'))}, (line) => { throw new Error(line) })
    for (let round = 0; round < 200; round++) {
      cache.write('text', 'key', 'x'.repeat(100_000))
      const read = cache.read('text', 'key')
      if (read !== undefined && read.length !== 100_000) throw new Error('half a result')
    }`
  const run = () =>
    new Promise((resolve) => {
      const child = spawn(process.execPath, ['--input-type=module', '--eval', code], { stdio: 'inherit' })
      child.on('exit', resolve)
    })
  expect(await Promise.all([run(), run(), run()])).toEqual([0, 0, 0])
  expect(open().read('text', 'key')).toHaveLength(100_000)
  expect(entries()).toHaveLength(1)
}, 60_000)

test('keys differ as soon as a part does, wherever parts are cut', () => {
  fc.assert(
    fc.property(fc.array(fc.string()), fc.array(fc.string()), (a, b) => {
      const isSame = a.length === b.length && a.every((part, index) => part === b[index])
      expect(keyOf(a) === keyOf(b)).toBe(isSame)
    }),
  )
  expect(keyOf(['ab', 'c'])).not.toBe(keyOf(['a', 'bc']))
})

describe('results are kept', () => {
  test('with the packages of the project around', () => {
    mkdirSync(join(folder, 'node_modules'))
    mkdirSync(join(folder, 'docs'))
    expect(findCacheFolder(join(folder, 'docs'))).toBe(join(folder, 'node_modules', '.cache', 'crossfoot'))
  })

  test.each([
    ['linux', { HOME: '/h' }, join('/h', '.cache', 'crossfoot')],
    ['linux', { HOME: '/h', XDG_CACHE_HOME: '/x' }, join('/x', 'crossfoot')],
    ['darwin', { HOME: '/h' }, join('/h', 'Library', 'Caches', 'crossfoot')],
    ['win32', { LOCALAPPDATA: '/l' }, join('/l', 'crossfoot', 'Cache')],
    ['win32', { USERPROFILE: '/u' }, join('/u', 'AppData', 'Local', 'crossfoot', 'Cache')],
  ] as const)('else where %s keeps such things (%o)', (platform, env, wanted) => {
    expect(findCacheFolder(folder, env, platform)).toBe(wanted)
  })
})

test('a stamp changes with any file of the code, and not with what is left aside', () => {
  mkdirSync(join(folder, 'a', 'b'), { recursive: true })
  mkdirSync(join(folder, 'site'))
  const file = join(folder, 'a', 'b', 'x.ts')
  writeFileSync(file, 'one')
  const first = stampCode(folder, ['site'])
  writeFileSync(join(folder, 'site', 'page.ts'), 'two')
  expect(stampCode(folder, ['site'])).toBe(first)
  const { atime, mtime } = statSync(file)
  writeFileSync(file, 'more')
  utimesSync(file, atime, mtime)
  const second = stampCode(folder, ['site'])
  expect(second).not.toBe(first)
  utimesSync(file, atime, new Date(mtime.getTime() + 5000))
  expect(stampCode(folder, ['site'])).not.toBe(second)
})

test('a kept result of somebody else, which may neither be read nor deleted, is worked out again with a line', () => {
  open().write('text', 'key', 1)
  const [path = ''] = entries()
  chmodSync(path, 0o000)
  chmodSync(dirname(path), 0o555)
  chmodSync(folder, 0o755)
  const door = pathToFileURL(join(import.meta.dirname, '../../src/host/index.ts')).href
  const program = `import { Cache } from '${door}'
    console.log(new Cache(process.argv[1], (line) => console.log(line)).read('text', 'key'))`
  // For root every file is open, so another user reads.
  const asOther = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {}
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ['--input-type=module-typescript', '-e', program, dirname(path)],
    { encoding: 'utf8', cwd: folder, ...asOther },
  )
  chmodSync(dirname(path), 0o755)
  expect([stderr, ...stdout.trim().split('\n')]).toEqual(['', `${path}: this cached result can't be read`, 'undefined'])
})
